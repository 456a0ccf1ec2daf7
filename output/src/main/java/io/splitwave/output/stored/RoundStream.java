package io.splitwave.output.stored;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.store.Answer;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableQuery;
import io.splitwave.output.store.TableStoreException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Joins rounds, user devices and stages of replications while reading each table once, in the order it was written. In
 * memory are the rounds' own rows of one replication, the stages of the rounds in flight, and a bit for each user device
 * of each replication.
 */
final class RoundStream {
    /** By what fraction of its end a stage may begin before its round: times are sums, added up in two ways. */
    private static final double EARLY = 1e-9;

    private record Key(int cohort, int round) {}

    private final RowsAhead<RoundRow> rounds;
    private final RowsAhead<RoundUdRow> uds;
    private final RowsAhead<StageRow> stages;

    /** The replication that is being read: its rounds, and the user devices of rounds that have not ended. */
    private final Map<Key, RoundRow> known = new HashMap<>();

    private final Map<Key, List<RoundUdRow>> udsAhead = new HashMap<>();

    private RoundStream(RowsAhead<RoundRow> rounds, RowsAhead<RoundUdRow> uds, RowsAhead<StageRow> stages) {
        this.rounds = rounds;
        this.uds = uds;
        this.stages = stages;
    }

    /** Passes on the rounds that have stages, replication by replication. */
    static void read(TableQuery tables, StoredRows stored, RoundRange range, Consumer<PlayedRound> each) {
        Map<Integer, BitSet> recorded = recorded(tables, range);
        try (TableQuery forRounds = tables.another();
                TableQuery forUds = tables.another();
                RowsAhead<RoundRow> rounds = new RowsAhead<>(
                        forRounds.ask("SELECT " + stored.rounds() + " FROM rounds" + range.where()),
                        row -> true,
                        stored::round);
                RowsAhead<RoundUdRow> uds = new RowsAhead<>(
                        forUds.ask("SELECT " + stored.roundUds() + " FROM round_uds" + range.where()),
                        row -> isRecorded(row, recorded),
                        stored::roundUd);
                RowsAhead<StageRow> stages = new RowsAhead<>(
                        tables.ask("SELECT " + stored.stages() + " FROM stages" + range.where()),
                        row -> true,
                        stored::stage)) {
            RoundStream stream = new RoundStream(rounds, uds, stages);
            while (stages.next() != null) {
                stream.tellReplication(stages.next().replication(), each);
            }
        }
    }

    /**
     * User devices with stages in any round: where only the stages of a sample are recorded, the others are left out
     * too. Not joined in the database, which may give the rows of a join in any order.
     */
    private static Map<Integer, BitSet> recorded(TableQuery tables, RoundRange range) {
        Map<Integer, BitSet> recorded = new HashMap<>();
        OptionalInt last = lastRecorded(tables);
        if (last.isPresent()) {
            // packed there: a row for each stage takes longer to fetch than to find
            try (Answer row = tables.ask("SELECT replication, CAST(bitstring_agg(ud, 0, " + last.getAsInt()
                    + ") AS VARCHAR) FROM stages" + range.whereReplication() + " GROUP BY replication")) {
                while (row.next()) {
                    recorded.put(row.integer(0), row.isNull(1) ? new BitSet() : bits(row.text(1)));
                }
            }
        }
        return recorded;
    }

    private static OptionalInt lastRecorded(TableQuery tables) {
        try (Answer row = tables.ask("SELECT max(ud) FROM stages")) {
            return row.next() && !row.isNull(0) ? OptionalInt.of(row.integer(0)) : OptionalInt.empty();
        }
    }

    /** From a text of digits, the first for user device 0. */
    private static BitSet bits(String digits) {
        BitSet bits = new BitSet(digits.length());
        for (int i = digits.indexOf('1'); i >= 0; i = digits.indexOf('1', i + 1)) {
            bits.set(i);
        }
        return bits;
    }

    private static boolean isRecorded(Answer row, Map<Integer, BitSet> recorded) {
        BitSet uds = recorded.get(StoredRows.replicationOfRoundUd(row));
        return uds != null && uds.get(StoredRows.udOfRoundUd(row));
    }

    private void tellReplication(int replication, Consumer<PlayedRound> each) {
        begin(replication);
        Map<Integer, List<StageRow>> inFlight = new TreeMap<>();
        while (stages.isOf(replication)) {
            StageRow stage = stages.take();
            List<StageRow> own = inFlight.get(stage.cohort());
            if (own == null || own.get(0).round() != stage.round()) {
                if (own != null) {
                    each.accept(joined(own));
                }
                own = new ArrayList<>();
                inFlight.put(stage.cohort(), own);
            }
            own.add(stage);
        }
        for (List<StageRow> own : inFlight.values()) {
            each.accept(joined(own));
        }
    }

    private void begin(int replication) {
        known.clear();
        udsAhead.clear();
        rounds.skipTo(replication);
        uds.skipTo(replication);
        while (rounds.isOf(replication)) {
            RoundRow round = rounds.take();
            known.put(new Key(round.cohort(), round.round()), round);
        }
    }

    private PlayedRound joined(List<StageRow> ofRound) {
        StageRow first = ofRound.get(0);
        Key key = new Key(first.cohort(), first.round());
        // rows of user devices are grouped by round; a round that ends later may have been stored earlier
        while (!udsAhead.containsKey(key) && uds.isOf(first.replication())) {
            readOneRound(first.replication());
        }
        List<RoundUdRow> own = udsAhead.remove(key);
        RoundRow round = known.get(key);
        requireOf(round, first);
        return new PlayedRound(round, own == null ? List.of() : own, ofRound);
    }

    /** Stages of another run may have its rounds, but not at its times. */
    private static void requireOf(RoundRow round, StageRow first) {
        if (round == null || !(first.requestedS() >= round.startS() - EARLY * round.endS())) {
            throw new TableStoreException(
                    Table.STAGES.fileName() + " and " + Table.ROUNDS.fileName() + " are not of one run: round "
                            + first.round() + " of cohort " + first.cohort() + " in replication " + first.replication()
                            + (round == null
                                    ? " is in the first only"
                                    : " begins at " + round.startS() + " s, and its stage of " + first.chain() + " at "
                                            + first.requestedS() + " s"),
                    null);
        }
    }

    private void readOneRound(int replication) {
        int cohort = uds.next().cohort();
        int round = uds.next().round();
        List<RoundUdRow> own = udsAhead.computeIfAbsent(new Key(cohort, round), k -> new ArrayList<>());
        while (uds.isOf(replication)
                && uds.next().cohort() == cohort
                && uds.next().round() == round) {
            own.add(uds.take());
        }
    }
}
