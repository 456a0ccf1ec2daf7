package io.splitwave.output.report;

import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.stored.PlayedRound;
import io.splitwave.output.straggler.CriticalPath;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The user devices of rounds and their stages. Instants are whole ticks from the start of their round, rounded once, so
 * that adjacent stages stay adjacent; they are stored as differences, which are small and mostly zero.
 */
final class StageTables {
    private static final double MICROSECOND = 1e-6;
    private static final double TEN = 10;

    /** On the critical path: with its service only, or with its waiting too. */
    private static final int BY_SERVICE = 1;

    private static final int BY_QUEUE = 2;

    /** Ticks of the longest round: more than the pixels of a drawing at a hundredfold zoom. */
    private static final double FEWEST_TICKS = 1e5;

    private final double tickS;
    private final int mostUds;
    private final List<String> adopted;

    private final Column round = Column.whole("round");
    private final Column ud = Column.whole("ud");
    private final Column end = Column.whole("end");
    private final Column done = Column.whole("completed");
    private final Column cut = Column.whole("cut");
    private final Column local = Column.whole("local");
    private final Column dropReason = Column.words("dropReason");
    private final Column stages = Column.whole("stages");

    private final Column kind = Column.words("kind");
    private final Column place = Column.words("place");
    private final Column gap = Column.whole("gap");
    private final Column wait = Column.whole("wait");
    private final Column service = Column.whole("service");
    private final Column served = Column.whole("served");
    private final Column amount = Column.rough("done");
    private final Column unit = Column.words("unit");
    private final Column path = Column.whole("path");

    /**
     * @param words the words of the system
     * @param longestRoundS sets the length of a tick
     * @param mostUds user devices shown of a round
     */
    StageTables(Vocabulary words, double longestRoundS, int mostUds) {
        this.adopted = words.adopted().stream().map(Variable::name).toList();
        double tick = MICROSECOND;
        while (longestRoundS / tick >= Integer.MAX_VALUE) {
            tick *= TEN;
        }
        while (longestRoundS > 0 && longestRoundS / tick < FEWEST_TICKS) {
            tick /= TEN;
        }
        this.tickS = tick;
        this.mostUds = mostUds;
    }

    double tickS() {
        return tickS;
    }

    void add(int number, PlayedRound played) {
        Map<Integer, List<StageRow>> byUd = new TreeMap<>();
        for (StageRow stage : played.stages()) {
            byUd.computeIfAbsent(stage.ud(), key -> new ArrayList<>()).add(stage);
        }
        Map<StageRow, Integer> onPath = new IdentityHashMap<>();
        Set<Integer> shown = new HashSet<>();
        for (CriticalPath.Step step :
                CriticalPath.of(played.round(), played.stages()).steps()) {
            onPath.merge(step.stage(), step.queued() ? BY_QUEUE : BY_SERVICE, Math::max);
            shown.add(step.stage().ud());
        }
        byUd.keySet().stream()
                .sorted(Comparator.comparingDouble((Integer key) -> -lastEndS(byUd.get(key)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(mostUds)
                .forEach(shown::add);
        Map<Integer, RoundUdRow> rows = new HashMap<>();
        played.uds().forEach(row -> rows.put(row.ud(), row));
        byUd.forEach((key, own) -> {
            if (shown.contains(key)) {
                own.sort(Comparator.comparingInt(StageRow::stage));
                addUd(number, played, key, rows.get(key), own);
                addStages(played, own, onPath);
            }
        });
    }

    private void addUd(int number, PlayedRound played, int key, RoundUdRow row, List<StageRow> own) {
        round.add(number);
        ud.add(key);
        end.add(ticks(played, lastEndS(own)));
        done.add(row != null && row.completed() ? 1 : 0);
        cut.add(adopted(row, "cut"));
        local.add(adopted(row, "local"));
        dropReason.add(row == null ? null : row.dropReason());
        stages.add(own.size());
    }

    /** A whole number or flag that a user device adopted; -1 if it has none. */
    private int adopted(RoundUdRow row, String name) {
        int index = adopted.indexOf(name);
        return row == null || index < 0 || Double.isNaN(row.adopted().get(index))
                ? -1
                : (int) row.adopted().get(index);
    }

    private void addStages(PlayedRound played, List<StageRow> own, Map<StageRow, Integer> onPath) {
        long before = 0;
        for (StageRow stage : own) {
            long requested = ticks(played, stage.requestedS());
            long start = ticks(played, stage.wasServed() ? stage.startS() : stage.endS());
            long over = ticks(played, stage.endS());
            kind.add(stage.kind());
            place.add(stage.place().name());
            gap.add(requested - before);
            wait.add(start - requested);
            service.add(over - start);
            served.add(stage.wasServed() ? 1 : 0);
            amount.add(stage.done());
            unit.add(stage.unit().text());
            path.add(onPath.getOrDefault(stage, 0));
            before = over;
        }
    }

    private long ticks(PlayedRound played, double timeS) {
        return Math.round((timeS - played.round().startS()) / tickS);
    }

    private static double lastEndS(List<StageRow> stages) {
        return stages.stream().mapToDouble(StageRow::endS).max().orElseThrow();
    }

    ColumnTable members() {
        return new ColumnTable(round, ud, end, done, cut, local, dropReason, stages);
    }

    ColumnTable stages() {
        return new ColumnTable(kind, place, gap, wait, service, served, amount, unit, path);
    }
}
