package io.splitwave.output.stored;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.store.Answer;
import io.splitwave.output.store.TableQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Joins rounds, user devices and stages of a replication while reading each table once, in the order it was written. In
 * memory are the rounds' own rows and the stages of the rounds in flight.
 */
final class RoundStream {
    private record Key(int cohort, int round) {}

    private final StoredRun run;
    private final String where;
    private final String recorded;
    private final Map<Key, RoundRow> rounds = new HashMap<>();
    private final Map<Key, List<RoundUdRow>> udsAhead = new HashMap<>();

    /** The first user device of the round after those read; null before the first and after the last. */
    private RoundUdRow next;

    RoundStream(StoredRun run, int replication, int fromRound, int toRound) {
        this.run = run;
        this.where = " WHERE replication = " + replication + " AND round BETWEEN " + fromRound + " AND " + toRound;
        // where the stages of a sample are recorded, the other user devices are not wanted either
        this.recorded = " AND ud IN (SELECT ud FROM stages WHERE replication = " + replication + ")";
        for (RoundRow round : run.rounds(replication)) {
            if (round.round() >= fromRound && round.round() <= toRound) {
                rounds.put(new Key(round.cohort(), round.round()), round);
            }
        }
    }

    void forEach(Consumer<PlayedRound> each) {
        Map<Integer, List<StageRow>> inFlight = new TreeMap<>();
        // a second connection: one connection streams one answer at a time
        try (TableQuery udTables = TableQuery.open(run.path());
                Answer uds = udTables.ask("SELECT " + StoredRows.ROUND_UDS + " FROM round_uds" + where + recorded);
                Answer stages = run.tables().ask("SELECT " + StoredRows.STAGES + " FROM stages" + where)) {
            while (stages.next()) {
                StageRow stage = StoredRows.stage(stages);
                List<StageRow> own = inFlight.get(stage.cohort());
                if (own == null || own.get(0).round() != stage.round()) {
                    if (own != null) {
                        each.accept(joined(own, uds));
                    }
                    own = new ArrayList<>();
                    inFlight.put(stage.cohort(), own);
                }
                own.add(stage);
            }
            for (List<StageRow> own : inFlight.values()) {
                each.accept(joined(own, uds));
            }
        }
    }

    private PlayedRound joined(List<StageRow> stages, Answer uds) {
        Key key = new Key(stages.get(0).cohort(), stages.get(0).round());
        // user devices stand together, round by round; a round that ends later may have been stored earlier
        while (!udsAhead.containsKey(key) && readOneRound(uds)) {
            continue;
        }
        List<RoundUdRow> own = udsAhead.remove(key);
        return new PlayedRound(rounds.get(key), own == null ? List.of() : own, stages);
    }

    private boolean readOneRound(Answer uds) {
        RoundUdRow first = next == null ? read(uds) : next;
        if (first == null) {
            return false;
        }
        Key key = new Key(first.cohort(), first.round());
        List<RoundUdRow> own = udsAhead.computeIfAbsent(key, k -> new ArrayList<>());
        own.add(first);
        next = read(uds);
        while (next != null && next.cohort() == key.cohort() && next.round() == key.round()) {
            own.add(next);
            next = read(uds);
        }
        return true;
    }

    private static RoundUdRow read(Answer uds) {
        return uds.next() ? StoredRows.roundUd(uds) : null;
    }
}
