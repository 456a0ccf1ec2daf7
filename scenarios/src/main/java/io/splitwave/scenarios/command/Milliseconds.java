package io.splitwave.scenarios.command;

import io.splitwave.output.report.Figures;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.Unit;

/** Times and rates in sentences. */
final class Milliseconds {
    private static final double PER_S = 1e3;
    private static final String[] PREFIXES = {"", "k", "M", "G", "T"};
    private static final double STEP = 1e3;

    private Milliseconds() {}

    static String of(double timeS) {
        return Figures.show(timeS * PER_S) + " ms";
    }

    /** Work of a stage, for example {@code 0.25 Mbit}; empty for a stage that only takes time. */
    static String work(StageRow stage) {
        return stage.unit() == Unit.SECOND
                ? ""
                : prefixed(stage.work()) + stage.unit().text();
    }

    /** Mean rate of a stage, for example {@code 4.1 Mbit/s}; empty if it took no time. */
    static String rate(StageRow stage) {
        return Double.isNaN(stage.meanRatePerS()) || stage.unit() == Unit.SECOND
                ? ""
                : prefixed(stage.meanRatePerS()) + stage.unit().text() + "/s";
    }

    private static String prefixed(double value) {
        int prefix = 0;
        double shown = value;
        while (shown >= STEP && prefix < PREFIXES.length - 1) {
            shown /= STEP;
            prefix++;
        }
        return Figures.show(shown) + " " + PREFIXES[prefix];
    }
}
