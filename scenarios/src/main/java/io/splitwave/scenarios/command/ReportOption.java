package io.splitwave.scenarios.command;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.ResultFolderException;
import io.splitwave.output.store.TableStoreException;
import io.splitwave.output.stored.CheckedFile;
import io.splitwave.output.stored.FileCheck;
import io.splitwave.output.summary.Manifest;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.progress.PhaseLog;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether a report is written, for every command that may complete a run. */
final class ReportOption {
    @Option(names = "--no-report", description = "write no report.html and no report.md; 'splitwave report' can later")
    private boolean noReport;

    /**
     * Writes the report of a complete run. The results are safe by then, even if the report fails.
     *
     * @throws RunFailedException if it fails
     */
    void draw(ResultFolder folder, Scenario scenario, PrintWriter screen) {
        if (noReport) {
            return;
        }
        PhaseLog.phase("draws the report of %s", folder.path());
        try {
            screen.println("Report: open " + ReportFiles.write(folder, scenario, Optional.empty()) + " in a browser");
        } catch (ResultFolderException | TableStoreException failure) {
            throw new RunFailedException(
                    "the results are complete, but the report is not: " + failure.getMessage(), failure);
        }
    }

    /** Writes the report of a complete run that has none or an old one, as after a kill between results and page. */
    void drawIfMissing(ResultFolder folder, Manifest manifest, Scenario scenario, PrintWriter screen) {
        boolean damaged = new FileCheck(folder, manifest)
                .contents(FileCheck::isReport).stream().anyMatch(CheckedFile::isDamaged);
        if (damaged || !Files.exists(folder.resolve(ReportFiles.PAGE))) {
            draw(folder, scenario, screen);
        }
    }
}
