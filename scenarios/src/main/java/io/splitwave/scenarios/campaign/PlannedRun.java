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

    /**
     * Whether another run is this one, or a part of it.
     *
     * @param other any
     * @return true if this run has the scenario and all replications of the other
     */
    public boolean contains(PlannedRun other) {
        return scenario.equals(other.scenario) && range.from() <= other.range.from() && other.range.to() <= range.to();
    }
}
