package io.splitwave.output.stored;

import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.Place;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.Unit;
import io.splitwave.output.store.Answer;
import io.splitwave.output.store.StoredShape;
import io.splitwave.output.store.Table;
import java.util.Locale;
import java.util.stream.Stream;

/** From the columns of a table back to the record that was stored; the order of the columns is next to each. */
final class StoredRows {
    static final String ROUNDS = "replication, cohort, round, start_s, end_s, failed, unfinished, sum_delay_s, mean_s,"
            + " median_s, p95_s, idle_ud_s, straggler_ud, straggler_downlink_s, straggler_compute_s, straggler_uplink_s,"
            + " straggler_server_s, straggler_queue_s, blame, completed, dropped, energy_ud_j, energy_ap_j, loss, accuracy";

    static final String STAGES = "replication, round, cohort, ud, stage, kind, place, frame_start, frame_end,"
            + " requested_s, start_s, end_s, work_bit_or_flop, done_bit_or_flop, unit, energy_j, outcome, drop_reason";

    static final String ROUND_UDS = "replication, cohort, round, ud, start_s, completion_s, slack_s, drop_reason, cut,"
            + " local, staleness_rounds, downlink_s, compute_s, uplink_s, server_s, queue_s, energy_ud_j, energy_ap_j";

    private StoredRows() {}

    static RoundRow round(Answer row) {
        return StoredShape.row(Table.ROUNDS, () -> readRound(row));
    }

    private static RoundRow readRound(Answer row) {
        boolean closed = !row.isNull(12);
        return new RoundRow(
                row.integer(0),
                row.integer(1),
                row.integer(2),
                row.real(3),
                row.real(4),
                row.truth(5),
                row.truth(6),
                closed ? new RoundRow.Delays(row.real(7), row.real(8), row.real(9), row.real(10), row.real(11)) : null,
                closed
                        ? new RoundRow.Straggler(
                                row.integer(12),
                                row.real(13),
                                row.real(14),
                                row.real(15),
                                row.real(16),
                                row.real(17),
                                row.text(18))
                        : null,
                row.integer(19),
                row.integer(20),
                row.real(21),
                row.real(22),
                row.isNull(24) ? null : new RoundRow.Learning(row.real(23), row.real(24)));
    }

    static StageRow stage(Answer row) {
        return StoredShape.row(Table.STAGES, () -> readStage(row));
    }

    private static StageRow readStage(Answer row) {
        return new StageRow(
                row.integer(0),
                row.integer(1),
                row.integer(2),
                row.integer(3),
                row.integer(4),
                row.text(5),
                Place.valueOf(word(row, 6)),
                row.number(7),
                row.number(8),
                row.real(9),
                row.real(10),
                row.real(11),
                row.real(12),
                row.real(13),
                unit(row.text(14)),
                row.real(15),
                Outcome.valueOf(word(row, 16).toUpperCase(Locale.ROOT)),
                row.text(17));
    }

    /** What {@link #roundUd} reads first. */
    static int replicationOfRoundUd(Answer row) {
        return row.integer(0);
    }

    static int udOfRoundUd(Answer row) {
        return row.integer(3);
    }

    static RoundUdRow roundUd(Answer row) {
        return StoredShape.row(Table.ROUND_UDS, () -> readRoundUd(row));
    }

    private static RoundUdRow readRoundUd(Answer row) {
        return new RoundUdRow(
                row.integer(0),
                row.integer(1),
                row.integer(2),
                row.integer(3),
                row.real(4),
                row.real(5),
                row.real(6),
                row.text(7),
                row.isNull(8) ? null : (Integer) row.integer(8),
                row.isNull(9) ? null : (Boolean) row.truth(9),
                row.integer(10),
                row.real(11),
                row.real(12),
                row.real(13),
                row.real(14),
                row.real(15),
                row.real(16),
                row.real(17));
    }

    private static String word(Answer row, int column) {
        String word = row.text(column);
        if (word == null) {
            throw new IllegalArgumentException("column " + row.columns().get(column) + " is empty");
        }
        return word;
    }

    private static Unit unit(String text) {
        return Stream.of(Unit.values())
                .filter(unit -> unit.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown unit " + text));
    }
}
