package io.splitwave.scenarios.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C (or a termination signal) end a run cleanly: the run is asked to stop, and the process waits until its
 * files are whole.
 */
final class Interruption {
    /** Longer than any table takes to write; a process that still waits then cannot clean up. */
    private static final long PATIENCE_S = 120;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Runnable stop;

    private Interruption(Runnable stop) {
        this.stop = stop;
    }

    /**
     * Does work that a signal may end early but not break off. No work begins once the process is ending.
     *
     * @param stop asks the work to end soon; called from another thread
     * @param work work that must end before the process may
     */
    static void guard(Runnable stop, Runnable work) {
        Interruption interruption = new Interruption(stop);
        Thread hook = new Thread(interruption::stopAndWait, "interruption");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            return; // a process that ends begins nothing
        }
        try {
            work.run();
        } finally {
            interruption.finished.countDown();
            remove(hook);
        }
    }

    private void stopAndWait() {
        stop.run();
        try {
            if (!finished.await(PATIENCE_S, TimeUnit.SECONDS)) {
                System.err.println("splitwave: gave up waiting for the run to write its files");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            return; // the hook is running, and ends now that the work is finished
        }
    }
}
