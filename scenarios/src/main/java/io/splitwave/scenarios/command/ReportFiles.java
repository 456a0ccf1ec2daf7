package io.splitwave.scenarios.command;

import io.splitwave.output.report.HtmlReport;
import io.splitwave.output.report.MarkdownReport;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.straggler.Counterfactual;
import java.nio.file.Path;
import java.util.List;

/** Writes the reports of a run into its folder. */
final class ReportFiles {
    static final String PAGE = "report.html";
    static final String MARKDOWN = "report.md";

    private ReportFiles() {}

    /**
     * Writes page and Markdown, replacing those of an earlier report.
     *
     * @param folder the run's folder, its tables written
     * @return the page
     */
    static Path write(ResultFolder folder) {
        try (StoredRun run = StoredRun.open(folder.path())) {
            List<Counterfactual> counterfactuals = List.of();
            folder.write(MARKDOWN, out -> MarkdownReport.write(run, counterfactuals, out));
            folder.write(PAGE, out -> HtmlReport.write(run, counterfactuals, out));
        }
        return folder.resolve(PAGE);
    }
}
