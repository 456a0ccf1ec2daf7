package io.splitwave.output.report;

import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.stored.PlayedRound;
import io.splitwave.output.straggler.CriticalPath;
import io.splitwave.output.word.Type;
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
 * The user devices and support chains of rounds, and their stages. Instants are whole ticks from the start of their round, rounded once, so
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
    private final List<Variable> variables;
    private final List<Column> adopted;
    private final boolean supported;

    private final Column round = Column.whole("round");
    private final Column ud = Column.whole("ud");
    private final Column end = Column.whole("end");
    private final Column done = Column.whole("completed");
    private final Column support = Column.words("support");
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
        this.variables = words.adopted();
        this.adopted = variables.stream().map(StageTables::column).toList();
        this.supported = !words.supports().isEmpty();
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

    /** Whole numbers and flags are narrow; an absent one is -1, an absent real number is no number. */
    private static Column column(Variable variable) {
        String name = "adopted:" + variable.name();
        return variable.type() == Type.REAL ? Column.rough(name) : Column.whole(name);
    }

    double tickS() {
        return tickS;
    }

    void add(int number, PlayedRound played) {
        Map<Integer, List<StageRow>> byUd = new TreeMap<>();
        Map<String, List<StageRow>> bySupport = new TreeMap<>();
        for (StageRow stage : played.stages()) {
            (stage.support() == null
                            ? byUd.computeIfAbsent(stage.ud(), key -> new ArrayList<>())
                            : bySupport.computeIfAbsent(stage.support(), key -> new ArrayList<>()))
                    .add(stage);
        }
        Map<StageRow, Integer> onPath = new IdentityHashMap<>();
        Set<Integer> shown = new HashSet<>();
        for (CriticalPath.Step step :
                CriticalPath.of(played.round(), played.stages()).steps()) {
            onPath.merge(step.stage(), step.queued() ? BY_QUEUE : BY_SERVICE, Math::max);
            shown.add(step.stage().ud());
        }
        if (mostUds >= byUd.size()) {
            shown.addAll(byUd.keySet());
        } else {
            byUd.keySet().stream()
                    .sorted(Comparator.comparingDouble((Integer key) -> -lastEndS(byUd.get(key)))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(mostUds)
                    .forEach(shown::add);
        }
        Map<Integer, RoundUdRow> rows = new HashMap<>();
        played.uds().forEach(row -> rows.put(row.ud(), row));
        byUd.forEach((key, own) -> {
            if (shown.contains(key)) {
                addChain(number, played, key, null, rows.get(key), own);
                addStages(played, own, onPath);
            }
        });
        bySupport.forEach((key, own) -> {
            addChain(number, played, StageRow.NO_UD, key, null, own);
            addStages(played, own, onPath);
        });
    }

    private void addChain(
            int number, PlayedRound played, int udNumber, String name, RoundUdRow row, List<StageRow> own) {
        own.sort(Comparator.comparingInt(StageRow::stage));
        round.add(number);
        ud.add(udNumber);
        support.add(name);
        end.add(ticks(played, lastEndS(own)));
        done.add(row != null && row.completed() ? 1 : 0);
        for (int i = 0; i < adopted.size(); i++) {
            adopted.get(i).add(adopted(row, i));
        }
        dropReason.add(row == null ? null : row.dropReason());
        stages.add(own.size());
    }

    private double adopted(RoundUdRow row, int variable) {
        double value = row == null ? Double.NaN : row.adopted().get(variable);
        return Double.isNaN(value) && variables.get(variable).type() != Type.REAL ? -1 : value;
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
        double lastS = stages.get(0).endS();
        for (StageRow stage : stages) {
            lastS = Math.max(lastS, stage.endS());
        }
        return lastS;
    }

    ColumnTable members() {
        List<Column> columns = new ArrayList<>(List.of(round, ud, end, done, dropReason, stages));
        if (supported) {
            columns.add(support);
        }
        columns.addAll(adopted);
        return new ColumnTable(columns);
    }

    ColumnTable stages() {
        return new ColumnTable(kind, place, gap, wait, service, served, amount, unit, path);
    }
}
