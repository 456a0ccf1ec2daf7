package io.splitwave.scenarios.progress;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar with rate and time left, redrawn in place. */
final class TerminalBar implements Progress {
    private static final int INTERVAL_MS = 200;

    private final Pace pace;
    private final ProgressBar bar;
    private final Line line;
    private final AtomicBoolean finished = new AtomicBoolean();

    TerminalBar(Pace pace, PrintStream terminal) {
        this.pace = pace;
        this.line = new Line(terminal);
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
            bar.close();
            line.close();
        }
    }

    /** The terminal line. A bar that is closed before its first drawing does not end it, so that is done here, once. */
    private static final class Line extends ConsoleProgressBarConsumer {
        private boolean ended;

        Line(PrintStream terminal) {
            super(terminal);
        }

        @Override
        public synchronized void close() {
            if (!ended) {
                ended = true;
                super.close();
            }
        }
    }
}
