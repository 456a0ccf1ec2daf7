package io.splitwave.scenarios.run;

import io.splitwave.output.straggler.StragglerTally;
import io.splitwave.output.summary.Summary;
import io.splitwave.scenarios.format.Scenario;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run came to.
 *
 * @param scenario what was run
 * @param metrics figures over the replications done
 * @param stragglers the stragglers of all replications, for the stages that made them late; each replication has UDs of its
 *     own, so which UD it was says nothing here
 * @param firstStragglers the stragglers of replication 0, UD by UD
 * @param replicationsDone replications in the figures
 * @param folder where the results are
 * @param files their names
 */
public record RunSummary(
        Scenario scenario,
        Summary metrics,
        StragglerTally stragglers,
        StragglerTally firstStragglers,
        int replicationsDone,
        Path folder,
        List<String> files) {}
