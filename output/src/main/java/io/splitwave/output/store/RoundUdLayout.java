package io.splitwave.output.store;

import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.word.Part;
import io.splitwave.output.word.PayerWord;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;

/** Columns of {@code round_uds}. */
final class RoundUdLayout {
    private RoundUdLayout() {}

    static RowLayout<RoundUdRow> of(Vocabulary words) {
        RowLayout<RoundUdRow> columns = new RowLayout<>(RoundUdRow.class)
                .integer("replication", "-", "replication, from 0", RoundUdRow::replication)
                .integer("cohort", "-", "cohort, from 0", RoundUdRow::cohort)
                .integer("round", "-", "round of the cohort, from 0", RoundUdRow::round)
                .integer("ud", "-", "user device, from 0", RoundUdRow::ud);
        ClassColumn.addTo(columns, words, RoundUdRow::ud);
        columns.real("start_s", "s", "start of the round", RoundUdRow::startS)
                .realOrNull(
                        "completion_s",
                        "s",
                        "when its chain ended; null if it was dropped or is unfinished",
                        RoundUdRow::completionS)
                .realOrNull("delay_s", "s", "completion_s - start_s", RoundUdRow::delayS)
                .realOrNull("slack_s", "s", "end of the round - completion_s", RoundUdRow::slackS)
                .truth("dropped", "it left the round", RoundUdRow::dropped)
                .textOrNull("drop_reason", "why it left; null unless dropped", RoundUdRow::dropReason);
        List<Variable> adopted = words.adopted();
        for (int i = 0; i < adopted.size(); i++) {
            int index = i;
            columns.number(adopted.get(i), row -> row.adopted().get(index));
        }
        columns.integer(
                "staleness_rounds",
                "1",
                "aggregations its model missed; 0 where rounds are synchronous",
                RoundUdRow::stalenessRounds);
        List<Part> parts = words.parts();
        for (int i = 0; i < parts.size(); i++) {
            int index = i;
            String kinds = parts.get(i).stages().stream().map(StageWord::kind).collect(Collectors.joining(" and "));
            columns.real(parts.get(i).column(), "s", "time its " + kinds + " stages were served", row -> row.partS()
                    .get(index));
        }
        columns.real("queue_s", "s", "time its stages waited for service", RoundUdRow::queueS);
        List<PayerWord> payers = words.payers();
        for (int i = 0; i < payers.size(); i++) {
            int index = i;
            columns.real(
                    payers.get(i).payer().column(),
                    "J",
                    "of its stages: " + payers.get(i).meaning(),
                    row -> row.energyJ().get(index));
        }
        return columns;
    }
}
