package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.run.RunRequest;
import io.splitwave.scenarios.run.Shard;

/** A scenario in one line. */
final class Headline {

    private Headline() {}

    static String of(Scenario scenario) {
        return scheme(scenario) + world(scenario);
    }

    /** What was asked for, of which a precision may take fewer replications. */
    static String of(RunRequest request) {
        Scenario scenario = request.scenario();
        if (!request.shard().equals(Shard.WHOLE)) {
            return scheme(scenario) + size(scenario) + ", shard " + request.shard() + ": "
                    + request.range().text() + " of " + scenario.replications();
        }
        return scheme(scenario)
                + size(scenario)
                + (request.precision().isPresent() ? ", at most " : ", ")
                + replications(scenario);
    }

    /** Without the scheme. */
    static String world(Scenario scenario) {
        return size(scenario) + ", " + replications(scenario);
    }

    private static String scheme(Scenario scenario) {
        return "scheme " + scenario.optimizer().scheme() + ", ";
    }

    private static String replications(Scenario scenario) {
        return scenario.replications() + (scenario.replications() == 1 ? " replication" : " replications");
    }

    private static String size(Scenario scenario) {
        return scenario.ud().count() + " UDs"
                + ", IRS with " + scenario.irs().elements() + " elements"
                + ", AP with " + scenario.accessPoint().antennas() + " antennas"
                + ", " + scenario.horizon().rounds() + " rounds"
                + ", seed " + scenario.seed();
    }
}
