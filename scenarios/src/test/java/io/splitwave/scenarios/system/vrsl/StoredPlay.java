package io.splitwave.scenarios.system.vrsl;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.trace.TraceLimit;
import io.splitwave.scenarios.campaign.Campaign;
import io.splitwave.scenarios.campaign.RunRecorder;
import io.splitwave.scenarios.campaign.RunRequest;
import io.splitwave.scenarios.campaign.Shard;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.progress.Workload;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A run of a scenario, stored and opened. */
final class StoredPlay {
    private StoredPlay() {}

    static StoredRun of(Scenario scenario, Path dir) {
        try (RunRecorder recorder = new RunRecorder(
                ResultFolder.create(dir, false),
                new RunRequest(scenario, Shard.WHOLE, List.of(), TraceLimit.NONE, Optional.empty()))) {
            new Campaign(scenario, 1, Progress.on(true, Workload.of(1, 1), new PrintWriter(Writer.nullWriter())))
                    .play(recorder);
            recorder.finish();
        }
        return StoredRun.open(dir);
    }
}
