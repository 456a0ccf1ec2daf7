package io.splitwave.kernel.time;

/**
 * Ends work that is no longer wanted. Whoever plays it says so by interrupting its thread; loops that may last ask from
 * time to time, so that a stop does not have to wait for the end of a frame. Work that ends so leaves no figure.
 */
public final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Work whose thread was interrupted. */
    public StoppedException() {
        super("stopped: the thread that plays was interrupted");
    }

    /**
     * Ends the work of this thread if it has been interrupted; the mark stays.
     *
     * @throws StoppedException if it has
     */
    public static void throwIfStopped() {
        if (Thread.currentThread().isInterrupted()) {
            throw new StoppedException();
        }
    }
}
