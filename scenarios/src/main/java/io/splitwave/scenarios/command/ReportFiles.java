package io.splitwave.scenarios.command;

import io.splitwave.output.report.HtmlReport;
import io.splitwave.output.report.MarkdownReport;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.straggler.Counterfactual;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.run.Counterfactuals;
import java.nio.file.Path;
import java.util.List;

/** Writes the reports of a run into its folder. */
final class ReportFiles {
    static final String PAGE = "report.html";
    static final String MARKDOWN = "report.md";

    /** Rounds times UDs that are played again unless more are asked for; takes about a second. */
    private static final int UD_ROUNDS_AGAIN = 10_000;

    private ReportFiles() {}

    /** Rounds to play again without being asked: all in runs of the usual size, none with very many UDs. */
    static int usualRoundsAgain(Scenario scenario) {
        return UD_ROUNDS_AGAIN / scenario.ud().count();
    }

    /**
     * Writes page and Markdown, replacing those of an earlier report.
     *
     * @param folder the run's folder, its tables written
     * @param scenario the scenario as it was run
     * @param mostAgain rounds of replication 0 played again at most, from the first
     * @return the page
     */
    static Path write(ResultFolder folder, Scenario scenario, int mostAgain) {
        try (StoredRun run = StoredRun.open(folder.path())) {
            List<Counterfactual> counterfactuals =
                    new Counterfactuals(scenario, run).of(0, round -> round.round() < mostAgain);
            folder.write(MARKDOWN, out -> MarkdownReport.write(run, counterfactuals, out));
            folder.write(PAGE, out -> HtmlReport.write(run, counterfactuals, out));
        }
        return folder.resolve(PAGE);
    }
}
