package io.splitwave.output.stored;

import io.splitwave.output.row.Numbers;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.Place;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.Unit;
import io.splitwave.output.store.Answer;
import io.splitwave.output.store.StoredShape;
import io.splitwave.output.store.Table;
import io.splitwave.output.word.Part;
import io.splitwave.output.word.Payer;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Support;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From the columns of a table back to the record that was stored. Fixed columns come first, at fixed places; those that the
 * words of the system give follow, in the order of the words.
 */
final class StoredRows {
    private static final List<String> ROUND_COLUMNS = List.of(
            "replication",
            "cohort",
            "round",
            "start_s",
            "end_s",
            "failed",
            "unfinished",
            "sum_delay_s",
            "mean_s",
            "median_s",
            "p95_s",
            "idle_ud_s",
            "straggler_ud",
            "straggler_queue_s",
            "blame",
            "completed",
            "dropped");

    private static final List<String> STAGE_COLUMNS = List.of(
            "replication",
            "round",
            "cohort",
            "ud",
            "stage",
            "frame_start",
            "frame_end",
            "requested_s",
            "start_s",
            "end_s",
            "work_bit_or_flop",
            "done_bit_or_flop",
            "drop_reason");

    /** Places of a column of words. */
    private static final int TWO = 2;

    private static final List<String> ROUND_UD_COLUMNS = List.of(
            "replication",
            "cohort",
            "round",
            "ud",
            "start_s",
            "completion_s",
            "slack_s",
            "drop_reason",
            "staleness_rounds",
            "queue_s");

    private final Vocabulary words;
    private final List<String> parts;
    private final List<String> stragglerParts;
    private final List<String> payers;
    private final List<String> adopted;
    private final WordColumn<String> kind;
    private final WordColumn<Place> place = WordColumn.ofOneEach("place", Place.values(), Place::name);
    private final WordColumn<Unit> unit = WordColumn.ofOneEach("unit", Unit.values(), Unit::text);
    private final WordColumn<Outcome> outcome = WordColumn.ofOneEach("outcome", Outcome.values(), Outcome::text);
    private final WordColumn<Payer> payer = WordColumn.ofOneEach("payer", Payer.values(), Payer::name);
    private final WordColumn<String> support;

    StoredRows(Vocabulary words) {
        this.words = words;
        this.parts = words.parts().stream().map(Part::column).toList();
        this.stragglerParts = words.parts().stream().map(Part::stragglerColumn).toList();
        this.payers =
                words.payers().stream().map(payer -> payer.payer().column()).toList();
        this.adopted = words.adopted().stream().map(Variable::name).toList();
        this.kind = WordColumn.ofTexts(
                "kind", words.stages().stream().map(StageWord::kind).toList());
        this.support = WordColumn.ofTexts(
                "support", words.supports().stream().map(Support::name).toList());
    }

    /** What {@link #replication} reads, for a SELECT. */
    String replications() {
        return Stream.concat(Stream.of("replication"), words.figures().stream().map(Variable::name))
                .collect(Collectors.joining(", "));
    }

    ReplicationRow replication(Answer row) {
        return StoredShape.row(Table.REPLICATIONS, () -> {
            List<Variable> figures = words.figures();
            Object[] values = new Object[figures.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.isNull(i + 1) ? null : row.value(i + 1);
            }
            return ReplicationRow.of(row.integer(0), figures, values);
        });
    }

    /** What {@link #round} reads, for a SELECT. */
    String rounds() {
        List<String> columns = new ArrayList<>(ROUND_COLUMNS);
        columns.addAll(stragglerParts);
        columns.addAll(payers);
        columns.add(words.supports().isEmpty() ? "NULL AS no_support" : "support_s");
        columns.addAll(words.awaits() ? List.of("awaited", "awaited_s") : List.of());
        columns.addAll(words.countsSent() ? List.of("sent_down_bit", "sent_up_bit") : List.of());
        columns.addAll(words.learns() ? List.of("loss", "accuracy") : List.of());
        return String.join(", ", columns);
    }

    RoundRow round(Answer row) {
        return StoredShape.row(Table.ROUNDS, () -> readRound(row));
    }

