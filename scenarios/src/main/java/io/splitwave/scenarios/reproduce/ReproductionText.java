package io.splitwave.scenarios.reproduce;

import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Mark;
import io.splitwave.output.figure.Plot;
import io.splitwave.output.report.Figures;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Figures and verdicts as Markdown. */
final class ReproductionText {
    /** A curve with more values is only in the CSV. */
    private static final int MOST_ROWS = 15;

    static final String INTRODUCTION =
            """
            The paper is "Virtual-Real Collaborated Split Learning via Model Partitioning in IRS-Assisted IoT Networks" (Di,
            Wang, Xu, Chen, Niyato; "VRSL"). Every scenario is the preset `paper`, for Fig. 7 `digits`, with some keys set. Values
            that the paper does not publish were chosen once, so that `ao`, `no-dt` and `no-irs` reproduce its Fig. 5. Results that
            follow from this choice are marked "calibrated"; all others are predictions. Nothing is tuned for a figure. "Constants
            that are ours" (`constants.csv`) lists each constant and what it was fitted to.

            Alg. 5 has a random start, and the constants were fitted with it. Its result depends on the start, so every scenario
            whose scheme has a start is played twice in the same worlds: with the printed start (`random`) and with no UD on a twin
            (`all-local`). A claim has one verdict. If it is not the same from both starts, the claim *depends on the start*, and
            both verdicts follow.

            Verdicts are computed. A claim is one or more checks; each compares a figure with a bound. A check says yes or no if its
            whole confidence interval lies on one side of the bound, and is open otherwise. A claim *holds* if all its checks say
            yes, *holds in part* if some do, and *does not hold* if none does and at least one says no. It is *open* if none says
            anything; then the text says about how many replications would decide. A claim of "up to" a value is *exceeded* if some
            figure lies above it and *not reached* if none comes near it. A result that the model cannot avoid is marked "by
            construction". The intervals of a claim hold together at 95 % (Student's t over replications, Bonferroni over checks).
            Differences are taken replication by replication, in the same world. "±" in tables of values is the 95 % half-width of
            one mean.
            """;

    private final StringBuilder text = new StringBuilder();

    private ReproductionText() {}

    static void write(List<Reproduced> figures, Circumstances how, OutputStream out) throws IOException {
        ReproductionText page = new ReproductionText();
        page.head(how);
        page.overview(figures);
        figures.forEach(page::figure);
        page.constants();
        out.write(page.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void head(Circumstances how) {
        text.append("# The paper, figure by figure\n\n");
        text.append("Made by `").append(how.command()).append("`: Splitwave ").append(how.version());
        text.append(", ").append(LocalDate.ofInstant(how.started(), ZoneOffset.UTC));
        text.append(", seed ")
                .append(how.seed())
                .append(", effort ")
                .append(how.effort().name())
                .append(".\n\n");
        if (!how.complete()) {
            text.append("Interrupted: some of the figures asked for are missing.\n\n");
        }
        text.append(INTRODUCTION);
    }

    private void overview(List<Reproduced> figures) {
        text.append("\n## Verdicts\n\n");
        row("figure", "claim", "paper", "verdict");
        row("---", "---", "---", "---");
        for (Reproduced reproduced : figures) {
            for (Judged claim : reproduced.claims()) {
                ClaimText words = new ClaimText(claim);
                row(reproduced.figure().name(), words.quote(), words.paper(), words.verdict());
            }
        }
    }

    private void figure(Reproduced reproduced) {
        text.append("\n## ").append(reproduced.figure().title()).append("\n\n");
        text.append(reproduced.figure().about())
                .append(' ')
                .append(reproduced.played())
                .append("\n\n");
        row("claim", "paper", "ours", "verdict", "why");
        row("---", "---", "---", "---", "---");
        for (Judged claim : reproduced.claims()) {
            ClaimText words = new ClaimText(claim);
            row(words.quote(), words.paper(), String.join("<br>", words.ours()), words.verdict(), words.why());
        }
        reproduced.plots().forEach(this::values);
    }

    private void constants() {
        text.append("\n## Constants that are ours\n\n");
        text.append(
                "In force in what was played, whatever the paper says: every key of the preset `paper` that the paper does"
                        + " not give, what Fig. 7 sets instead, and what its comparison schemes leave open. Bounds of rules are given in"
                        + " the rules. The paper gives: ");
        text.append(Constants.published()).append(".\n\n");
        row("of", "constant", "value", "fitted to");
        row("---", "---", "---", "---");
        for (Constants.Constant constant : Constants.all()) {
            row(
                    constant.of(),
                    constant.of().equals("ga") || constant.of().equals("admm")
                            ? constant.name()
                            : "`" + constant.name() + "`",
                    constant.value(),
                    constant.fitted());
        }
    }

    /** The numbers of a plot, one row for each place of the first axis, if these are few. */
    private void values(Plot plot) {
        SortedSet<Double> places = new TreeSet<>();
        plot.curves().forEach(curve -> curve.marks().forEach(mark -> places.add(mark.x())));
        if (plot.form() == Plot.Form.POINTS || places.size() > MOST_ROWS) {
            text.append("\n`")
                    .append(plot.name())
                    .append(".csv`: ")
                    .append(plot.title())
                    .append(".\n");
            return;
        }
        text.append("\n`").append(plot.name()).append("`: ").append(plot.title());
        text.append("; ").append(plot.yLabel()).append(".\n\n");
        List<String> heads = new ArrayList<>(List.of(plot.xLabel()));
        plot.curves().forEach(curve -> heads.add(curve.name()));
        row(heads.toArray(String[]::new));
        row(heads.stream().map(head -> "---").toArray(String[]::new));
        for (double place : places) {
            List<String> cells = new ArrayList<>();
            cells.add(plot.form() == Plot.Form.BARS ? plot.categories().get((int) place) : Figures.show(place));
            for (Curve curve : plot.curves()) {
                cells.add(at(curve, place).map(ReproductionText::figure).orElse("–"));
            }
            row(cells.toArray(String[]::new));
        }
    }

    private static Optional<Mark> at(Curve curve, double place) {
        return curve.marks().stream().filter(mark -> mark.x() == place).findFirst();
    }

    private static String figure(Mark mark) {
        return Figures.show(mark.y())
                + (Double.isNaN(mark.halfWidth())
                        ? ""
                        : " ± " + Figures.showRoughHalfWidth(mark.halfWidth(), mark.y()));
    }

    private void row(String... cells) {
        text.append('|');
        for (String cell : cells) {
            text.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        text.append('\n');
    }
}
