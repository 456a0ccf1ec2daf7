package io.splitwave.scenarios.command;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.ResultFolderException;
import io.splitwave.output.store.TableStoreException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.run.Campaign;
import io.splitwave.scenarios.run.RunFailedException;
import io.splitwave.scenarios.run.RunRecorder;
import io.splitwave.scenarios.run.RunSummary;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A campaign that is being recorded: whatever goes wrong from here on is a failure of the run and not of the request. */
final class Recording {
    private final ResultFolder folder;
    private final Scenario scenario;
    private final Campaign campaign;
    private final Progress progress;

    Recording(ResultFolder folder, Scenario scenario, Campaign campaign, Progress progress) {
        this.folder = folder;
        this.scenario = scenario;
        this.campaign = campaign;
        this.progress = progress;
    }

    /**
     * Plays the campaign and writes what comes. A signal ends it early, with files that are whole.
     *
     * @param recorder opens the recorder, which is closed here
     * @param err where an interruption is told, and what to know of what was played
     * @param then told what the run came to; a signal waits for it too
     * @throws RunFailedException if it fails; the message says what is kept and how to go on
     */
    void play(Supplier<RunRecorder> recorder, PrintWriter err, Consumer<RunSummary> then) {
        Runnable stop = () -> {
            campaign.requestStop();
            progress.finish();
            err.println("splitwave: interrupted; writing the replications that are finished");
        };
        Interruption.guard(stop, () -> {
            RunSummary summary = record(recorder);
            CloseUdsLines.of(campaign.closeUds(), scenario).forEach(err::println);
            then.accept(summary);
        });
    }

    private RunSummary record(Supplier<RunRecorder> opening) {
        try (RunRecorder recorder = opening.get()) {
            return play(recorder);
        } catch (TableStoreException | ResultFolderException failure) {
            throw new RunFailedException(failure.getMessage() + howToGoOn(), failure);
        }
    }

    private String howToGoOn() {
        boolean begun = Files.exists(folder.resolve(RunRecorder.MANIFEST_FILE));
        return begun && !scenario.channel().record()
                ? "; when that is mended, 'splitwave resume " + folder.path() + "' goes on"
                : "";
    }

    private RunSummary play(RunRecorder recorder) {
        RunFailedException failure = null;
        progress.begin();
        try {
            campaign.play(recorder, recorder.channels(), recorder::enough);
        } catch (RunFailedException e) {
            failure = e;
        } finally {
            progress.finish();
        }
        RunSummary kept = failure == null ? recorder.finish() : recorder.finishFailed();
        if (failure != null) {
            throw new RunFailedException(
                    failure.getMessage() + "; replications kept in " + kept.folder() + ": " + kept.replicationsDone(),
                    failure);
        }
        return kept;
    }
}
