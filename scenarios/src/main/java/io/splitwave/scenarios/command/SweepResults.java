package io.splitwave.scenarios.command;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.summary.Manifest;
import io.splitwave.scenarios.campaign.RunRecorder;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.sweep.PlayedPoint;
import io.splitwave.scenarios.sweep.SweepDrawing;
import io.splitwave.scenarios.sweep.SweepPlan;
import io.splitwave.scenarios.sweep.SweepSensitivity;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables and page of the points of a sweep that were played. */
final class SweepResults {
    private final ResultFolder folder;
    private final SweepPlan plan;
    private final List<PlayedPoint> points = new ArrayList<>();

    SweepResults(ResultFolder folder, SweepPlan plan) {
        this.folder = folder;
        this.plan = plan;
    }

    /** With the points that are complete, up to the first that is not. */
    static SweepResults complete(ResultFolder folder, SweepPlan plan) {
        SweepResults results = new SweepResults(folder, plan);
        for (SweepPlan.Point point : plan.points()) {
            Path manifest = folder.resolve(point.folder()).resolve(RunRecorder.MANIFEST_FILE);
            if (!Files.isRegularFile(manifest)
                    || !OpenRun.manifest(manifest).status().equals(Manifest.COMPLETE)) {
                break;
            }
            results.add(point);
        }
        return results;
    }

    /** Reads the next point. */
    void add(SweepPlan.Point point) {
        points.add(PlayedPoint.read(
                folder.resolve(point.folder()), scenario(point).sampling().groupSize()));
    }

    /** The scenario of a point. */
    Scenario scenario(SweepPlan.Point point) {
        return ScenarioLoader.parse(folder.resolve(SweepPlan.FILE).toString(), point.scenarioText(), List.of());
    }

    int size() {
        return points.size();
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    /** Writes the page alone. */
    Path draw() {
        folder.write(SweepDrawing.PAGE, SweepDrawing.of(plan, points, SweepSensitivity.of(plan, points))::write);
        return folder.resolve(SweepDrawing.PAGE);
    }

    /** Writes tables and page; prints a few figures, and where the files are. */
    void finish(PrintWriter screen) {
        SweepTable table = new SweepTable(plan, points);
        SweepSensitivity sensitivity = SweepSensitivity.of(plan, points);
        SensitivityTable shares = new SensitivityTable(sensitivity);
        folder.write(SweepTable.FILE, table::write);
        if (!shares.isEmpty()) {
            folder.write(SensitivityTable.FILE, shares::write);
        }
        folder.write(SweepDrawing.PAGE, SweepDrawing.of(plan, points, sensitivity)::write);
        table.print(screen);
        shares.print(table.shown(), screen);
        screen.printf("%nTable with all metrics: %s%n", folder.resolve(SweepTable.FILE));
        if (!shares.isEmpty()) {
            screen.printf("Shares of the keys: %s%n", folder.resolve(SensitivityTable.FILE));
        }
        screen.printf("Pictures: open %s in a browser%n", folder.resolve(SweepDrawing.PAGE));
    }
}
