package io.splitwave.output.trace;

import io.splitwave.output.row.StageRow;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives every stage a thread on which nothing overlaps it, its waiting time included. A chain whose stages follow each other
 * has one thread; a branching chain gets more. User devices come first, support chains after them.
 */
final class Lanes {
    /** A thread of a chain. */
    record Lane(int pid, int tid, String title) {}

    private final Vocabulary words;
    private final Players players;
    private final List<Lane> lanes = new ArrayList<>();
    private final Map<StageRow, Lane> laneOf = new IdentityHashMap<>();

    Lanes(Vocabulary words, Players players, List<StageRow> stages) {
        this.words = words;
        this.players = players;
        Map<Integer, List<StageRow>> byUd = new TreeMap<>();
        Map<String, List<StageRow>> bySupport = new TreeMap<>();
        for (StageRow stage : stages) {
            (stage.support() == null
                            ? byUd.computeIfAbsent(stage.ud(), ud -> new ArrayList<>())
                            : bySupport.computeIfAbsent(stage.support(), name -> new ArrayList<>()))
                    .add(stage);
        }
        byUd.values().forEach(this::place);
        bySupport.values().forEach(this::place);
    }

    private void place(List<StageRow> stages) {
        stages.sort(Comparator.comparingDouble(StageRow::requestedS).thenComparingInt(StageRow::stage));
        String chain = words.chainLabel(stages.get(0).support(), stages.get(0).ud());
        List<Lane> own = new ArrayList<>();
        List<Double> freeNs = new ArrayList<>();
        for (StageRow stage : stages) {
            int lane = 0;
            while (lane < own.size() && freeNs.get(lane) > Nanos.of(stage.requestedS())) {
                lane++;
            }
            if (lane == own.size()) {
                String title = lane == 0 ? chain : chain + " (" + (lane + 1) + ")";
                own.add(new Lane(players.of(stage).pid(), lanes.size() + 1, title));
                lanes.add(own.get(lane));
                freeNs.add(0.0);
            }
            freeNs.set(lane, Nanos.of(stage.endS()));
            laneOf.put(stage, own.get(lane));
        }
    }

    List<Lane> all() {
        return lanes;
    }

    Lane of(StageRow stage) {
        return laneOf.get(stage);
    }
}
