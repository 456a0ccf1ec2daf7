package io.splitwave.scenarios.campaign;

import io.splitwave.scenarios.format.Scenario;

/**
 * A run that a job will play.
 *
 * @param scenario what to simulate
 * @param range which of its replications
 */
public record PlannedRun(Scenario scenario, ReplicationRange range) {
    /**
     * A run of all replications.
     *
     * @param scenario what to simulate
     * @return the whole run
     */
    public static PlannedRun whole(Scenario scenario) {
        return new PlannedRun(scenario, new ReplicationRange(0, scenario.replications()));
    }
}
