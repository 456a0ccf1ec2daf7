package io.splitwave.scenarios.command;

import io.splitwave.output.store.FileSeal;
import io.splitwave.output.store.FolderLock;
import io.splitwave.output.store.KeptRows;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.ResultFolderException;
import io.splitwave.output.summary.Manifest;
import io.splitwave.output.trace.TraceLimit;
import io.splitwave.scenarios.campaign.Campaign;
import io.splitwave.scenarios.campaign.InputFiles;
import io.splitwave.scenarios.campaign.Job;
import io.splitwave.scenarios.campaign.MismatchException;
import io.splitwave.scenarios.campaign.PlannedRun;
import io.splitwave.scenarios.campaign.ReplicationRange;
import io.splitwave.scenarios.campaign.RunRecorder;
import io.splitwave.scenarios.campaign.RunRequest;
import io.splitwave.scenarios.campaign.Shard;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.ChannelKeys;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.plugin.Plugins;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.sweep.SweepPlan;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/** Plays the points of a sweep that are not complete, one after the other, each into a result folder of its own. */
final class SweepPlayer {
    private final HeldFolder held;
    private final ResultFolder folder;
    private final SweepPlan plan;
    private final SweepResults results;
    private final PlayOptions play;
    private final Function<List<PlannedRun>, Job> opening;
    private final PrintWriter screen;
    private final PrintWriter err;
    private final AtomicBoolean stopped = new AtomicBoolean();
    /** Files that points so far have read, by path. */
    private final Map<String, FileSeal> inputs = new TreeMap<>();

    /** Null until a point is played: where all are complete, nothing is opened. */
    private Job job;

    /**
     * Prepares the playing; nothing runs yet.
     *
     * @param opening begins the job, given the point played first and those that have not been begun; called once, if a
     *     point is played, before that point is touched
     */
    SweepPlayer(
            HeldFolder held,
            SweepPlan plan,
            PlayOptions play,
            Function<List<PlannedRun>, Job> opening,
            PrintWriter screen,
            PrintWriter err) {
        this.held = held;
        this.folder = held.folder();
        this.plan = plan;
        this.results = new SweepResults(folder, plan);
        this.play = play;
        this.opening = opening;
        this.screen = screen;
        this.err = err;
    }

    /**
     * Plays, writes the table and prints it; then releases the folder. A signal ends it early; complete points stay.
     *
     * @throws RunFailedException if a point fails; the message says which, and how to resume
     */
    void play() {
        Interruption.guard(() -> stopped.set(true), () -> {
            try (held) { // here, since a process that received a signal does nothing afterwards
                playPoints();
            }
        });
    }

    private void playPoints() {
        requireSamePlugins();
        try {
            for (SweepPlan.Point point : plan.points()) {
                if (stopped.get() || !complete(point)) {
                    break;
                }
                results.add(point);
            }
        } finally {
            if (job != null) {
                job.release(); // a cluster does not wait until the sweep is drawn
            }
        }
        finish();
    }

    /** The job of all points, when the first of them is to be played. */
    private Job job(PlannedRun first) {
        if (job == null) {
            List<PlannedRun> planned = new ArrayList<>(unbegun());
            if (!planned.contains(first)) {
                planned.add(0, first);
            }
            job = opening.apply(planned);
        }
        return job;
    }

    /** What is missing of another point that was begun is not known before it is opened. */
    private List<PlannedRun> unbegun() {
        return plan.points().stream()
                .filter(point -> Files.notExists(folder.resolve(point.folder()).resolve(RunRecorder.MANIFEST_FILE)))
                .map(point -> PlannedRun.whole(results.scenario(point)))
                .toList();
    }

    /** Points that were begun must go on, and be compared, with the plug-ins that they were begun with. */
    private void requireSamePlugins() {
        for (SweepPlan.Point point : plan.points()) {
            Path dir = folder.resolve(point.folder());
            Path file = dir.resolve(RunRecorder.MANIFEST_FILE);
            if (Files.exists(file)) {
                Plugins.atHand().require(OpenRun.manifest(file).plugins(), dir.toString());
            }
        }
    }

    private void finish() {
        int missing = plan.points().size() - results.size();
        if (missing > 0) {
            screen.printf(
                    "Interrupted: %s left; %s%n", missing == 1 ? "1 point is" : missing + " points are", howToGoOn());
        }
        if (!results.isEmpty()) {
            write(results);
        }
        screen.flush();
    }

