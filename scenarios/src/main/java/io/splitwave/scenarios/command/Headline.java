package io.splitwave.scenarios.command;

import io.splitwave.scenarios.campaign.RunRequest;
import io.splitwave.scenarios.campaign.Shard;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.system.Systems;

/** A scenario in one line. */
final class Headline {

    private Headline() {}

    static String of(Scenario scenario) {
        return scheme(scenario) + world(scenario);
    }

    /** The replications asked for; with a precision fewer may be enough. */
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
        return scenario.chosenScheme().map(scheme -> "scheme " + scheme + ", ").orElse("");
    }

    private static String replications(Scenario scenario) {
        return Counted.of(scenario.replications(), "replication");
    }

    private static String size(Scenario scenario) {
        return Systems.of(scenario).size(scenario)
                + ", "
                + Counted.of(
                        scenario.horizon().rounds(), Systems.of(scenario).cohorts(scenario) > 0 ? "round" : "request")
                + ", seed " + scenario.seed();
    }
}
