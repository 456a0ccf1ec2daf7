package io.splitwave.output.store;

import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.util.List;

/** Columns of {@code replications}. */
final class ReplicationLayout {
    private ReplicationLayout() {}

    static RowLayout<ReplicationRow> of(Vocabulary words) {
        RowLayout<ReplicationRow> columns = new RowLayout<>(ReplicationRow.class)
                .integer("replication", "-", "replication, from 0", ReplicationRow::replication);
        List<Variable> figures = words.figures();
        for (int i = 0; i < figures.size(); i++) {
            int index = i;
            columns.variable(figures.get(i), row -> row.figures().get(index));
        }
        return columns;
    }
}
