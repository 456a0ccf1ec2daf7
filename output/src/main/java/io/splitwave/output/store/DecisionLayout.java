package io.splitwave.output.store;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.TimingRow;
import io.splitwave.output.row.When;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.util.List;
import java.util.function.Function;

/** Columns of {@code frames}, {@code decisions} and {@code timings}. */
final class DecisionLayout {
    private DecisionLayout() {}

    static RowLayout<DecisionRow> of(Vocabulary words) {
        RowLayout<DecisionRow> columns = new RowLayout<>(DecisionRow.class);
        begin(columns, words, DecisionRow::replication, DecisionRow::when);
        columns.real(
                        words.cadence() == Cadence.FRAME ? "start_s" : "time_s",
                        "s",
                        words.cadence() == Cadence.FRAME ? "start of the frame" : "when it was decided",
                        DecisionRow::timeS)
                .text("scheme", "name of the deciding scheme", DecisionRow::scheme);
        List<Variable> decided = words.decided();
        for (int i = 0; i < decided.size(); i++) {
            int index = i;
            columns.variable(decided.get(i), row -> row.values().uncopied(index));
        }
        return columns;
    }

    /** The columns that say which decision it is. */
    static RowLayout<DecisionRow> places(Vocabulary words) {
        RowLayout<DecisionRow> columns = new RowLayout<>(DecisionRow.class);
        begin(columns, words, DecisionRow::replication, DecisionRow::when);
        return columns;
    }

    static RowLayout<TimingRow> timings(Vocabulary words) {
        RowLayout<TimingRow> columns = new RowLayout<>(TimingRow.class);
        begin(columns, words, TimingRow::replication, TimingRow::when);
        return columns.real("solver_s", "s", "wall-clock time of the decision", TimingRow::solverS);
    }

    private static <R extends Row> void begin(
            RowLayout<R> columns, Vocabulary words, Function<R, Integer> replication, Function<R, When> when) {
        columns.integer("replication", "-", "replication, from 0", replication::apply);
        if (words.cadence() == Cadence.FRAME) {
            columns.count("frame", "-", "frame, from 0", row -> frame(when.apply(row)));
        } else {
            columns.integer("cohort", "-", "cohort, from 0", row -> leg(when.apply(row))
                            .cohort())
                    .integer("round", "-", "round of the cohort, from 0", row -> leg(when.apply(row))
                            .round())
                    .integer("leg", "-", "leg of the round, from 0", row -> leg(when.apply(row))
                            .leg());
        }
    }

    private static long frame(When when) {
        if (when instanceof When.Frame frame) {
            return frame.frame();
        }
        throw new IllegalArgumentException("the system decides by frame, was a decision for " + when);
    }

    private static When.Leg leg(When when) {
        if (when instanceof When.Leg leg) {
            return leg;
        }
        throw new IllegalArgumentException("the system decides by round, was a decision for " + when);
    }
}
