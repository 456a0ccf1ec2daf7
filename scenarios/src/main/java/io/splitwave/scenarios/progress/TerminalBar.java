package io.splitwave.scenarios.progress;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar with rate and time left, redrawn in place. */
final class TerminalBar implements Progress {
    private static final int INTERVAL_MS = 200;

    private final Pace pace;
    private final ProgressBar bar;
    private final TerminalLine line;
    private final AtomicBoolean finished = new AtomicBoolean();

    TerminalBar(Pace pace, PrintStream terminal, int columns) {
        this.pace = pace;
        this.line = new TerminalLine(terminal, columns);
        this.bar = new ProgressBarBuilder()
                .setRenderer((state, width) -> pace.bar(width))
                .setUpdateIntervalMillis(INTERVAL_MS)
                .continuousUpdate()
                .setConsumer(line)
                .build();
    }

    @Override
    public void roundsEnded(long rounds) {
        pace.roundsEnded(rounds);
    }

    @Override
    public void replicationsDone(int replications) {
        pace.replicationsDone(replications);
    }

    @Override
    public void finish() {
        if (!finished.getAndSet(true)) {
            pace.end();
            bar.close();
            line.close();
        }
    }
}
