package io.splitwave.scenarios.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C (or a termination signal) end a run cleanly: the run is asked to stop, and the process waits until its
 * files are whole.
 */
final class Interruption implements AutoCloseable {
    /** Longer than any table takes to write; a process that hangs here is beyond cleaning up. */
    private static final long PATIENCE_S = 120;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Runnable stop) {
        hook = new Thread(() -> stopAndWait(stop), "interruption");
    }

    static Interruption stops(Runnable stop) {
        Interruption interruption = new Interruption(stop);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void stopAndWait(Runnable stop) {
        stop.run();
        try {
            if (!finished.await(PATIENCE_S, TimeUnit.SECONDS)) {
                System.err.println("splitwave: gave up waiting for the run to write its files");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that every file is whole. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // the hook is running, and now it ends
            return;
        }
    }
}
