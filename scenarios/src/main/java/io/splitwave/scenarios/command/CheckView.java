package io.splitwave.scenarios.command;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.stored.CheckedFile;
import io.splitwave.output.stored.FileCheck;
import io.splitwave.output.summary.Manifest;
import io.splitwave.scenarios.campaign.RunRecorder;
import io.splitwave.scenarios.sweep.SweepPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether every file of a run, or of all points of a sweep, is what was written: one line each. */
final class CheckView {
    private final PrintWriter out;
    private boolean intact = true;

    CheckView(PrintWriter out) {
        this.out = out;
    }

    /**
     * Reads every file and prints the result.
     *
     * @return whether all are known to be intact
     * @throws BadRequestException if there is nothing to check
     */
    boolean isIntact(Path dir) {
        ResultFolder folder = ResultFolder.open(dir);
        Path plan = folder.resolve(SweepPlan.FILE);
        if (Files.isRegularFile(plan)) {
            points(plan).forEach(point -> checkPoint(folder.resolve(point.folder()), point));
        } else if (Files.isRegularFile(folder.resolve(RunRecorder.MANIFEST_FILE))) {
            check(folder, "");
        } else {
            throw new BadRequestException(dir + ": expected the results of a run or a sweep, found no "
                    + RunRecorder.MANIFEST_FILE + ", which has the checksums");
        }
        return intact;
    }

    private static List<SweepPlan.Point> points(Path plan) {
        try {
            return SweepPlan.read(plan).points();
        } catch (IOException e) {
            throw new BadRequestException(e.getMessage());
        }
    }

    private void checkPoint(Path dir, SweepPlan.Point point) {
        if (!Files.isRegularFile(dir.resolve(RunRecorder.MANIFEST_FILE))) {
            say(point.folder() + "/" + RunRecorder.MANIFEST_FILE + " is missing");
        } else {
            check(ResultFolder.open(dir), point.folder() + "/");
        }
    }

    private void check(ResultFolder folder, String before) {
        Manifest manifest = OpenRun.manifest(folder.resolve(RunRecorder.MANIFEST_FILE));
        if (manifest.status().equals(Manifest.RUNNING)) {
            say(before + RunRecorder.MANIFEST_FILE
                    + " says that the run is under way, or was killed; 'splitwave resume " + folder.path()
                    + "' continues it");
            return;
        }
        FileCheck check = new FileCheck(folder, manifest);
        List<CheckedFile> files = check.contents(name -> true);
        files.forEach(file -> out.println(before + file.text()));
        intact &= files.stream().allMatch(file -> file.state() == CheckedFile.State.INTACT);
        List<CheckedFile> damaged =
                files.stream().filter(CheckedFile::isDamaged).toList();
        if (!damaged.isEmpty()) {
            out.println(check.remedy(damaged));
        } else if (manifest.checksums().isEmpty()) {
            out.println("An earlier version wrote " + before + RunRecorder.MANIFEST_FILE
                    + ", which has no checksums: only a new run has them.");
        }
    }

    private void say(String problem) {
        intact = false;
        out.println(problem);
    }
}
