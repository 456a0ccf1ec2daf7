package io.splitwave.scenarios.progress;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A plain line every few seconds and one at the end, for logs and pipes; a run shorter than that prints none. */
final class ProgressLines implements Progress {
    private static final long INTERVAL_S = 5;

    private final Pace pace;
    private final PrintWriter err;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(ProgressLines::timer);
    private boolean printed;

    ProgressLines(Pace pace, PrintWriter err) {
        this.pace = pace;
        this.err = err;
    }

    /** A stop that comes before the first replication finishes what has not begun. */
    @Override
    public synchronized void begin() {
        if (timer.isShutdown()) {
            return;
        }
        timer.scheduleAtFixedRate(this::print, INTERVAL_S, INTERVAL_S, TimeUnit.SECONDS);
    }

    @Override
    public void askWhenStill(Supplier<Optional<String>> standstill) {
        pace.askWhenStill(standstill);
    }

    @Override
    public void roundsEnded(long rounds) {
        pace.roundsEnded(rounds);
    }

    @Override
    public void replicationsDone(int replications) {
        pace.replicationsDone(replications);
    }

    /** The last line says what was done in the end; without it the line before would seem to. */
    @Override
    public synchronized void finish() {
        if (timer.isShutdown()) {
            return;
        }
        timer.shutdownNow();
        pace.end();
        if (printed) {
            write();
        }
    }

    synchronized void print() {
        if (!timer.isShutdown()) {
            printed = true;
            write();
        }
    }

    private void write() {
        err.println(pace.line());
        pace.standstill().ifPresent(err::println);
        err.flush();
    }

    private static Thread timer(Runnable task) {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    }
}
