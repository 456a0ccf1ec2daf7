package io.splitwave.optimizer.vrsl;

import java.lang.management.ManagementFactory;

/**
 * What this thread allocates, to the byte: a count, not a time.
 *
 * <p>Compiled code may leave out objects that interpreted code makes, never the other way round. So nothing stays nothing,
 * but what a method returns can cost less from one call to the next; a loop is therefore judged by whether more rounds of
 * it cost more than {@link #LEAST_OBJECT} each.
 */
public final class AllocatedBytes {
    /** No object is smaller on a 64-bit machine, bytes. */
    public static final long LEAST_OBJECT = 16;

    private static final int WARM_UPS = 3;

    private AllocatedBytes() {}

    /** Bytes allocated by one run of the work, after others that load its classes and make room for its arrays. */
    public static long by(Runnable work) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < WARM_UPS; i++) {
            work.run();
            threads.getCurrentThreadAllocatedBytes();
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
