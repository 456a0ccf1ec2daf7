package io.splitwave.output.report;

import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.word.Part;
import io.splitwave.output.word.Payer;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Each user device over all its rounds: where its time went on average. */
final class UdTable {
    /** User devices on a page; if there are more, those with the longest delays. */
    static final int MOST_ROWS = 20_000;

    private final List<Column> columns = new ArrayList<>();
    private final List<String> selected = new ArrayList<>();

    /**
     * @param words the words of the system
     */
    UdTable(Vocabulary words) {
        add(Column.whole("replication"), "replication");
        add(Column.whole("ud"), "ud");
        add(Column.whole("rounds"), "count(*)");
        add(Column.whole("dropped"), "count(*) FILTER (dropped)");
        add(Column.rough("delayS"), "avg(delay_s)");
        add(Column.rough("worstDelayS"), "max(delay_s)");
        add(Column.rough("slackS"), "avg(slack_s)");
        for (Part part : words.parts()) {
            add(Column.rough(RoundTable.column(part)), "avg(" + part.column() + ")");
        }
        add(Column.rough("queueS"), "avg(queue_s)");
        for (Variable variable : words.adopted()) {
            // of a flag the share of true
            add(Column.rough("adopted:" + variable.name()), "avg(CAST(" + variable.name() + " AS DOUBLE))");
        }
        if (words.pays(Payer.UD)) {
            add(Column.rough("energyJ"), "avg(" + Payer.UD.column() + ")");
        }
    }

    private void add(Column column, String expression) {
        columns.add(column);
        selected.add(expression);
    }

    /** Reads the user devices of the first replications. */
    void read(StoredRun run, int replications) {
        try (Answer row = run.tables()
                .ask("SELECT " + String.join(", ", selected) + " FROM round_uds WHERE replication < " + replications
                        + " GROUP BY replication, ud ORDER BY avg(delay_s) DESC NULLS LAST, replication, ud LIMIT "
                        + MOST_ROWS)) {
            while (row.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).add(row.real(i));
                }
            }
        }
    }

    ColumnTable table() {
        return new ColumnTable(columns);
    }
}
