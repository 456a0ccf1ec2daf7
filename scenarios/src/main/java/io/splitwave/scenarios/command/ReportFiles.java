package io.splitwave.scenarios.command;

import io.splitwave.output.report.HtmlReport;
import io.splitwave.output.report.MarkdownReport;
import io.splitwave.output.report.PlayedAgain;
import io.splitwave.output.store.FileSeal;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.ResultFolderException;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.scenarios.campaign.RunRecorder;
import io.splitwave.scenarios.format.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the reports of a run into its folder. */
final class ReportFiles {
    static final String PAGE = "report.html";
    static final String MARKDOWN = "report.md";

    private ReportFiles() {}

    /**
     * Writes page and Markdown, replacing those of an earlier report, and lists them in the manifest.
     *
     * @param folder the run's folder, its tables written
     * @param scenario the scenario as it was run
     * @param mostAgain rounds of replication 0 played again at most; empty for as many as take a few seconds
     * @return the page
     */
    static Path write(ResultFolder folder, Scenario scenario, Optional<Integer> mostAgain) {
        try (StoredRun run = StoredRun.open(folder.path())) {
            PlayedAgain again = new AgainForReport(scenario, run).play(mostAgain);
            folder.write(MARKDOWN, out -> MarkdownReport.write(run, again, out));
            TreeSet<String> files = new TreeSet<>(folder.files());
            files.remove(RunRecorder.MANIFEST_FILE);
            files.add(PAGE);
            // existing checksums stay: a report must not hide a file that was damaged meanwhile
            TreeMap<String, FileSeal> seals = new TreeMap<>(run.manifest().checksums());
            Path page = folder.prepare(PAGE, out -> HtmlReport.write(run, again, out));
            seals.put(MARKDOWN, FileSeal.of(folder.resolve(MARKDOWN)));
            seals.put(PAGE, FileSeal.of(page));
            folder.write(RunRecorder.MANIFEST_FILE, run.manifest().withFiles(List.copyOf(files), seals)::write);
            // the page last: while it is missing, a resumed run draws the report
            folder.publish(PAGE);
        } catch (IOException failure) {
            throw new ResultFolderException(
                    "cannot write " + folder.resolve(PAGE) + ": " + failure.getMessage(), failure);
        }
        return folder.resolve(PAGE);
    }
}
