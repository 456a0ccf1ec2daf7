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
 * @param stragglers who was late, how often, by which stage
 * @param replicationsDone replications in the figures
 * @param folder where the results are
 * @param files their names
 */
public record RunSummary(
        Scenario scenario,
        Summary metrics,
        StragglerTally stragglers,
        int replicationsDone,
        Path folder,
        List<String> files) {}
