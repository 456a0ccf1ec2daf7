package io.splitwave.scenarios.campaign;

import io.splitwave.scenarios.progress.Progress;

/** Runs on threads of this process. Each run has its own threads, and ends before the next one begins. */
public final class ThreadJob implements Job {
    private final int cores;

    /** A job whose runs keep no more threads busy than they play replications at a time. */
    public ThreadJob() {
        this(1);
    }

    /**
     * A job whose runs may keep more threads busy than they play replications at a time.
     *
     * @param cores how many, at least 1
     */
    public ThreadJob(int cores) {
        this.cores = cores;
    }

    @Override
    public ReplicationEngine engine(PlannedRun run, int threads, Progress progress) {
        return new ThreadEngine(run.scenario(), threads, Math.max(threads, cores), progress);
    }

    @Override
    public void release() {}

    @Override
    public void close() {}
}
