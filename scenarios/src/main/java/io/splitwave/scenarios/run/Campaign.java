package io.splitwave.scenarios.run;

import io.splitwave.output.channel.ChannelStore;
import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.assembly.Worlds;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.progress.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * All replications of a scenario: played in parallel, handed on in order.
 *
 * <p>A replication is played by one thread from first to last event and shares no state with another, and its rows
 * reach the sink in the order of replication numbers. So tables do not depend on the number of threads. Rows are handed
 * on while their replication is played; at most two replications per thread are begun at a time, however many are asked
 * for, and of each only so many rows wait.
 */
public final class Campaign {
    private static final int REPLICATIONS_IN_MEMORY_PER_THREAD = 2;

    private final Worlds worlds;
    private final ReplicationRange range;
    private final int threads;
    private final Progress progress;
    private final Set<Replication> playing = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    /**
     * Prepares a campaign of all replications of the scenario; nothing runs yet.
     *
     * @param scenario what to simulate
     * @param threads how many replications are played at a time, at least 1
     * @param progress who is told how far the campaign is
     * @throws IllegalArgumentException if {@code threads} is below 1
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a file that the scenario names cannot be used
     */
    public Campaign(Scenario scenario, int threads, Progress progress) {
        this(scenario, new ReplicationRange(0, scenario.replications()), threads, progress);
    }

    /**
     * Prepares a campaign; nothing runs yet.
     *
     * @param scenario what to simulate
     * @param range which replications
     * @param threads how many replications are played at a time, at least 1
     * @param progress who is told how far the campaign is
     * @throws IllegalArgumentException if {@code threads} is below 1
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a file that the scenario names cannot be used
     */
    public Campaign(Scenario scenario, ReplicationRange range, int threads, Progress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        this.worlds = Worlds.of(scenario);
        this.range = range;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Plays all replications, as {@link #play(RowSink, Optional, BooleanSupplier)} without a record of their channels.
     *
     * @param sink see there
     * @return see there
     * @throws RunFailedException see there
     */
    public int play(RowSink sink) {
        return play(sink, Optional.empty(), () -> false);
    }

    /**
     * Plays replications and hands the rows of each on when its turn has come, until there are enough. That is looked at
     * after each, in their order, so that the end depends on their rows alone; what other threads have played beyond it is
     * dropped.
     *
     * @param sink receives the rows of one replication after the other, by number, in this thread; is told to abandon
     *     one that does not end
     * @param channels takes the channels, if they are recorded; from the threads that play
     * @param enough whether no more replications are wanted; asked in this thread, first of all before any is handed on
     * @return how many replications were completed; fewer than asked only after {@link #requestStop()}, or if they are
     *     enough
     * @throws RunFailedException if a replication fails that is wanted; those before it were handed on
     */
    public int play(RowSink sink, Optional<ChannelStore> channels, BooleanSupplier enough) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, Campaign::worker);
        Deque<Turn> ahead = new ArrayDeque<>();
        int submitted = range.from();
        int done = 0;
        try {
            while (done < range.count() && !enough.getAsBoolean()) {
                while (submitted < range.to() && ahead.size() < threads * REPLICATIONS_IN_MEMORY_PER_THREAD) {
                    int replication = submitted++;
                    RowQueue rows = new RowQueue();
                    ahead.add(new Turn(replication, rows, pool.submit(() -> playOne(replication, channels, rows))));
                }
                // after a stop: complete if it had ended before, else not
                if (!handOn(ahead.peek(), sink)) {
                    break;
                }
                ahead.remove();
                progress.replicationsDone(++done);
            }
            return done;
        } finally {
            for (Turn turn : ahead) {
                turn.complete().cancel(false);
                turn.rows().close();
            }
            playing.forEach(Replication::requestStop);
            pool.shutdown();
        }
    }

    /** A replication that has been submitted: its rows, and whether it was completed. */
    private record Turn(int replication, RowQueue rows, Future<Boolean> complete) {}

    /**
     * Ends the campaign soon: replications being played are given up at their next frame, and those that had ended
     * before the first of them are still handed on. Safe from any thread.
     */
    public void requestStop() {
        stopped = true;
        playing.forEach(Replication::requestStop);
    }

    private boolean playOne(int number, Optional<ChannelStore> channels, RowQueue rows) {
        Replication replication = new Replication(worlds, number, channels, FrameTap.NONE, progress::roundsEnded);
        playing.add(replication);
        try {
            return !stopped && replication.play(rows);
        } finally {
            playing.remove(replication);
            rows.end();
        }
    }

    private static boolean handOn(Turn turn, RowSink sink) {
        try {
            turn.rows().drainTo(sink);
            boolean complete = turn.complete().get();
            if (!complete) {
                sink.abandon();
            }
            return complete;
        } catch (ExecutionException e) {
            sink.abandon();
            String why = e.getCause() instanceof OutOfMemoryError
                    ? "out of memory; give Java more, for example JAVA_OPTS=-Xmx4g"
                    : e.getCause().getMessage();
            throw new RunFailedException("replication " + turn.replication() + " failed: " + why, e.getCause());
        } catch (InterruptedException e) {
            sink.abandon();
            Thread.currentThread().interrupt();
            throw new RunFailedException("interrupted while replication " + turn.replication() + " was played", e);
        }
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "replication");
        thread.setDaemon(true);
        return thread;
    }
}
