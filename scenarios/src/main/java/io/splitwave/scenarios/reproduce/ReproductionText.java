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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures and verdicts as Markdown. */
final class ReproductionText {
    /** A curve with more values is only in the CSV. */
    private static final int MOST_ROWS = 15;

    /** How verdicts are found, the same for every paper. */
    private static final String JUDGING =
            """
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

    /** What is said before the verdicts on figures of these papers, in Markdown. */
    static String introduction(Papers papers) {
        return Stream.concat(papers.papers().stream().map(Paper::introduction), Stream.of(JUDGING))
                .collect(Collectors.joining("\n"));
    }

    static void write(List<Reproduced> figures, Papers papers, Circumstances how, OutputStream out) throws IOException {
        ReproductionText page = new ReproductionText();
        page.head(papers, how);
        page.overview(figures);
        figures.forEach(page::figure);
        page.constants(papers);
        out.write(page.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void head(Papers papers, Circumstances how) {
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
        text.append(introduction(papers));
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

    private void constants(Papers papers) {
        text.append("\n## Constants that are ours\n\n");
        for (Paper paper : papers.papers()) {
            text.append(paper.aboutConstants()).append("\n\n");
            row("of", "constant", "value", "fitted to");
            row("---", "---", "---", "---");
            for (Constant constant : paper.constants()) {
                row(
                        constant.of(),
                        constant.key() ? "`" + constant.name() + "`" : constant.name(),
                        constant.value(),
                        constant.fitted());
            }
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
