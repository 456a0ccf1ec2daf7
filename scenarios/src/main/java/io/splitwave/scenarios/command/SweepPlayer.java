package io.splitwave.scenarios.command;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.ResultFolderException;
import io.splitwave.output.store.TableStore;
import io.splitwave.output.stored.Figure;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.summary.Manifest;
import io.splitwave.output.trace.TraceLimit;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.run.Campaign;
import io.splitwave.scenarios.run.ReplicationRange;
import io.splitwave.scenarios.run.RunFailedException;
import io.splitwave.scenarios.run.RunRecorder;
import io.splitwave.scenarios.run.RunRequest;
import io.splitwave.scenarios.run.Shard;
import io.splitwave.scenarios.run.ThreadEngine;
import io.splitwave.scenarios.sweep.SweepPlan;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Plays the points of a sweep that are not complete, one after the other, each into a result folder of its own. */
final class SweepPlayer {
    private final ResultFolder folder;
    private final SweepPlan plan;
    private final PlayOptions play;
    private final PrintWriter screen;
    private final PrintWriter err;
    private final AtomicBoolean stopped = new AtomicBoolean();

    SweepPlayer(ResultFolder folder, SweepPlan plan, PlayOptions play, PrintWriter screen, PrintWriter err) {
        this.folder = folder;
        this.plan = plan;
        this.play = play;
        this.screen = screen;
        this.err = err;
    }

    /**
     * Plays, prints the table and writes it. A signal ends it early; what is complete stays.
     *
     * @throws RunFailedException if a point fails; the message says which, and how to go on
     */
    void play() {
        Interruption.guard(() -> stopped.set(true), () -> {
            List<List<Figure>> figures = new ArrayList<>();
            for (SweepPlan.Point point : plan.points()) {
                if (stopped.get() || !complete(point)) {
                    break;
                }
                figures.add(figures(point));
            }
            finish(figures);
        });
    }

    private void finish(List<List<Figure>> figures) {
        int missing = plan.points().size() - figures.size();
        if (missing > 0) {
            screen.printf("Interrupted: %d points are left; %s%n", missing, howToGoOn());
        }
        if (!figures.isEmpty()) {
            SweepTable table = new SweepTable(plan, figures);
            table.print(screen);
            try {
                folder.write(SweepTable.FILE, table::write);
            } catch (ResultFolderException failure) {
                throw new RunFailedException(failure.getMessage() + "; " + howToGoOn(), failure);
            }
            screen.printf("%nTable with all metrics: %s%n", folder.resolve(SweepTable.FILE));
        }
        screen.flush();
    }

    private String howToGoOn() {
        return "'splitwave resume " + folder.path() + "' goes on with the sweep";
    }

    /** Whether the point is complete now. */
    private boolean complete(SweepPlan.Point point) {
        Path dir = folder.resolve(point.folder());
        Scenario scenario =
                ScenarioLoader.parse(folder.resolve(SweepPlan.FILE).toString(), point.scenarioText(), List.of());
        Path file = dir.resolve(RunRecorder.MANIFEST_FILE);
        Optional<Manifest> begun = Files.exists(file) ? Optional.of(OpenRun.manifest(file)) : Optional.empty();
        begun.ifPresent(manifest -> requireSame(manifest, point, dir));
        if (begun.filter(manifest -> manifest.status().equals(Manifest.COMPLETE))
                .isPresent()) {
            TableStore.discardIn(ResultFolder.open(dir));
            return true;
        }
        screen.printf(
                "%s, %d of %d: %s%n",
                point.folder(), plan.points().indexOf(point) + 1, plan.points().size(), named(point));
        screen.flush();
        play.warnings(scenario).forEach(err::println);
        try {
            return play(dir, scenario, point, begun.filter(manifest -> !scenario.channel()
                    .record()));
        } catch (RunFailedException failure) {
            throw new RunFailedException(
                    point.folder() + " (" + named(point) + "): " + failure.getMessage() + "; " + howToGoOn(), failure);
        }
    }

    private static void requireSame(Manifest manifest, SweepPlan.Point point, Path dir) {
        if (!manifest.scenarioHash().equals(Manifest.hash(point.scenarioText()))) {
            throw new BadRequestException(
                    dir + ": expected the point of the sweep that " + SweepPlan.FILE + " names, found another run");
        }
    }

    private String named(SweepPlan.Point point) {
        List<String> settings = new ArrayList<>();
        for (int key = 0; key < plan.keys().size(); key++) {
            settings.add(plan.keys().get(key) + "=" + point.values().get(key));
        }
        return String.join(", ", settings);
    }

    private boolean play(Path dir, Scenario scenario, SweepPlan.Point point, Optional<Manifest> begun) {
        RunRequest request = new RunRequest(
                scenario, Shard.WHOLE, point.settings(), TraceLimit.NONE, Optional.ofNullable(plan.precision()));
        int workers = play.workers(scenario);
        ResultFolder into = begun.isPresent() ? ResultFolder.open(dir) : ResultFolder.create(dir, true);
        Supplier<RunRecorder> opening = () -> new RunRecorder(into, request);
        ReplicationRange missing = request.range();
        if (begun.isPresent()) {
            RunRecorder resumed = RunRecorder.resume(into, scenario, begun.get());
            opening = () -> resumed;
            missing = resumed.missing();
        }
        Progress progress = play.progress(
                scenario, Math.max(1, missing.count()), request.precision().isPresent(), err);
        Campaign campaign = new Campaign(missing, new ThreadEngine(scenario, workers, progress), progress);
        AtomicBoolean complete = new AtomicBoolean();
        new Recording(into, scenario, campaign, progress)
                .play(opening, err, summary -> complete.set(summary.isComplete()));
        return complete.get();
    }

    private List<Figure> figures(SweepPlan.Point point) {
        try (StoredRun run = StoredRun.open(folder.resolve(point.folder()))) {
            return run.figures();
        }
    }
}
