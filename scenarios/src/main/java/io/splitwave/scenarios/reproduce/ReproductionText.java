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
    /** A curve with more values is left to the CSV. */
    private static final int MOST_ROWS = 15;

    static final String INTRODUCTION =
            """
            The paper is "Virtual-Real Collaborated Split Learning via Model Partitioning in IRS-Assisted IoT Networks" (Di,
            Wang, Xu, Chen, Niyato; "VRSL"). Every scenario is the preset `paper`, for Fig. 7 `digits`, with some keys set. Values the paper does
            not publish were chosen once, so that `ao`, `no-dt` and `no-irs` land on its Fig. 5; what that settles is marked
            "calibrated", everything else is a prediction. Nothing is tuned for a figure.

            Verdicts are computed. A claim is one or more checks, each a figure held against a bound; a check says yes or no
            if its whole confidence interval lies on one side of the bound, and is open otherwise. A claim *holds* if all its
            checks say yes, *holds in part* if some do, *does not hold* if none does and at least one says no, and is *open*
            if none says anything. The intervals of a claim hold together at 95 % (Student's t over replications,
            Bonferroni over checks). Differences are taken replication by replication, in the same world. "±" in tables of
            values is the 95 % half-width of one mean.
            """;

    private final StringBuilder text = new StringBuilder();

    private ReproductionText() {}

    static void write(List<Reproduced> figures, Circumstances how, OutputStream out) throws IOException {
        ReproductionText page = new ReproductionText();
        page.head(how);
        page.overview(figures);
        figures.forEach(page::figure);
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
            for (Claim claim : reproduced.findings().claims()) {
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
        for (Claim claim : reproduced.findings().claims()) {
            ClaimText words = new ClaimText(claim);
            row(words.quote(), words.paper(), String.join("<br>", words.ours()), words.verdict(), words.why());
        }
        reproduced.findings().plots().forEach(this::values);
    }

    /** The numbers of a plot, one row for each place of the first axis, where these are few. */
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
