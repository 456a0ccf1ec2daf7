package io.splitwave.scenarios.command;

import io.splitwave.output.store.KeptRows;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.summary.Manifest;
import io.splitwave.scenarios.campaign.Campaign;
import io.splitwave.scenarios.campaign.InputFiles;
import io.splitwave.scenarios.campaign.Job;
import io.splitwave.scenarios.campaign.MismatchException;
import io.splitwave.scenarios.campaign.PlannedRun;
import io.splitwave.scenarios.campaign.RunRecorder;
import io.splitwave.scenarios.campaign.RunRequest;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.play.Simulation;
import io.splitwave.scenarios.plugin.Plugins;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.sweep.SweepPlan;
import io.splitwave.scenarios.system.Release;
import io.splitwave.scenarios.system.Systems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Resumes a run that ended early. */
@Command(
        name = "resume",
        description = "Resumes a run that was interrupted, has failed, or was killed at any moment: finished"
                + " replications stay, the others are played, and the results are those of a run that never stopped.",
        footerHeading = "%nExample:%n",
        footer = {"  splitwave run quickstart --out results/night", "  splitwave resume results/night"})
final class ResumeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "the folder of the run, or of a sweep")
    private Path dir;

    @Mixin
    private PlayOptions play;

    @Mixin
    private EngineOption engine;

    @Mixin
    private ReportOption reports;

    @Override
    public Integer call() {
        engine.requireKnown();
        requireBegun();
        try (HeldFolder held = HeldFolder.open(dir)) {
            goOn(held);
        }
        return ExitCode.OK;
    }

    private void goOn(HeldFolder held) {
        PrintWriter screen = spec.commandLine().getOut();
        ResultFolder folder = held.folder();
        if (Files.isRegularFile(folder.resolve(SweepPlan.FILE))) {
            goOnWithSweep(held);
            return;
        }
        Path file = folder.resolve(RunRecorder.MANIFEST_FILE);
        Manifest manifest = OpenRun.manifest(file);
        Plugins.atHand().require(manifest.plugins(), dir.toString());
        Scenario scenario = ScenarioLoader.parse(file.toString(), manifest.scenarioText(), List.of());
        requireRequest(manifest, scenario);
        Mending mending = new Mending(folder, manifest);
        if (manifest.status().equals(Manifest.COMPLETE) && !mending.isNeeded()) {
            KeptRows.discardIn(folder);
            screen.println(dir + ": the run is complete, " + Counted.of(manifest.replicationsDone(), "replication"));
            if (manifest.shard() == null) {
                reports.drawIfMissing(folder, manifest, scenario, screen);
            }
            screen.flush();
            return;
        }
        mending.requirePossible();
        requireSameVersion(manifest.version());
        requireInputs(manifest, scenario);
        if (!manifest.merged().isEmpty()) {
            throw new BadRequestException(dir + ": shards were being merged there; merge them again with --overwrite");
        }
        if (Systems.of(scenario).recordedChannels(scenario).isPresent()) {
            throw new BadRequestException(dir + ": the run records its channels (channel.record), and their record is"
                    + " whole or not at all; run it again with --overwrite");
        }
        goOn(held, manifest, scenario, mending);
    }

    private void requireRequest(Manifest manifest, Scenario scenario) {
        try {
            RunRequest.of(manifest, scenario);
        } catch (MismatchException unfit) {
            throw new MismatchException(dir + ": " + unfit.getMessage());
        }
    }

    private void requireInputs(Manifest manifest, Scenario scenario) {
        try {
            InputFiles.requireSame(manifest.inputs(), scenario);
        } catch (MismatchException changed) {
            throw new BadRequestException(dir + ": " + changed.getMessage()
                    + "; replications of two files do not belong together: put it back, or run the scenario again");
        }
    }

    private void requireBegun() {
        String found = null;
        if (!Files.isDirectory(dir)) {
            found = Files.exists(dir) ? "a file" : "no such folder";
        } else if (!Files.isRegularFile(dir.resolve(RunRecorder.MANIFEST_FILE))
                && !Files.isRegularFile(dir.resolve(SweepPlan.FILE))) {
            found = "neither " + RunRecorder.MANIFEST_FILE + " nor " + SweepPlan.FILE + " in it";
        }
        if (found != null) {
            throw new BadRequestException(
                    dir + ": expected the folder of a run or a sweep that has begun, found " + found);
        }
    }

    private void goOnWithSweep(HeldFolder held) {
        SweepPlan plan;
        try {
            plan = SweepPlan.read(held.folder().resolve(SweepPlan.FILE));
        } catch (IOException e) {
            throw new BadRequestException(e.getMessage());
        }
        requireSameVersion(plan.version());
        PrintWriter screen = spec.commandLine().getOut();
        screen.printf(
                "Splitwave resumes the sweep %s, %s%n",
                dir, Counted.of(plan.points().size(), "point"));
        screen.flush();
        new SweepPlayer(
                        held,
                        plan,
                        play,
                        runs -> engine.job(runs, play.cores()),
                        screen,
                        spec.commandLine().getErr())
                .play();
    }

    private void requireSameVersion(String begunWith) {
        String version = Release.current().version();
        if (!begunWith.equals(version)) {
            throw new BadRequestException(dir + ": the run was begun with version " + begunWith + ", and this is "
                    + version + "; replications of two versions do not belong together");
        }
    }

    private void goOn(HeldFolder held, Manifest manifest, Scenario scenario, Mending mending) {
        int workers = play.workers(scenario);
        Simulation.of(scenario); // what is wrong with a file is said before the run is touched
        RunRequest request = RunRequest.of(manifest, scenario);
        // nor is it if the cluster cannot be reached
        try (Job job = engine.job(List.of(new PlannedRun(scenario, request.range())), play.cores())) {
            mending.begin();
            play(held, manifest, request, workers, job);
        }
    }

    private void play(HeldFolder held, Manifest manifest, RunRequest request, int workers, Job job) {
        PrintWriter screen = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Scenario scenario = request.scenario();
        Recording recording = new Recording(held, scenario);
        RunRecorder recorder = recording.resume(manifest);
        int missing = recorder.missing().count();
        boolean atMost = request.precision().isPresent();
        screen.printf(
                "Splitwave resumes %s: %s; %s%d of them to play%n",
                dir, Headline.of(request), atMost ? "at most " : "", missing);
        screen.flush();
        play.warnings(scenario).forEach(err::println);
        Progress progress = play.progress(scenario, Math.max(1, missing), atMost, err);
        PlannedRun run = new PlannedRun(scenario, recorder.missing());
        RunReport report = new RunReport(screen, List.of());
        Campaign campaign = new Campaign(run.range(), job.engine(run, workers, progress), progress);
        recording.play(campaign, progress, () -> recorder, err, summary -> {
            job.release(); // a cluster does not wait until the report is drawn
            report.print(summary, reports, held.folder());
        });
    }
}
