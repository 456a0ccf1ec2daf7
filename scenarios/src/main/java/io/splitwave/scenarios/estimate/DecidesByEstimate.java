package io.splitwave.scenarios.estimate;

import io.splitwave.optimizer.partition.PartitionWork;
import io.splitwave.scenarios.format.Scenario;

/** A system that cuts requests by estimated goodput, so that estimators can be judged by what their decisions cost. */
public interface DecidesByEstimate {
    /**
     * What a request costs at each cut and rate.
     *
     * @param scenario of the system
     * @return latency, energy and cost by cut
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a file that the scenario names cannot be used
     */
    PartitionWork work(Scenario scenario);
}
