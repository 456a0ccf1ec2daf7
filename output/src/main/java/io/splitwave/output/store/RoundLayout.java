package io.splitwave.output.store;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundRow.Delays;
import io.splitwave.output.row.RoundRow.Learning;
import io.splitwave.output.row.RoundRow.Straggler;
import io.splitwave.output.word.Part;
import io.splitwave.output.word.PayerWord;
import io.splitwave.output.word.Vocabulary;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Columns of {@code rounds}. */
final class RoundLayout {
    private RoundLayout() {}

    static RowLayout<RoundRow> of(Vocabulary words) {
        RowLayout<RoundRow> columns = new RowLayout<>(RoundRow.class)
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
                        delay(Delays::idleUdS));
        if (!words.supports().isEmpty()) {
            columns.realOrNull(
                    "support_s",
                    "s",
                    "time of support chains after the last user device completed",
                    RoundRow::supportS);
        }
        if (words.awaits()) {
            columns.textOrNull(
                            "awaited",
                            "support chain that was later than the last user device, which worked while they did and which"
                                    + " the round waited for; null where it waited for a user device",
                            straggler(last -> last.awaited() == null
                                    ? null
                                    : last.awaited().support()))
                    .realOrNull(
                            "awaited_s",
                            "s",
                            "how long after the last user device completed or was dropped; null where awaited is",
                            part(last -> last.awaited() == null
                                    ? Double.NaN
                                    : last.awaited().afterS()));
        }
        List<Part> parts = words.parts();
        for (int i = 0; i < parts.size(); i++) {
            int index = i;
            columns.realOrNull(
                    parts.get(i).stragglerColumn(),
                    "s",
                    "the straggler's " + parts.get(i).name().replace('_', ' ') + " time",
                    part(straggler -> straggler.partS().get(index)));
        }
        columns.realOrNull("straggler_queue_s", "s", "time the straggler waited for service", part(Straggler::queueS))
                .textOrNull(
                        "blame",
                        words.awaits()
                                ? "part of the straggler's time with the largest share, or queue; where a support chain was"
                                        + " awaited, the one that took most of the time up to its end"
                                : "part of the straggler's time with the largest share, or queue",
                        straggler(Straggler::blame))
                .integer("completed", "1", "user devices that completed", RoundRow::completed)
                .integer("dropped", "1", "user devices dropped", RoundRow::dropped)
                .truth("failed", "the round has no survivor", RoundRow::failed)
                .truth("unfinished", "the run ended inside the round", RoundRow::unfinished);
        List<PayerWord> payers = words.payers();
        for (int i = 0; i < payers.size(); i++) {
            int index = i;
            columns.real(payers.get(i).payer().column(), "J", payers.get(i).meaning(), row -> row.energyJ()
                    .get(index));
        }
        if (words.countsSent()) {
            columns.real("sent_down_bit", "bit", "bits sent to user devices", row -> row.sentBit()
                            .get(0))
                    .real("sent_up_bit", "bit", "bits sent by user devices", row -> row.sentBit()
                            .get(1));
        }
        if (words.learns()) {
            columns.realOrNull(
                            "loss",
                            "nat",
                            "training loss of the round; this and the accuracy are null where nothing is learned",
                            learning(Learning::loss))
                    .realOrNull(
                            "accuracy",
                            "1",
                            "share of the test images classified correctly after the round",
                            learning(Learning::accuracy));
        }
        return columns;
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
