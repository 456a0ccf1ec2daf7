package io.splitwave.output.report;

import io.splitwave.output.row.StageRow;
import io.splitwave.output.stored.Figure;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.straggler.Counterfactual;
import io.splitwave.output.straggler.StragglerTally;
import io.splitwave.output.summary.Manifest;
import io.splitwave.output.unit.Scale;
import io.splitwave.output.word.Vocabulary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The figures of a run as Markdown (CommonMark with tables), to paste into the appendix of a paper. */
public final class MarkdownReport {
    private static final double PERCENT = 100;

    private MarkdownReport() {}

    /**
     * Writes the figures.
     *
     * @param run the run
     * @param again rounds simulated again
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public static void write(StoredRun run, PlayedAgain again, OutputStream out) throws IOException {
        Manifest manifest = run.manifest();
        StringBuilder text = new StringBuilder();
        text.append("# ").append(escaped(manifest.scenario())).append("\n\n");
        text.append("Splitwave ").append(escaped(manifest.program()));
        Object scheme = manifest.resolved().get("scheme");
        if (scheme != null) {
            text.append(", scheme ").append(escaped(scheme.toString()));
        }
        text.append(", seed ").append(manifest.seed()).append(", ");
        text.append(
                manifest.replicationsDone() == manifest.replicationsAsked()
                        ? Integer.toString(manifest.replicationsDone())
                        : manifest.replicationsDone() + " of " + manifest.replicationsAsked());
        text.append(manifest.replicationsAsked() == 1 ? " replication." : " replications.");
        if (!manifest.overrides().isEmpty()) {
            text.append(" Set: ")
                    .append(manifest.overrides().stream()
                            .map(MarkdownReport::escaped)
                            .collect(Collectors.joining(", ")))
                    .append('.');
        }
        text.append("\n\n| metric | unit | mean | half-width (95 %) | n |\n|---|---|---:|---:|---:|\n");
        run.figures().stream().filter(figure -> figure.n() > 0).forEach(figure -> line(text, figure));
        Figure.caveats(run.figures(), run.words().cadence())
                .forEach(caveat -> text.append('\n').append(escaped(caveat)).append('\n'));
        stragglers(run, text);
        if (!again.rounds().isEmpty()) {
            counterfactuals(again.rounds(), text);
        }
        if (!again.roundsRemark().isEmpty()) {
            text.append('\n').append(escaped(again.roundsRemark())).append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder text, Figure figure) {
        Scale scale = Scale.of(figure.unit(), figure.mean());
        text.append("| ")
                .append(escaped(figure.meaning()))
                .append(" | ")
                .append(scale.unit())
                .append(" | ")
                .append(Figures.show(scale.in(figure.mean())))
                .append(" | ")
                .append(
                        Double.isNaN(figure.halfWidth())
                                ? "–"
                                : "± " + Figures.showHalfWidth(scale.in(figure.halfWidth()), scale.in(figure.mean())))
                .append(" | ")
                .append(figure.n())
                .append(" |\n");
    }

    private static void stragglers(StoredRun run, StringBuilder text) {
        StragglerTally tally = new StragglerTally(run.words());
        AtomicInteger lastCohort = new AtomicInteger();
        run.eachRound(Long.MAX_VALUE, round -> {
            lastCohort.accumulateAndGet(round.cohort(), Math::max);
            tally.add(List.of(round));
        });
        boolean ofRequests = run.words().cadence().ofRequests();
        if ((lastCohort.get() == 0 || ofRequests) && tally.rounds() > 0) {
            String noun = " " + run.words().cadence().roundNoun();
            text.append(ofRequests ? "\nThe time of " : "\nThe stragglers' time over ")
                    .append(tally.rounds())
                    .append(tally.rounds() == 1 ? noun + ": " : noun + "s: ")
                    .append(tally.timeShareByStage().entrySet().stream()
                            .map(share -> String.format(
                                    Locale.ROOT,
                                    "%s %.1f %%",
                                    run.words().partLabel(share.getKey()),
                                    PERCENT * share.getValue()))
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        if (lastCohort.get() == 0) {
            tally.awaited().forEach(late -> awaited(run.words(), late, text));
        }
    }

    private static void awaited(Vocabulary words, StragglerTally.Awaited late, StringBuilder text) {
        Scale scale = Scale.of("s", late.meanAfterS());
        text.append("\nThe ")
                .append(escaped(words.chainLabel(late.support(), StageRow.NO_UD)))
                .append(" was last in ")
                .append(late.rounds())
                .append(late.rounds() == 1 ? " round, " : " rounds, ")
                .append(scale.behind(Figures.show(scale.in(late.meanAfterS()))))
                .append(" after the last UD on average.\n");
    }

    private static void counterfactuals(List<Counterfactual> found, StringBuilder text) {
        Scale scale = Scale.of("s", found.stream().mapToDouble(Counterfactual::makespanS));
        text.append("\n| rounds simulated again, straggler given | n | mean length of a round (")
                .append(scale.unit())
                .append(") | change (")
                .append(scale.unit())
                .append(") |\n")
                .append("|---|---:|---:|---:|\n");
        counterfactual("nothing", found, Counterfactual::makespanS, scale, text);
        counterfactual("the median channel", found, Counterfactual::medianChannelS, scale, text);
        counterfactual("the median CPU", found, Counterfactual::medianCpuS, scale, text);
    }

    private static void counterfactual(
            String what,
            List<Counterfactual> all,
            ToDoubleFunction<Counterfactual> makespanS,
            Scale scale,
            StringBuilder text) {
        List<Counterfactual> known = all.stream()
                .filter(each -> !Double.isNaN(makespanS.applyAsDouble(each)))
                .toList();
        double meanS = known.stream().mapToDouble(makespanS).average().orElse(Double.NaN);
        double wasS =
                known.stream().mapToDouble(Counterfactual::makespanS).average().orElse(Double.NaN);
        text.append("| ")
                .append(what)
                .append(" | ")
                .append(known.size())
                .append(" | ")
                .append(Figures.show(scale.in(meanS)))
                .append(" | ")
                .append(Figures.showHalfWidth(scale.in(meanS - wasS), scale.in(wasS)))
                .append(" |\n");
    }

    /** A text that Markdown shows unchanged: it starts no markup, cell or line. */
    private static String escaped(String text) {
        return text.replaceAll("\\R", " ")
                .replaceAll("([\\\\`*_{}\\[\\]()#+!|~$])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
