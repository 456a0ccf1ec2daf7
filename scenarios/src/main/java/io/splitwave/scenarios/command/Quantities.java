package io.splitwave.scenarios.command;

import io.splitwave.output.report.Figures;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.Unit;
import io.splitwave.output.word.Range;
import io.splitwave.output.word.Type;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Wording;

/** Times, work, rates and values of variables in sentences, each in a suitable unit. */
final class Quantities {
    private static final double PERCENT = 100;

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

    /**
     * A value of a variable as part of a sentence.
     *
     * @param variable a number or a flag
     * @param value its value, not NaN
     */
    static String clause(Variable variable, double value) {
        Wording wording = variable.wording();
        if (variable.type() == Type.FLAG) {
            return wording == null
                    ? (value == 1 ? "" : "not ") + variable.label()
                    : wording.clause().replace(Wording.VALUE, value == 1 ? wording.usual() : wording.other());
        }
        String number = variable.range() == Range.SHARE
                ? Figures.show(PERCENT * value) + " %"
                : variable.type() == Type.REAL ? Figures.withUnit(value, variable.unit()) : Long.toString((long) value);
        return wording == null
                ? variable.label() + " " + number
                : wording.clause().replace(Wording.VALUE, number);
    }
}
