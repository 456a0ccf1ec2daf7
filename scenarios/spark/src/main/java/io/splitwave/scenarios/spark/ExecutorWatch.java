package io.splitwave.scenarios.spark;

import io.splitwave.scenarios.play.RunFailedException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Watches for how long a cluster has had no executor: says once what to do, and later gives up. */
final class ExecutorWatch {
    private static final String ADVICE = "start a worker that has the memory and the cores of an executor";

    private final long noticeNs;
    private final long patienceNs;
    private final BooleanSupplier anyExecutor;
    private final LongSupplier clockNs;
    private long aloneSinceNs;
    private boolean alone;
    private boolean said;

    /**
     * @param noticeS time without an executor after which it is said, s, at least 0
     * @param patienceS time without an executor after which the run fails, s, more than 0
     * @param anyExecutor whether the cluster has an executor at this moment
     * @param clockNs a clock that never goes back, ns
     */
    ExecutorWatch(long noticeS, long patienceS, BooleanSupplier anyExecutor, LongSupplier clockNs) {
        if (noticeS < 0 || !(patienceS > 0)) {
            throw new IllegalArgumentException(
                    SparkConnection.PATIENCE + ": expected more than 0 s, found " + patienceS);
        }
        this.noticeNs = TimeUnit.SECONDS.toNanos(noticeS);
        this.patienceNs = TimeUnit.SECONDS.toNanos(patienceS);
        this.anyExecutor = anyExecutor;
        this.clockNs = clockNs;
    }

    /**
     * Looks at the cluster.
     *
     * @return what to say now: once for each time that the cluster has been without an executor for long
     * @throws RunFailedException if it has been without one for too long
     */
    Optional<String> look() {
        if (anyExecutor.getAsBoolean()) {
            alone = false;
            said = false;
            return Optional.empty();
        }
        long nowNs = clockNs.getAsLong();
        if (!alone) {
            alone = true;
            aloneSinceNs = nowNs;
        }
        long aloneNs = nowNs - aloneSinceNs;
        if (aloneNs >= patienceNs) {
            throw new RunFailedException(String.format(
                    Locale.ROOT,
                    "the cluster has had no executor for %s: %s, then resume the run; %s sets how long to wait",
                    seconds(aloneNs),
                    ADVICE,
                    SparkConnection.PATIENCE));
        }
        if (said || aloneNs < noticeNs) {
            return Optional.empty();
        }
        said = true;
        return Optional.of(String.format(
                Locale.ROOT,
                "the cluster has had no executor for %s: %s; the run fails after %s (%s)",
                seconds(aloneNs),
                ADVICE,
                seconds(patienceNs),
                SparkConnection.PATIENCE));
    }

    private static String seconds(long ns) {
        return TimeUnit.NANOSECONDS.toSeconds(ns) + " s";
    }
}
