package io.splitwave.scenarios.run;

import io.splitwave.output.row.ReplicationRows;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.progress.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * All replications of a scenario: played in parallel, handed on in order.
 *
 * <p>A replication is played by one thread from first to last event and shares no state with another, and its rows
 * reach the sink in the order of replication numbers. So tables do not depend on the number of threads. At most two
 * replications per thread are in memory at a time, however many are asked for.
 */
public final class Campaign {
    private static final int REPLICATIONS_IN_MEMORY_PER_THREAD = 2;

    private final Scenario scenario;
    private final int threads;
    private final Progress progress;
    private final Set<Replication> playing = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    /**
     * Prepares a campaign; nothing runs yet.
     *
     * @param scenario what to simulate
     * @param threads how many replications are played at a time, at least 1
     * @param progress who is told how far the campaign is
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    public Campaign(Scenario scenario, int threads, Progress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        this.scenario = scenario;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Plays the replications and hands each on when its turn has come.
     *
     * @param sink receives the rows of replication 0, 1, 2 …, in this thread
     * @return how many replications were handed on; fewer than asked only after {@link #requestStop()}
     * @throws RunFailedException if a replication fails; those before it were handed on
     */
    public int play(Consumer<ReplicationRows> sink) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, Campaign::worker);
        Deque<Future<Optional<ReplicationRows>>> ahead = new ArrayDeque<>();
        int submitted = 0;
        int done = 0;
        try {
            while (done < scenario.replications()) {
                while (submitted < scenario.replications()
                        && ahead.size() < threads * REPLICATIONS_IN_MEMORY_PER_THREAD) {
                    int replication = submitted++;
                    ahead.add(pool.submit(() -> playOne(replication)));
                }
                // after a stop: whole if it had ended before, else empty
                Optional<ReplicationRows> rows = take(ahead.remove(), done);
                if (rows.isEmpty()) {
                    break;
                }
                sink.accept(rows.get());
                progress.replicationsDone(++done);
            }
            return done;
        } finally {
            ahead.forEach(future -> future.cancel(false));
            playing.forEach(Replication::requestStop);
            pool.shutdown();
        }
    }

    /**
     * Ends the campaign soon: replications being played are given up at their next frame, and those that had ended
     * before the first of them are still handed on. Safe from any thread.
     */
    public void requestStop() {
        stopped = true;
        playing.forEach(Replication::requestStop);
    }

    private Optional<ReplicationRows> playOne(int number) {
        Replication replication = new Replication(scenario, number, FrameTap.NONE, progress::roundsEnded);
        playing.add(replication);
        try {
            return stopped ? Optional.empty() : replication.play();
        } finally {
            playing.remove(replication);
        }
    }

    private static Optional<ReplicationRows> take(Future<Optional<ReplicationRows>> future, int replication) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            String why = e.getCause() instanceof OutOfMemoryError
                    ? "out of memory; give Java more, for example JAVA_OPTS=-Xmx4g"
                    : e.getCause().getMessage();
            throw new RunFailedException("replication " + replication + " failed: " + why, e.getCause());
        } catch (CancellationException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailedException("interrupted while replication " + replication + " was played", e);
        }
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "replication");
        thread.setDaemon(true);
        return thread;
    }
}
