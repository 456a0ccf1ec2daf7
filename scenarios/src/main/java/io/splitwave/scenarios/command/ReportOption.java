package io.splitwave.scenarios.command;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.ResultFolderException;
import io.splitwave.output.store.TableStoreException;
import io.splitwave.output.stored.CheckedFile;
import io.splitwave.output.stored.FileCheck;
import io.splitwave.output.summary.Manifest;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether a run that is complete is drawn, for every command that may complete one. */
final class ReportOption {
    @Option(names = "--no-report", description = "write no report.html and no report.md; 'splitwave report' can later")
    private boolean noReport;

    /**
     * Draws a complete run. The results are safe by now; a report that fails is no reason to doubt them.
     *
     * @throws RunFailedException if it fails
     */
    void draw(ResultFolder folder, Scenario scenario, PrintWriter screen) {
        if (noReport) {
            return;
        }
        try {
            screen.println("Report: open " + ReportFiles.write(folder, scenario, Optional.empty()) + " in a browser");
        } catch (ResultFolderException | TableStoreException failure) {
            throw new RunFailedException("the results are whole, but not the report: " + failure.getMessage(), failure);
        }
    }

    /** Draws a complete run that has no report, or not the one it had: a kill may have come between results and page. */
    void drawIfMissing(ResultFolder folder, Manifest manifest, Scenario scenario, PrintWriter screen) {
        boolean damaged = new FileCheck(folder, manifest)
                .contents(FileCheck::isReport).stream().anyMatch(CheckedFile::isDamaged);
        if (damaged || !Files.exists(folder.resolve(ReportFiles.PAGE))) {
            draw(folder, scenario, screen);
        }
    }
}
