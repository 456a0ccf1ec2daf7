package io.splitwave.output.store;

import io.splitwave.output.row.StageRow;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Support;
import io.splitwave.output.word.Vocabulary;
import java.util.stream.Collectors;

/** Columns of {@code stages}. */
final class StageLayout {
    private StageLayout() {}

    static RowLayout<StageRow> of(Vocabulary words) {
        String kinds = words.stages().stream().map(StageWord::kind).collect(Collectors.joining(", "));
        RowLayout<StageRow> columns = new RowLayout<>(StageRow.class)
                .integer("replication", "-", "replication, from 0", StageRow::replication)
                .integer("round", "-", "round of its cohort, from 0", StageRow::round)
                .integer("cohort", "-", "cohort, from 0; only 0 where one barrier holds for all", StageRow::cohort);
        if (words.supports().isEmpty()) {
            columns.integer("ud", "-", "user device, from 0", StageRow::ud);
            ClassColumn.addTo(columns, words, StageRow::ud);
        } else {
            String supports = words.supports().stream().map(Support::name).collect(Collectors.joining(", "));
            columns.integerOrNull(
                            "ud",
                            "-",
                            "user device, from 0; null in a support chain",
                            row -> row.support() == null ? row.ud() : null)
                    .textOrNull(
                            "support",
                            "name of the support chain: " + supports + "; null for a user device",
                            StageRow::support);
            ClassColumn.addOrNullTo(columns, words, row -> row.support() == null ? row.ud() : null);
        }
        columns.integer("stage", "-", "position in the chain of this round, from 0", StageRow::stage)
                .text("kind", "what is done: " + kinds, StageRow::kind)
                .text(
                        "place",
                        "where it is served: UD (the user device), DT (its replica) or AP (the access point and its server)",
                        row -> row.place().name());
        if (words.payerInStages()) {
            columns.text("payer", "who pays for its energy: UD or AP", row -> row.payer()
                    .name());
        }
        columns.count(
                        "frame_start",
                        "-",
                        "frame during which service started (or it was requested, if it never was served), from 0",
                        StageRow::frameStart)
                .count("frame_end", "-", "frame during which it ended, from 0", StageRow::frameEnd)
                .real("requested_s", "s", "when it was ready to start", StageRow::requestedS)
                .realOrNull("start_s", "s", "when its service started; null if it never was served", StageRow::startS)
                .real("end_s", "s", "when it completed, was dropped, or the run ended", StageRow::endS)
                .real(
                        "queue_s",
                        "s",
                        "time it waited for service: start_s - requested_s, or end_s - requested_s if never served",
                        StageRow::queueS)
                .real("work_bit_or_flop", "see unit", "work it had to do, in the unit of column unit", StageRow::work)
                .real("done_bit_or_flop", "see unit", "work that was done, in the unit of column unit", StageRow::done)
                .text("unit", "unit of the work: bit, flop or s", row -> row.unit()
                        .text())
                .realOrNull(
                        "mean_rate_per_s",
                        "see unit, per s",
                        "work done per second of service; null if it spent no time in service",
                        StageRow::meanRatePerS);
        if (!words.payers().isEmpty()) {
            columns.real("energy_j", "J", "energy drawn while in service", StageRow::energyJ);
        }
        return columns.text("outcome", "completed, dropped or unfinished", row -> row.outcome()
                        .text())
                .textOrNull("drop_reason", "why it was dropped; null unless dropped", StageRow::dropReason);
    }
}
