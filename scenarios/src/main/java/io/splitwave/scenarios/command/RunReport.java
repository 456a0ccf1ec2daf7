package io.splitwave.scenarios.command;

import io.splitwave.output.report.Figures;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.straggler.StragglerTally;
import io.splitwave.output.summary.Caveats;
import io.splitwave.output.summary.MetricSummary;
import io.splitwave.output.summary.Summary;
import io.splitwave.output.unit.Scale;
import io.splitwave.output.word.CommonMetrics;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.Use;
import io.splitwave.scenarios.campaign.RunRecorder;
import io.splitwave.scenarios.campaign.RunSummary;
import io.splitwave.scenarios.campaign.Shard;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.system.PublishedFigure;
import io.splitwave.scenarios.system.Systems;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The output of a finished run: figures with half-widths, which UDs were late, and the written files. */
final class RunReport {
    private static final int LATEST_SHOWN = 3;

    private final PrintWriter out;
    private final List<PublishedFigure> published;

    /**
     * @param published figures to show next to those of the run; may be empty
     */
    RunReport(PrintWriter out, List<PublishedFigure> published) {
        this.out = out;
        this.published = List.copyOf(published);
    }

    /** Prints the results of a run, and writes its report if it is complete. */
    void print(RunSummary run, ReportOption reports, ResultFolder folder) {
        try {
            print(run);
            out.flush();
        } finally { // drawn even if the printed text cannot be read
            if (run.isComplete() && run.request().shard().equals(Shard.WHOLE)) {
                reports.draw(folder, run.request().scenario(), out);
                out.flush();
            }
        }
    }

    private void print(RunSummary run) {
        if (!run.isComplete()) {
            out.printf(
                    "Interrupted: %d of %s kept.%n",
                    run.replicationsDone(),
                    Counted.of(run.request().range().count(), "replication")
                            + (run.request().range().count() == 1 ? " is" : " are"));
        }
        run.request()
                .precision()
                .ifPresent(precision -> out.printf(
                        "Precision of %s: %s after %s.%n",
                        precision.text(run.request().words()),
                        run.isPrecise() ? "reached" : "not reached",
                        Counted.of(run.replicationsDone(), "replication")));
        if (run.replicationsDone() > 0) {
            printMetrics(run);
            Caveats.of(run.metrics()).forEach(caveat -> out.printf("%n%s%n", caveat));
            printStragglers(run);
        }
        out.printf("%nResults: %s%n  %s%n", run.folder(), String.join("  ", run.files()));
        if (!run.request().shard().equals(Shard.WHOLE)) {
            out.println("When all " + run.request().shard().count()
                    + " shards are complete, 'splitwave merge' puts them together.");
        } else if (run.replicationsDone() > 0) {
            out.printf(
                    "Timeline of replication 0: open %s in Perfetto or chrome://tracing%n",
                    run.folder().resolve(RunRecorder.TRACE_FILE));
        }
    }

    private void printMetrics(RunSummary run) {
        List<MetricSummary> shown = run.metrics().metrics().stream()
                .filter(figure -> isShown(figure, run.metrics()))
                .toList();
        int width = shown.stream()
                .mapToInt(figure -> figure.metric().meaning().length())
                .max()
                .orElse(0);
        String row = "%-" + Math.max(1, width) + "s %12s  %s%s%n";
        out.printf("%n" + row, "", "mean", "half-width, 95 %", "");
        for (MetricSummary figure : shown) {
            Metric metric = figure.metric();
            Scale scale = Scale.of(metric.unit(), figure.mean());
            String halfWidth = Double.isNaN(figure.halfWidth())
                    ? "unknown from one "
                            + (run.request().scenario().sampling().groupSize() == 1 ? "replication" : "group")
                    : "± "
                            + scale.behind(Figures.showHalfWidth(scale.in(figure.halfWidth()), scale.in(figure.mean())))
                            + ", n = " + figure.n() + sampled(figure);
            out.printf(
                    row,
                    metric.meaning(),
                    Figures.withUnit(figure.mean(), metric.unit()),
                    halfWidth,
                    published(metric));
        }
    }

    /**
     * Whether a metric says something: where no round was cut off, both mean lengths are the same, and where none closed,
     * there is one.
     */
    private static boolean isShown(MetricSummary figure, Summary all) {
        Metric metric = figure.metric();
        if (figure.n() == 0) {
            return false;
        }
        if (metric.name().equals(CommonMetrics.MAKESPAN_RESTRICTED.name())) {
            return all.metric(CommonMetrics.MAKESPAN).n() > 0
                    && all.metric(CommonMetrics.UNFINISHED_ROUNDS).max() > 0;
        }
        return metric.has(Use.RUN) || metric.has(Use.RUN_IF_ABOVE_ZERO) && figure.max() > 0;
    }

    /** The gain of sampling in groups over independent replications. */
    private static String sampled(MetricSummary figure) {
        double factor = figure.varianceFactor();
        return Double.isNaN(factor)
                ? ""
                : " in " + figure.groups() + " groups, "
                        + (factor >= 1
                                ? Figures.show(factor) + " times less variance"
                                : Figures.show(1 / factor) + " times more variance: independent ones do better");
    }

    private String published(Metric metric) {
        return published.stream()
                .filter(figure -> figure.metric().equals(metric.name()))
                .map(figure -> "   (" + figure.text() + ")")
                .collect(Collectors.joining());
    }

    /** A request is of one UD, so none is the straggler; what remains to be said is what took the time. */
    private void printRequests(RunSummary run) {
        if (run.stragglers().rounds() > 0) {
            out.printf(
                    "%nWhere time went, over %s: %s%n",
                    Counted.of(run.stragglers().rounds(), "request"),
                    StragglerLines.blame(run.request().words(), run.stragglers()));
        }
    }

    private void printStragglers(RunSummary run) {
        int cohorts = Systems.of(run.request().scenario()).cohorts(run.request().scenario());
        if (cohorts > 1) {
            out.printf("%nWithout a barrier no UD waits for another, so none is late.%n");
            return;
        }
        if (cohorts == 0) {
            printRequests(run);
            return;
        }
        List<StragglerTally.Awaited> awaited = run.stragglers().awaited();
        if (run.stragglers().rounds() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%nWho was late, over %s%s: of the last UD's time, %s%n",
                    Counted.of(run.stragglers().rounds(), "round"),
                    run.metrics()
                                    .find(CommonMetrics.DROPPED_PER_ROUND.name())
                                    .filter(dropped -> dropped.max() > 0)
                                    .isPresent()
                            ? ", dropped UDs not counted"
                            : "",
                    StragglerLines.blame(run.request().words(), run.stragglers()));
        } else if (!awaited.isEmpty()) {
            out.printf("%nNo UD was late, every round waited for a support chain:%n");
        }
        awaited.forEach(
                late -> out.println("  " + StragglerLines.line(run.request().words(), late)));
        run.firstStragglers()
                .latest(LATEST_SHOWN)
                .forEach(late -> out.println(
                        "  replication 0, " + StragglerLines.line(run.request().words(), late)));
    }
}
