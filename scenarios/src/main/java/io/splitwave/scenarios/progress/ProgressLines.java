package io.splitwave.scenarios.progress;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A plain line every few seconds, for logs and pipes; a run shorter than that prints none. */
final class ProgressLines implements Progress {
    private static final long INTERVAL_NS = TimeUnit.SECONDS.toNanos(5);
    private static final double NS_PER_S = 1e9;

    private final long totalRounds;
    private final int totalReplications;
    private final PrintStream err;
    private final long startedNs = System.nanoTime();
    private long lastLineNs = startedNs;
    private long rounds;
    private int replications;

    ProgressLines(long totalRounds, int totalReplications, PrintStream err) {
        this.totalRounds = totalRounds;
        this.totalReplications = totalReplications;
        this.err = err;
    }

    @Override
    public synchronized void roundsEnded(long more) {
        rounds += more;
        long nowNs = System.nanoTime();
        if (nowNs - lastLineNs >= INTERVAL_NS) {
            lastLineNs = nowNs;
            print((nowNs - startedNs) / NS_PER_S);
        }
    }

    @Override
    public synchronized void replicationsDone(int done) {
        replications = done;
    }

    @Override
    public void finish() {}

    private void print(double elapsedS) {
        double ratePerS = rounds / elapsedS;
        double leftS = (totalRounds - rounds) / ratePerS;
        err.printf(
                Locale.ROOT,
                "%d of %d rounds, %d of %d replications, %.1f rounds/s, about %.0f s left%n",
                rounds,
                totalRounds,
                replications,
                totalReplications,
                ratePerS,
                Math.max(0, leftS));
    }
}
