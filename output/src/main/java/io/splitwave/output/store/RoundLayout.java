package io.splitwave.output.store;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundRow.Delays;
import io.splitwave.output.row.RoundRow.Learning;
import io.splitwave.output.row.RoundRow.Straggler;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Columns of {@code rounds}. */
final class RoundLayout {
    private RoundLayout() {}

    static RowLayout<RoundRow> create() {
        return new RowLayout<RoundRow>()
                .integer("replication", "-", "replication, from 0", RoundRow::replication)
                .integer("cohort", "-", "cohort, from 0", RoundRow::cohort)
                .integer("round", "-", "round of the cohort, from 0", RoundRow::round)
                .real("start_s", "s", "start of the round", RoundRow::startS)
                .real("end_s", "s", "end of the round", RoundRow::endS)
                .realOrNull(
                        "makespan_s",
                        "s",
                        "end_s - start_s; this and the statistics below are null if the round failed or is unfinished",
                        RoundRow::makespanS)
                .realOrNull("sum_delay_s", "s", "sum of the delays of those that completed", delay(Delays::sumS))
                .realOrNull("mean_s", "s", "mean of these delays", delay(Delays::meanS))
                .realOrNull("median_s", "s", "median of these delays", delay(Delays::medianS))
                .realOrNull(
                        "p95_s",
                        "s",
                        "95th percentile of these delays (Hyndman-Fan type 7, linear interpolation)",
                        delay(Delays::p95S))
                .integerOrNull(
                        "straggler_ud",
                        "-",
                        "user device that completed last; the lowest number of those at one instant",
                        straggler(Straggler::ud))
                .realOrNull("straggler_index", "1", "makespan_s / median_s", RoundRow::stragglerIndex)
                .realOrNull(
                        "idle_ud_s",
                        "s",
                        "time those that completed waited for the end of the round, summed",
                        delay(Delays::idleUdS))
                .realOrNull("straggler_downlink_s", "s", "the straggler's downlink time", part(Straggler::downlinkS))
                .realOrNull("straggler_compute_s", "s", "the straggler's compute time", part(Straggler::computeS))
                .realOrNull("straggler_uplink_s", "s", "the straggler's uplink time", part(Straggler::uplinkS))
                .realOrNull("straggler_server_s", "s", "the straggler's server time", part(Straggler::serverS))
                .realOrNull("straggler_queue_s", "s", "time the straggler waited for service", part(Straggler::queueS))
                .textOrNull(
                        "blame",
                        "kind of stage with the largest share of the straggler's time, or queue",
                        straggler(Straggler::blame))
                .integer("completed", "1", "user devices that completed", RoundRow::completed)
                .integer("dropped", "1", "user devices dropped", RoundRow::dropped)
                .truth("failed", "nobody survived the round", RoundRow::failed)
                .truth("unfinished", "the run ended inside the round", RoundRow::unfinished)
                .real("energy_ud_j", "J", "energy drawn at the user devices", RoundRow::energyUdJ)
                .real(
                        "energy_ap_j",
                        "J",
                        "energy of transmission at the access point; the energy model has none for its server and the twins",
                        RoundRow::energyApJ)
                .realOrNull(
                        "loss",
                        "nat",
                        "training loss of the round; this and the accuracy are null where nothing is learned",
                        learning(Learning::loss))
                .realOrNull(
                        "accuracy",
                        "1",
                        "share of the test images classified rightly after the round",
                        learning(Learning::accuracy));
    }

    private static ToDoubleFunction<RoundRow> learning(ToDoubleFunction<Learning> part) {
        return row -> row.learning() == null ? Double.NaN : part.applyAsDouble(row.learning());
    }

    private static ToDoubleFunction<RoundRow> delay(ToDoubleFunction<Delays> part) {
        return row -> row.delays() == null ? Double.NaN : part.applyAsDouble(row.delays());
    }

    private static ToDoubleFunction<RoundRow> part(ToDoubleFunction<Straggler> part) {
        return row -> row.straggler() == null ? Double.NaN : part.applyAsDouble(row.straggler());
    }

    private static <V> Function<RoundRow, V> straggler(Function<Straggler, V> part) {
        return row -> row.straggler() == null ? null : part.apply(row.straggler());
    }
}
