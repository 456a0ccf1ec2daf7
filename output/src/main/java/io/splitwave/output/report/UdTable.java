package io.splitwave.output.report;

import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.StoredRun;

/** Each user device over all its rounds: where its time went on average. */
final class UdTable {
    /** User devices on a page; if there are more, those with the longest delays. */
    static final int MOST_ROWS = 20_000;

    private final Column[] columns = {
        Column.whole("replication"),
        Column.whole("ud"),
        Column.whole("rounds"),
        Column.whole("dropped"),
        Column.rough("delayS"),
        Column.rough("worstDelayS"),
        Column.rough("slackS"),
        Column.rough("downlinkS"),
        Column.rough("computeS"),
        Column.rough("uplinkS"),
        Column.rough("serverS"),
        Column.rough("queueS"),
        Column.rough("twinShare"),
        Column.rough("cut"),
        Column.rough("energyJ")
    };

    /** Reads the user devices of the first replications. */
    void read(StoredRun run, int replications) {
        try (Answer row = run.tables()
                .ask("SELECT replication, ud, count(*), count(*) FILTER (dropped), avg(delay_s), max(delay_s),"
                        + " avg(slack_s), avg(downlink_s), avg(compute_s), avg(uplink_s), avg(server_s), avg(queue_s),"
                        + " avg(CASE WHEN local THEN 0 ELSE 1 END) FILTER (local IS NOT NULL), avg(cut),"
                        + " avg(energy_ud_j) FROM round_uds WHERE replication < " + replications
                        + " GROUP BY replication, ud ORDER BY avg(delay_s) DESC NULLS LAST, replication, ud LIMIT "
                        + MOST_ROWS)) {
            while (row.next()) {
                for (int i = 0; i < columns.length; i++) {
                    columns[i].add(row.real(i));
                }
            }
        }
    }

    ColumnTable table() {
        return new ColumnTable(columns);
    }
}
