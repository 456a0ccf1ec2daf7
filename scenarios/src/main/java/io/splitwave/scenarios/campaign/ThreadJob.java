package io.splitwave.scenarios.campaign;

import io.splitwave.scenarios.progress.Progress;

/** Runs on threads of this process. Each run has its own threads, and ends before the next one begins. */
public final class ThreadJob implements Job {
    /** A job that holds nothing. */
    public ThreadJob() {}

    @Override
    public ReplicationEngine engine(PlannedRun run, int threads, Progress progress) {
        return new ThreadEngine(run.scenario(), threads, progress);
    }

    @Override
    public void release() {}

    @Override
    public void close() {}
}
