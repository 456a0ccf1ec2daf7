package io.splitwave.optimizer;

import java.lang.management.ManagementFactory;

/** What this thread allocates, to the byte: a count and no time, the same on every machine. */
public final class AllocatedBytes {
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
