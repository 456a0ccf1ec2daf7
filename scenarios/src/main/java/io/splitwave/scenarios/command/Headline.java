package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.Scenario;

/** A scenario in one line. */
final class Headline {

    private Headline() {}

    static String of(Scenario scenario) {
        return "scheme " + scenario.optimizer().scheme() + ", " + world(scenario);
    }

    /** Without the scheme. */
    static String world(Scenario scenario) {
        return scenario.ud().count() + " UDs"
                + ", IRS with " + scenario.irs().elements() + " elements"
                + ", AP with " + scenario.accessPoint().antennas() + " antennas"
                + ", " + scenario.horizon().rounds() + " rounds"
                + ", seed " + scenario.seed()
                + ", " + scenario.replications() + (scenario.replications() == 1 ? " replication" : " replications");
    }
}
