package io.splitwave.scenarios.progress;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with rate and time left, redrawn in place. */
final class TerminalBar implements Progress {
    private final ProgressBar bar;
    private final int totalReplications;

    TerminalBar(long totalRounds, int totalReplications, PrintStream err) {
        this.totalReplications = totalReplications;
        this.bar = new ProgressBarBuilder()
                .setTaskName("rounds")
                .setInitialMax(totalRounds)
                .setUnit(" rounds", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .build();
    }

    @Override
    public void roundsEnded(long rounds) {
        bar.stepBy(rounds);
    }

    @Override
    public void replicationsDone(int replications) {
        bar.setExtraMessage(String.format(Locale.ROOT, " %d/%d replications", replications, totalReplications));
    }

    @Override
    public void finish() {
        bar.close();
    }
}
