package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.progress.Progress;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** How replications are played and what is told meanwhile, for every command that plays some. */
final class PlayOptions {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "replications played at a time (default: all cores); results do not depend on it")
    private Integer threads;

    @Option(names = "--quiet", description = "print no progress")
    private boolean quiet;

    /** Threads worth having for this scenario. */
    int workers(Scenario scenario) {
        if (threads == null) {
            return Math.min(Runtime.getRuntime().availableProcessors(), scenario.replications());
        }
        if (threads < 1) {
            throw new BadRequestException("--threads: expected a whole number of at least 1, found " + threads);
        }
        return Math.min(threads, scenario.replications());
    }

    /** Progress over a number of plays of the scenario, one after the other. */
    Progress progress(Scenario scenario, int plays, PrintWriter err) {
        return Progress.on(quiet, plays * rounds(scenario), plays * scenario.replications(), err);
    }

    /** Rounds of all replications; where there is no barrier, each UD plays its own. */
    private static long rounds(Scenario scenario) {
        boolean together = scenario.barrier().rule() != Scenario.BarrierRule.ASYNC;
        int cohorts = together ? 1 : scenario.ud().count();
        return (long) scenario.horizon().rounds() * cohorts * scenario.replications();
    }
}
