package io.splitwave.scenarios.command;

import io.splitwave.output.word.Cadence;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.progress.Workload;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import io.splitwave.scenarios.system.Forecast;
import io.splitwave.scenarios.system.SystemType;
import io.splitwave.scenarios.system.Systems;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How replications are played and what is printed meanwhile, for every command that plays some. */
final class PlayOptions {
    /** Added to the estimate, so that following the advice is enough. */
    private static final double MARGIN = 1.25;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "replications played at a time (default: all cores); results do not depend on it")
    private Integer threads;

    @Option(names = "--quiet", description = "print no progress")
    private boolean quiet;

    /**
     * Useful number of threads for this scenario, limited by the memory.
     *
     * @throws BadRequestException if there is not enough memory for one replication, or for as many as were asked for
     */
    int workers(Scenario scenario) {
        if (threads != null && threads < 1) {
            throw new BadRequestException("--threads: expected a whole number of at least 1, found " + threads);
        }
        int wanted = Math.min(threads == null ? available() : threads, scenario.replications());
        Forecast forecast = Systems.of(scenario).forecast(scenario);
        double heapBytes = Runtime.getRuntime().maxMemory();
        int fitting = forecast.threadsThatFit(heapBytes);
        if (fitting == 0 || (threads != null && fitting < wanted)) {
            throw new BadRequestException(tooLittle(scenario, forecast, threads == null ? 1 : wanted, heapBytes));
        }
        return Math.min(wanted, fitting);
    }

    /** How many cores may be busy: all, or as many as threads were asked for. Those without a replication help the others. */
    int cores() {
        return threads == null ? available() : Math.min(threads, available());
    }

    private static int available() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String tooLittle(Scenario scenario, Forecast forecast, int workers, double heapBytes) {
        double needed = forecast.heapBytes(workers);
        boolean alike = amount(needed).equals(amount(heapBytes));
        return String.format(
                Locale.ROOT,
                "%s%s need about %s of memory, and Java may take %s; allow more with JAVA_OPTS=-Xmx%dm, or"
                        + " lower ud.count",
                Counted.of(Systems.of(scenario).devices(scenario), "UD"),
                workers == 1 ? "" : " in " + workers + " replications at a time (--threads)",
                alike ? megabytes(needed) : amount(needed),
                alike ? megabytes(heapBytes) : amount(heapBytes),
                (long) Math.ceil(MARGIN * needed / (1 << 20) / 256) * 256);
    }

    private static String amount(double bytes) {
        return bytes < 1e9 ? megabytes(bytes) : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    private static String megabytes(double bytes) {
        return String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
    }

    /** Notes before it starts: parts that take long with so many UDs, ends of links that are too near to each other. */
    List<String> warnings(Scenario scenario) {
        SystemType type = Systems.of(scenario);
        List<String> warnings = new ArrayList<>();
        type.notes(scenario).forEach(note -> warnings.add("splitwave: " + note));
        if (!quiet) {
            TrainingParts.warnings(scenario).forEach(warning -> warnings.add("splitwave: " + warning));
        }
        return warnings;
    }

    /** Progress over so many replications. */
    Progress progress(Scenario scenario, int replications, PrintWriter err) {
        return progress(scenario, replications, false, err);
    }

    /**
     * Progress over so many replications.
     *
     * @param atMost whether fewer may be enough
     */
    Progress progress(Scenario scenario, int replications, boolean atMost, PrintWriter err) {
        Workload work = new Workload(replications * rounds(scenario), replications, atMost, noun(List.of(scenario)));
        return Progress.on(quiet, work, err);
    }

    /** Progress over several scenarios, played one after the other. */
    Progress progress(List<Scenario> scenarios, PrintWriter err) {
        if (scenarios.isEmpty()) {
            return Progress.on(true, null, err); // nothing is played, so nothing progresses
        }
        long rounds = 0;
        int replications = 0;
        for (Scenario scenario : scenarios) {
            rounds += scenario.replications() * rounds(scenario);
            replications += scenario.replications();
        }
        boolean known = scenarios.stream().allMatch(scenario -> rounds(scenario) > 0);
        return Progress.on(quiet, new Workload(known ? rounds : 0, replications, false, noun(scenarios)), err);
    }

    /** The noun that all scenarios count by; "round" where they differ, as a request is a round too. */
    private static String noun(List<Scenario> scenarios) {
        List<String> nouns = scenarios.stream()
                .map(scenario -> Systems.of(scenario).words(scenario).cadence().roundNoun())
                .distinct()
                .toList();
        return nouns.size() == 1 ? nouns.get(0) : Cadence.ROUND.roundNoun();
    }

    /** Rounds or requests of a replication; where there is no barrier, each UD plays its own. 0 where frames end the run. */
    private static long rounds(Scenario scenario) {
        if (scenario.horizon().frames().isPresent()) {
            return 0;
        }
        return (long) scenario.horizon().rounds()
                * Math.max(1, Systems.of(scenario).cohorts(scenario));
    }
}