    private void write(SweepResults results) {
        try {
            results.finish(screen);
        } catch (ResultFolderException failure) {
            throw new RunFailedException(failure.getMessage() + "; " + howToGoOn(), failure);
        }
    }

    private String howToGoOn() {
        return "'splitwave resume " + folder.path() + "' continues the sweep";
    }

    /** Whether the point is complete now. */
    private boolean complete(SweepPlan.Point point) {
        Path dir = folder.resolve(point.folder());
        Scenario scenario = results.scenario(point);
        Path file = dir.resolve(RunRecorder.MANIFEST_FILE);
        Optional<Manifest> begun = Files.exists(file) ? Optional.of(OpenRun.manifest(file)) : Optional.empty();
        begun.ifPresent(manifest -> requireSame(manifest, point, dir));
        begun.ifPresent(manifest -> inputs.putAll(manifest.inputs()));
        Optional<Mending> mending = begun.map(manifest -> new Mending(ResultFolder.open(dir), manifest));
        if (begun.filter(manifest -> manifest.status().equals(Manifest.COMPLETE))
                        .isPresent()
                && !mending.get().isNeeded()) {
            tidyUp(dir);
            return true;
        }
        job(PlannedRun.whole(scenario)); // before the point is touched
        screen.printf(
                "%s, %d of %d: %s%n",
                point.folder(), plan.points().indexOf(point) + 1, plan.points().size(), named(point));
        screen.flush();
        play.warnings(scenario).forEach(err::println);
        try {
            mending.ifPresent(Mending::requirePossible);
            return play(dir, scenario, point, begun.filter(manifest -> !scenario.find(ChannelKeys.RECORD)
                    .orElse(false)));
        } catch (RunFailedException failure) {
            throw new RunFailedException(
                    point.folder() + " (" + named(point) + "): " + failure.getMessage() + "; " + howToGoOn(), failure);
        }
    }

    /** Removes the files left by a kill at the end of a point. */
    private static void tidyUp(Path dir) {
        ResultFolder point = ResultFolder.open(dir);
        if (KeptRows.areIn(point) || FolderLock.isLeftIn(dir)) {
            try (HeldFolder held = HeldFolder.open(dir)) {
                KeptRows.discardIn(held.folder());
            }
        }
    }

    private static void requireSame(Manifest manifest, SweepPlan.Point point, Path dir) {
        if (!manifest.scenarioHash().equals(Manifest.hash(point.scenarioText()))) {
            throw new BadRequestException(
                    dir + ": expected the point of the sweep that " + SweepPlan.FILE + " names, found another run");
        }
    }

    /** All points of a sweep read one and the same file, also if the sweep is resumed. */
    private void requireSameFiles(RunRequest request) {
        try {
            InputFiles.requireNoneChanged(inputs, request.inputs());
        } catch (MismatchException changed) {
            throw new BadRequestException(folder.path() + ": " + changed.getMessage()
                    + "; points of two files do not belong together: put it back, or begin the sweep again");
        }
        inputs.putAll(request.inputs());
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
        requireSameFiles(request);
        int workers = play.workers(scenario);
        try (HeldFolder into = begun.isPresent() ? HeldFolder.open(dir) : HeldFolder.create(dir, true)) {
            return play(into, request, workers, begun);
        } catch (ResultFolderException refused) {
            throw new RunFailedException(refused.getMessage(), refused);
        }
    }

    private boolean play(HeldFolder into, RunRequest request, int workers, Optional<Manifest> begun) {
        Scenario scenario = request.scenario();
        Recording recording = new Recording(into, scenario);
        Supplier<RunRecorder> opening = () -> new RunRecorder(into.folder(), request);
        ReplicationRange missing = request.range();
        if (begun.isPresent()) {
            new Mending(into.folder(), begun.get()).begin();
            RunRecorder resumed = recording.resume(begun.get());
            opening = () -> resumed;
            missing = resumed.missing();
        }
        Progress progress = play.progress(
                scenario, Math.max(1, missing.count()), request.precision().isPresent(), err);
        PlannedRun run = new PlannedRun(scenario, missing);
        Campaign campaign = new Campaign(missing, job(run).engine(run, workers, progress), progress);
        AtomicBoolean complete = new AtomicBoolean();
        recording.play(campaign, progress, opening, err, summary -> complete.set(summary.isComplete()));
        return complete.get();
    }
}
