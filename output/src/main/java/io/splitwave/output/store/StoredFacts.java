package io.splitwave.output.store;

import io.splitwave.output.row.Numbers;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.word.Part;
import io.splitwave.output.word.Vocabulary;
import java.util.List;
import java.util.Optional;

/** Rows read from a table, as the facts that were written: every number has the same bits. */
public final class StoredFacts {
    private final Vocabulary words;
    private final List<Part> parts;

    /**
     * Facts of a system.
     *
     * @param words its words
     */
    public StoredFacts(Vocabulary words) {
        this.words = words;
        this.parts = words.parts();
    }

    /**
     * A replication.
     *
     * @param row a row of {@link Table#REPLICATIONS}
     * @return the row that was stored
     */
    public ReplicationRow replication(TableRow row) {
        return StoredShape.row(
                Table.REPLICATIONS,
                () -> ReplicationRow.of(
                        (int) row.number("replication"),
                        words.figures(),
                        words.figures().stream()
                                .map(figure -> row.value(figure.name()))
                                .toArray()));
    }

    /**
     * The straggler of a round.
     *
     * @param row a row of {@link Table#ROUNDS}
     * @return who was last; empty if the round failed or is unfinished
     */
    public Optional<RoundRow.Straggler> straggler(TableRow row) {
        return row.isNull("straggler_ud")
                ? Optional.empty()
                : Optional.of(StoredShape.row(
                        Table.ROUNDS,
                        () -> new RoundRow.Straggler(
                                (int) row.number("straggler_ud"),
                                Numbers.of(parts.stream()
                                        .mapToDouble(part -> row.real(part.stragglerColumn()))
                                        .toArray()),
                                row.real("straggler_queue_s"),
                                row.text("blame"),
                                awaited(row))));
    }

    private RoundRow.Awaited awaited(TableRow row) {
        return !words.awaits() || row.isNull("awaited")
                ? null
                : new RoundRow.Awaited(row.text("awaited"), row.real("awaited_s"));
    }

    /**
     * How far the straggler of a round was behind the median user device.
     *
     * @param row a row of {@link Table#ROUNDS}
     * @return s; NaN if the round has no straggler
     */
    public double behindMedianS(TableRow row) {
        double delayS = words.supports().isEmpty() || row.isNull("support_s")
                ? row.real("makespan_s")
                : row.real("makespan_s") - row.real("support_s");
        return delayS - row.real("median_s");
    }
}
