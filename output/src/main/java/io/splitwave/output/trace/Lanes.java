package io.splitwave.output.trace;

import io.splitwave.output.row.StageRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives every stage a thread on which nothing overlaps it, its waiting time included. A user device whose stages follow
 * each other has one thread; a branching chain gets more.
 */
final class Lanes {
    /** A thread of a user device. */
    record Lane(int tid, String title) {}

    private final List<Lane> lanes = new ArrayList<>();
    private final Map<StageRow, Lane> laneOf = new IdentityHashMap<>();

    Lanes(List<StageRow> stages) {
        Map<Integer, List<StageRow>> byUd = new TreeMap<>();
        for (StageRow stage : stages) {
            byUd.computeIfAbsent(stage.ud(), ud -> new ArrayList<>()).add(stage);
        }
        byUd.forEach(this::place);
    }

    private void place(int ud, List<StageRow> stages) {
        stages.sort(Comparator.comparingDouble(StageRow::requestedS).thenComparingInt(StageRow::stage));
        List<Lane> own = new ArrayList<>();
        List<Double> freeNs = new ArrayList<>();
        for (StageRow stage : stages) {
            int lane = 0;
            while (lane < own.size() && freeNs.get(lane) > Nanos.of(stage.requestedS())) {
                lane++;
            }
            if (lane == own.size()) {
                String title = lane == 0 ? "UD " + ud : "UD " + ud + " (" + (lane + 1) + ")";
                own.add(new Lane(lanes.size() + 1, title));
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
