package io.splitwave.scenarios.reproduce;

import io.splitwave.output.report.FigurePage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Figures and verdicts as a page. */
final class ReproductionPage {
    private ReproductionPage() {}

    static void write(List<Reproduced> figures, Papers papers, Circumstances how, OutputStream out) throws IOException {
        new FigurePage(
                        "The paper, figure by figure",
                        facts(how),
                        introduction(papers),
                        figures.stream().map(ReproductionPage::part).toList())
                .write(out);
    }

    private static List<String> facts(Circumstances how) {
        List<String> facts = new ArrayList<>(List.of(
                how.command(),
                "version " + how.version(),
                LocalDate.ofInstant(how.started(), ZoneOffset.UTC).toString(),
                "seed " + how.seed(),
                "effort " + how.effort().name()));
        if (!how.complete()) {
            facts.add("interrupted: some of the figures asked for are missing");
        }
        return facts;
    }

    private static List<String> introduction(Papers papers) {
        return Stream.of(ReproductionText.introduction(papers).split("\n\n"))
                .map(paragraph -> plain(paragraph.replace('\n', ' ').strip()))
                .toList();
    }

    /** The plain text of one line of Markdown. */
    private static String plain(String markdown) {
        return markdown.replace("*", "").replace("`", "");
    }

    private static FigurePage.Part part(Reproduced reproduced) {
        Figure figure = reproduced.figure();
        return new FigurePage.Part(
                figure.name(),
                figure.title(),
                plain(figure.about() + " " + reproduced.played()),
                reproduced.claims().stream().map(ReproductionPage::verdict).toList(),
                reproduced.plots());
    }

    private static FigurePage.Verdict verdict(Judged claim) {
        ClaimText words = new ClaimText(claim);
        return new FigurePage.Verdict(
                plain(words.quote()), words.paper(), words.ours(), words.verdict(), plain(words.why()));
    }
}
