package io.splitwave.scenarios.campaign;

import io.splitwave.output.channel.ChannelStore;
import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.play.Simulation;
import io.splitwave.scenarios.plugin.Blame;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.system.Counts;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;

/**
 * Plays replications on threads of this process. A replication is played by one thread from first to last event and
 * shares no state with another; threads without a replication take blocks of the loops over very many UDs. Rows are
 * passed on while their replication is played, and only a limited number of them waits.
 */
public final class ThreadEngine implements ReplicationEngine {
    private static final int IN_MEMORY_PER_THREAD = 2;
    /** A pool takes no more; the replications that are begun then wait in it. */
    private static final int MOST_THREADS = 0x7fff;

    /**
     * How long a replication may take to reach the end of its frame after a stop is requested, ms; then it is
     * interrupted.
     */
    private static final long TO_THE_FRAMES_END_MS = 300;

    /** How long it may take in total, ms; the engine does not wait longer for one that cannot be interrupted. */
    private static final long LONGEST_STOP_MS = 900;

    private final Simulation simulation;
    private final int threads;
    private final Progress progress;
    private final Set<Replication> playing = ConcurrentHashMap.newKeySet();
    private final Set<Underway> underway = ConcurrentHashMap.newKeySet();
    /** Those whose turn has not come; guarded by itself, as is the number of those that are begun. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private int begun;
    /** One whose idle threads help the others, {@link io.splitwave.kernel.block.RowBlocks}. */
    private final ForkJoinPool pool;

    private Counts counts = Counts.NONE;
    private volatile boolean stopped;

    /**
     * Prepares threads; nothing runs yet.
     *
     * @param scenario what to simulate
     * @param threads how many replications are played at a time, at least 1
     * @param progress receives the number of rounds as they end
     * @throws IllegalArgumentException if {@code threads} is below 1
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a file that the scenario names cannot be used
     */
    public ThreadEngine(Scenario scenario, int threads, Progress progress) {
        this(scenario, threads, threads, progress);
    }

    /**
     * Prepares threads; nothing runs yet.
     *
     * @param scenario what to simulate
     * @param threads how many replications are played at a time, at least 1
     * @param cores how many threads may be busy at a time, at least {@code threads}; the others help
     * @param progress receives the number of rounds as they end
     * @throws IllegalArgumentException if a number is out of its range
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a file that the scenario names cannot be used
     */
    public ThreadEngine(Scenario scenario, int threads, int cores, Progress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        if (cores < threads) {
            throw new IllegalArgumentException("cores must be at least the threads, " + threads + ", was " + cores);
        }
        this.simulation = Simulation.of(scenario);
        this.threads = threads;
        this.progress = progress;
        this.pool = new ForkJoinPool(Math.min(cores, MOST_THREADS), ThreadEngine::worker, null, false);
        progress.askWhenStill(this::standstill);
    }

    @Override
    public int ahead() {
        return threads * IN_MEMORY_PER_THREAD;
    }

    @Override
    public Turn begin(int replication, Optional<ChannelStore> channels) {
        RowQueue rows = new RowQueue();
        Replication played = new Replication(simulation, replication, channels, progress::roundsEnded);
        CompletableFuture<Boolean> complete = new CompletableFuture<>();
        inTurn(() -> play(played, rows, complete));
        Underway turn = new Underway(replication, played, rows, complete);
        underway.add(turn);
        return turn;
    }

    private void inTurn(Runnable task) {
        synchronized (waiting) {
            waiting.add(task);
            beginNext();
        }
    }

    /** The pool may have more threads than replications may be played at a time. */
    private void beginNext() {
        if (begun < threads && !waiting.isEmpty()) {
            begun++;
            Runnable task = waiting.poll();
            pool.execute(() -> {
                try {
                    task.run();
                } finally {
                    synchronized (waiting) {
                        begun--;
                        beginNext();
                    }
                }
            });
        }
    }

    /** One that was given up before its turn is not begun. */
    private void play(Replication replication, RowQueue rows, CompletableFuture<Boolean> complete) {
        if (complete.isDone()) {
            return;
        }
        try {
            complete.complete(play(replication, rows));
        } catch (RuntimeException | Error e) {
            complete.completeExceptionally(e);
        }
    }

    private Optional<String> standstill() {
        return playing.stream()
                .min(Comparator.comparingInt(Replication::number))
                .flatMap(Replication::standstill);
    }

    private boolean play(Replication replication, RowQueue rows) {
        playing.add(replication);
        try {
            return !stopped && replication.play(rows);
        } catch (RuntimeException e) {
            if (!stopped) {
                throw e;
            }
            return false; // it was broken off: by its own look at the stop, or in the middle of a read or write
        } finally {
            playing.remove(replication);
            rows.end();
        }
    }

    @Override
    public Counts counts() {
        return counts;
    }

    @Override
    public List<String> warnings() {
        return simulation.shared().warnings();
    }

    @Override
    public void requestStop() {
        stopped = true;
        playing.forEach(Replication::requestStop);
        if (!playing.isEmpty()) {
            after(TO_THE_FRAMES_END_MS, () -> playing.forEach(Replication::breakOff));
            after(LONGEST_STOP_MS, () -> underway.forEach(Underway::leaveBehind));
        }
    }

    private static void after(long ms, Runnable step) {
        CompletableFuture.delayedExecutor(ms, TimeUnit.MILLISECONDS).execute(step);
    }

    @Override
    public void close() {
        requestStop();
        pool.shutdown();
    }

    /** A replication that has been submitted: its rows, and whether it was completed. */
    private final class Underway implements Turn {
        private final int replication;
        private final Replication played;
        private final RowQueue rows;
        private final CompletableFuture<Boolean> complete;

        private Underway(int replication, Replication played, RowQueue rows, CompletableFuture<Boolean> complete) {
            this.replication = replication;
            this.played = played;
            this.rows = rows;
            this.complete = complete;
        }

        /** The engine waits no longer for a replication that is still being played. */
        private void leaveBehind() {
            if (playing.contains(played) && complete.cancel(false)) {
                played.breakOff();
                rows.close();
            }
        }

        @Override
        public boolean handOn(RowSink sink) {
            try {
                return handOnRows(sink);
            } finally {
                underway.remove(this);
            }
        }

        private boolean handOnRows(RowSink sink) {
            try {
                rows.drainTo(sink);
                boolean whole = complete.get();
                if (whole) {
                    counts = counts.plus(played.counts());
                } else {
                    sink.abandon();
                }
                return whole;
            } catch (CancellationException leftBehind) {
                sink.abandon();
                return false;
            } catch (ExecutionException e) {
                sink.abandon();
                throw new RunFailedException(
                        "replication " + replication + " failed" + why(e.getCause()), e.getCause());
            } catch (InterruptedException e) {
                sink.abandon();
                Thread.currentThread().interrupt();
                throw new RunFailedException("interrupted while replication " + replication + " was played", e);
            }
        }

        @Override
        public void forget() {
            complete.cancel(false);
            rows.close();
            underway.remove(this);
        }
    }

    /** Where in a plug-in, and why; an error of Java says little without its name. */
    private static String why(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return ": out of memory; give Java more, for example JAVA_OPTS=-Xmx4g";
        }
        String message = cause.getMessage() == null || cause instanceof Error ? cause.toString() : cause.getMessage();
        return Blame.of(cause).map(plugin -> " in " + plugin).orElse("") + ": " + message;
    }

    private static ForkJoinWorkerThread worker(ForkJoinPool pool) {
        ForkJoinWorkerThread thread = new ForkJoinWorkerThread(pool) {};
        thread.setName("replication");
        return thread;
    }
}
