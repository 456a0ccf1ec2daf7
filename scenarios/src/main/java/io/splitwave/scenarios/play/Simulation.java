package io.splitwave.scenarios.play;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.system.Shared;
import io.splitwave.scenarios.system.SystemType;
import io.splitwave.scenarios.system.Systems;

/**
 * A scenario with its system, ready for any number of replications in any number of threads.
 *
 * @param scenario what is simulated
 * @param type its system
 * @param shared what the replications share
 */
public record Simulation(Scenario scenario, SystemType type, Shared shared) {
    /**
     * Reads what a scenario names.
     *
     * @param scenario the scenario
     * @return its simulation
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a file that it names cannot be used
     * @throws IllegalArgumentException if its system is not available
     */
    public static Simulation of(Scenario scenario) {
        SystemType type = Systems.of(scenario);
        return new Simulation(scenario, type, type.share(scenario));
    }
}