    private RoundRow readRound(Answer row) {
        boolean closed = !row.isNull(12);
        int next = ROUND_COLUMNS.size();
        Numbers partS = numbers(row, next, closed ? stragglerParts.size() : 0);
        next += stragglerParts.size();
        Numbers energyJ = numbers(row, next, payers.size());
        next += payers.size();
        double supportS = words.supports().isEmpty() ? Double.NaN : row.real(next);
        next++;
        boolean awaits = words.awaits() && !row.isNull(next);
        RoundRow.Awaited awaited = awaits ? new RoundRow.Awaited(row.text(next), row.real(next + 1)) : null;
        next += words.awaits() ? 2 : 0;
        Numbers sentBit = numbers(row, next, words.countsSent() ? 2 : 0);
        next += sentBit.size();
        return new RoundRow(
                row.integer(0),
                row.integer(1),
                row.integer(2),
                row.real(3),
                row.real(4),
                row.truth(5),
                row.truth(6),
                closed ? new RoundRow.Delays(row.real(7), row.real(8), row.real(9), row.real(10), row.real(11)) : null,
                closed ? new RoundRow.Straggler(row.integer(12), partS, row.real(13), row.text(14), awaited) : null,
                row.integer(15),
                row.integer(16),
                supportS,
                energyJ,
                sentBit,
                words.learns() && !row.isNull(next + 1)
                        ? new RoundRow.Learning(row.real(next), row.real(next + 1))
                        : null);
    }

    /** What {@link #stage} reads, for a SELECT. */
    String stages() {
        List<String> columns = new ArrayList<>(STAGE_COLUMNS);
        for (WordColumn<?> column : List.of(kind, place, unit, outcome)) {
            columns.addAll(column.select());
        }
        columns.addAll(words.supports().isEmpty() ? List.of() : support.select());
        columns.addAll(words.payerInStages() ? payer.select() : List.of());
        columns.addAll(words.payers().isEmpty() ? List.of() : List.of("energy_j"));
        return String.join(", ", columns);
    }

    StageRow stage(Answer row) {
        return StoredShape.row(Table.STAGES, () -> readStage(row));
    }

    private StageRow readStage(Answer row) {
        int next = STAGE_COLUMNS.size();
        String kindOfStage = kind.read(row, next);
        next += TWO;
        Place at = place.read(row, next);
        next += TWO;
        Unit unitOfWork = unit.read(row, next);
        next += TWO;
        Outcome end = outcome.read(row, next);
        next += TWO;
        String chain = words.supports().isEmpty() ? null : support.read(row, next);
        next += words.supports().isEmpty() ? 0 : TWO;
        Payer pays = words.payerInStages() ? payer.read(row, next) : StageRow.payerAt(at);
        next += words.payerInStages() ? TWO : 0;
        return new StageRow(
                row.integer(0),
                row.integer(1),
                row.integer(2),
                chain == null ? row.integer(3) : StageRow.NO_UD,
                chain,
                row.integer(4),
                kindOfStage,
                at,
                pays,
                row.number(5),
                row.number(6),
                row.real(7),
                row.real(8),
                row.real(9),
                row.real(10),
                row.real(11),
                unitOfWork,
                words.payers().isEmpty() ? 0 : row.real(next),
                end,
                row.text(12));
    }

    /** What {@link #roundUd} reads, for a SELECT. */
    String roundUds() {
        List<String> columns = new ArrayList<>(ROUND_UD_COLUMNS);
        columns.addAll(parts);
        columns.addAll(payers);
        adopted.forEach(name -> columns.add("CAST(" + name + " AS DOUBLE) AS " + name));
        return String.join(", ", columns);
    }

    /** What {@link #roundUd} reads first. */
    static int replicationOfRoundUd(Answer row) {
        return row.integer(0);
    }

    static int udOfRoundUd(Answer row) {
        return row.integer(3);
    }

    RoundUdRow roundUd(Answer row) {
        return StoredShape.row(Table.ROUND_UDS, () -> readRoundUd(row));
    }

    private RoundUdRow readRoundUd(Answer row) {
        int next = ROUND_UD_COLUMNS.size();
        return new RoundUdRow(
                row.integer(0),
                row.integer(1),
                row.integer(2),
                row.integer(3),
                row.real(4),
                row.real(5),
                row.real(6),
                row.text(7),
                numbers(row, next + parts.size() + payers.size(), adopted.size()),
                row.integer(8),
                numbers(row, next, parts.size()),
                row.real(9),
                numbers(row, next + parts.size(), payers.size()));
    }

    /** So many numbers from a column on. */
    private static Numbers numbers(Answer row, int from, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = row.real(from + i);
        }
        return Numbers.of(values);
    }
}
