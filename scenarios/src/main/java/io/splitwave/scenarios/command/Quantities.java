package io.splitwave.scenarios.command;

import io.splitwave.output.report.Figures;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.Unit;

/** Times, work and rates in sentences, each in a suitable unit. */
final class Quantities {
    private Quantities() {}

    static String time(double timeS) {
        return Figures.withUnit(timeS, "s");
    }

    /** Work of a stage, for example {@code 0.25 Mbit}; empty for a stage that only takes time. */
    static String work(StageRow stage) {
        return stage.unit() == Unit.SECOND
                ? ""
                : Figures.withUnit(stage.work(), stage.unit().text());
    }

    /** Mean rate of a stage, for example {@code 4.1 Mbit/s}; empty if it took no time. */
    static String rate(StageRow stage) {
        return Double.isNaN(stage.meanRatePerS()) || stage.unit() == Unit.SECOND
                ? ""
                : Figures.withUnit(stage.meanRatePerS(), stage.unit().text() + "/s");
    }
}
