package io.splitwave.scenarios.command;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.ResultFolderException;
import io.splitwave.output.store.TableStoreException;
import io.splitwave.output.summary.Manifest;
import io.splitwave.scenarios.campaign.Campaign;
import io.splitwave.scenarios.campaign.RunRecorder;
import io.splitwave.scenarios.campaign.RunSummary;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.progress.PhaseLog;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.system.Systems;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A campaign that is being recorded: any problem from here on is a failure of the run and not of the request. */
final class Recording {
    private final HeldFolder held;
    private final Scenario scenario;

    Recording(HeldFolder held, Scenario scenario) {
        this.held = held;
        this.scenario = scenario;
    }

    /**
     * Opens the recorder of a run that ended early.
     *
     * @throws RunFailedException if its rows cannot be read, or there is no space to continue
     */
    RunRecorder resume(Manifest manifest) {
        try {
            return RunRecorder.resume(held.folder(), scenario, manifest);
        } catch (TableStoreException | ResultFolderException failure) {
            throw new RunFailedException(failure.getMessage() + howToGoOn(), failure);
        }
    }

    /**
     * Plays a campaign and writes its rows; then releases the folder. A signal ends it early, with complete files.
     *
     * @param campaign the campaign to play
     * @param progress finished here
     * @param recorder opens the recorder, which is closed here
     * @param err receives the message of an interruption and the remarks on the run
     * @param receives the results of the run at the end; a signal waits for it too
     * @throws RunFailedException if it fails; the message says what is kept and how to resume
     */
    void play(
            Campaign campaign,
            Progress progress,
            Supplier<RunRecorder> recorder,
            PrintWriter err,
            Consumer<RunSummary> then) {
        Runnable stop = () -> {
            campaign.requestStop();
            progress.finish();
            err.println("splitwave: interrupted; writing the replications that are finished");
        };
        campaign.warnings().forEach(warning -> err.println("splitwave: " + warning));
        Interruption.guard(stop, () -> {
            try (held) { // here, since a process that received a signal does nothing afterwards
                RunSummary summary = record(campaign, progress, recorder);
                PhaseLog.phase("wrote %s", summary.folder());
                Systems.of(scenario)
                        .remarks(scenario, campaign.counts())
                        .forEach(remark -> err.println("splitwave: " + remark));
                then.accept(summary);
            }
        });
    }

    private RunSummary record(Campaign campaign, Progress progress, Supplier<RunRecorder> opening) {
        try (RunRecorder recorder = opening.get()) {
            return play(campaign, progress, recorder);
        } catch (TableStoreException | ResultFolderException failure) {
            throw new RunFailedException(failure.getMessage() + howToGoOn(), failure);
        }
    }

    private String howToGoOn() {
        ResultFolder folder = held.folder();
        boolean begun = held.isInPlace() && Files.exists(folder.resolve(RunRecorder.MANIFEST_FILE));
        return begun && Systems.of(scenario).recordedChannels(scenario).isEmpty()
                ? "; when that is solved, 'splitwave resume " + folder.path() + "' continues"
                : "";
    }

    private RunSummary play(Campaign campaign, Progress progress, RunRecorder recorder) {
        RunFailedException failure = null;
        progress.begin();
        try {
            campaign.play(recorder, recorder.channels(), recorder::enough);
        } catch (RunFailedException e) {
            failure = e;
        } finally {
            progress.finish();
        }
        held.requireInPlace();
        RunSummary kept = failure == null ? recorder.finish() : recorder.finishFailed();
        if (failure != null) {
            throw new RunFailedException(
                    failure.getMessage() + "; replications kept in " + kept.folder() + ": " + kept.replicationsDone(),
                    failure);
        }
        return kept;
    }
}
