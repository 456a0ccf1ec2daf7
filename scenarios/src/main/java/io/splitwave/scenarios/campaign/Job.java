package io.splitwave.scenarios.campaign;

import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.progress.Progress;

/**
 * Runs that are played one after the other in one place: on threads of this process, or over one connection to a
 * cluster. A cluster may begin the next run while the last replications of the one before are still being played. Each
 * run leaves the rows that it would leave by itself. Used by one thread.
 */
public interface Job extends AutoCloseable {
    /**
     * The engine of the next run. The engine of the run before is closed by then. Planned runs come in their order; some
     * may be left out, and one that was not planned may come in between. A part of a planned run takes its place.
     *
     * @param run what is played
     * @param threads replications played at a time where this process plays them, at least 1; no effect elsewhere
     * @param progress receives the number of rounds that have ended
     * @return the engine; closed by the campaign
     * @throws RunFailedException if the place cannot be reached any more
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a file that the scenario names cannot be used
     */
    ReplicationEngine engine(PlannedRun run, int threads, Progress progress);

    /** Frees the place, since no more runs follow; what is left to do needs it no longer. No effect the second time. */
    void release();

    /** The same as {@link #release()}. */
    @Override
    void close();
}
