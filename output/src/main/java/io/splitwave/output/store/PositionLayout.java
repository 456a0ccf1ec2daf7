package io.splitwave.output.store;

import io.splitwave.output.row.PositionRow;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;

/** Columns of {@code positions}. */
final class PositionLayout {
    private PositionLayout() {}

    static RowLayout<PositionRow> of(Vocabulary words) {
        RowLayout<PositionRow> columns = new RowLayout<>(PositionRow.class)
                .integer("replication", "-", "replication, from 0", PositionRow::replication)
                .count("frame", "-", "frame, from 0", PositionRow::frame)
                .real("start_s", "s", "start of the frame", PositionRow::startS)
                .text(
                        "node",
                        "'ud' is a user device, 'ap' an access point; other sites bear the name of their kind. What is no user"
                                + " device never moves and has rows of frame 0 only",
                        row -> row.node().text())
                .integer("number", "-", "its number among its kind, from 0", PositionRow::number);
        ClassColumn.addOrNullTo(columns, words, row -> row.node().equals(PositionRow.Node.UD) ? row.number() : null);
        return columns.real("x_m", "m", "abscissa at the start of the frame", PositionRow::xM)
                .real("y_m", "m", "ordinate at the start of the frame", PositionRow::yM)
                .truth(
                        "present",
                        "it takes part; a user device that does not is at its last place or its first one",
                        PositionRow::present)
                .variable(
                        Variable.flag(
                                        "blocked",
                                        "something blocks its direct link; null where no blockage is modelled, there is"
                                                + " no direct link, or the channels come from a file, and of sites")
                                .optional(),
                        PositionRow::blocked);
    }
}
