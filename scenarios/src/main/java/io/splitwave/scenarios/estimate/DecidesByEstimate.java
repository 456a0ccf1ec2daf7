package io.splitwave.scenarios.estimate;

import io.splitwave.optimizer.partition.PartitionWork;
import io.splitwave.scenarios.format.Scenario;
import java.util.Optional;

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

    /**
     * What decisions of a system are worked out from, for one who knows no type of it.
     *
     * @param system any system
     * @param scenario of it
     * @return empty if it does not decide by estimates
     */
    static Optional<PartitionWork> workOf(Object system, Scenario scenario) {
        return system instanceof DecidesByEstimate decides ? Optional.of(decides.work(scenario)) : Optional.empty();
    }
}
