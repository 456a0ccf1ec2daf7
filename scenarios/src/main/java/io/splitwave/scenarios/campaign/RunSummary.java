package io.splitwave.scenarios.campaign;

import io.splitwave.output.straggler.StragglerTally;
import io.splitwave.output.summary.Summary;
import java.nio.file.Path;
import java.util.List;

/**
 * The results of a run.
 *
 * @param request what was asked for
 * @param metrics figures over the replications done
 * @param stragglers the stragglers of all replications, for the stages that made them late; each replication has its
 *     own UDs, so the number of a UD has no meaning here
 * @param firstStragglers the stragglers of replication 0, UD by UD
 * @param replicationsDone replications in the figures
 * @param folder where the results are
 * @param files their names
 */
public record RunSummary(
        RunRequest request,
        Summary metrics,
        StragglerTally stragglers,
        StragglerTally firstStragglers,
        int replicationsDone,
        Path folder,
        List<String> files) {
    /**
     * Whether it is complete: all replications that were asked for, or as many as the precision needed.
     *
     * @return false if it was interrupted
     */
    public boolean isComplete() {
        return replicationsDone == request.range().count() || isPrecise();
    }

    /**
     * Whether the precision that was asked for is reached.
     *
     * @return false if none was asked for
     */
    public boolean isPrecise() {
        return request.precision()
                .filter(asked ->
                        metrics.find(asked.metric()).filter(asked::isReachedBy).isPresent())
                .isPresent();
    }
}
