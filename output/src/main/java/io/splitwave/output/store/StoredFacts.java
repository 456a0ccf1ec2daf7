package io.splitwave.output.store;

import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.RoundRow;
import java.util.Optional;

/** Rows read from a table, as the facts that were written: every number has the same bits. */
public final class StoredFacts {
    private StoredFacts() {}

    /**
     * A replication.
     *
     * @param row a row of {@link Table#REPLICATIONS}
     * @return the row that was stored
     */
    public static ReplicationRow replication(TableRow row) {
        return StoredShape.row(
                Table.REPLICATIONS,
                () -> new ReplicationRow(
                        (int) row.number("replication"),
                        (int) row.number("rounds"),
                        (int) row.number("failed_rounds"),
                        row.number("frames"),
                        row.real("end_s"),
                        row.real("first_frame_objective_s"),
                        row.real("mean_objective_s"),
                        row.real("mean_makespan_s"),
                        row.real("p95_makespan_s"),
                        row.real("mean_sum_delay_s"),
                        row.real("mean_straggler_index"),
                        row.real("mean_idle_ud_s"),
                        row.number("dropped"),
                        row.real("energy_ud_j"),
                        row.real("energy_ap_j"),
                        row.real("mean_dt_share"),
                        row.real("mean_ap_power_w"),
                        row.real("mean_gap"),
                        row.real("final_loss"),
                        row.real("final_accuracy"),
                        row.real("mean_left_out_uds"),
                        (int) row.number("unfinished_rounds"),
                        row.real("restricted_makespan_s")));
    }

    /**
     * The straggler of a round.
     *
     * @param row a row of {@link Table#ROUNDS}
     * @return who was last; empty if the round failed or is unfinished
     */
    public static Optional<RoundRow.Straggler> straggler(TableRow row) {
        return row.isNull("straggler_ud")
                ? Optional.empty()
                : Optional.of(StoredShape.row(
                        Table.ROUNDS,
                        () -> new RoundRow.Straggler(
                                (int) row.number("straggler_ud"),
                                row.real("straggler_downlink_s"),
                                row.real("straggler_compute_s"),
                                row.real("straggler_uplink_s"),
                                row.real("straggler_server_s"),
                                row.real("straggler_queue_s"),
                                row.text("blame"))));
    }

    /**
     * How far the straggler of a round was behind the median user device.
     *
     * @param row a row of {@link Table#ROUNDS}
     * @return s; NaN if the round has no straggler
     */
    public static double behindMedianS(TableRow row) {
        return row.real("makespan_s") - row.real("median_s");
    }
}
