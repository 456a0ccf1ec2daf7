package io.splitwave.scenarios.progress;

import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar with rate and time left, redrawn in place. */
final class TerminalBar implements Progress {
    private static final int INTERVAL_MS = 200;

    private final Pace pace;
    private final TerminalLine line;
    private ProgressBar bar;
    private boolean finished;

    TerminalBar(Pace pace, PrintStream terminal, int columns) {
        this.pace = pace;
        this.line = new TerminalLine(terminal, columns);
    }

    @Override
    public synchronized void begin() {
        if (bar != null || finished) {
            return;
        }
        bar = new ProgressBarBuilder()
                .setRenderer((state, width) -> {
                    pace.standstill().ifPresent(line::printAbove);
                    return pace.bar(width);
                })
                .setUpdateIntervalMillis(INTERVAL_MS)
                .continuousUpdate()
                .setConsumer(line)
                .build();
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

    @Override
    public synchronized void finish() {
        if (bar != null && !finished) {
            pace.end();
            bar.close();
            line.close();
        }
        finished = true;
    }
}
