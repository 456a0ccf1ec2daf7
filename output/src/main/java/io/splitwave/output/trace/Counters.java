package io.splitwave.output.trace;

import io.splitwave.output.row.StageRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counters over time: user devices with work, those waiting, the server's queue, power of the access point. */
final class Counters {
    private Counters() {}

    static void add(Timeline rows, List<Event> to) {
        steps("active UDs", activeChanges(rows.stages()), to);
        steps("waiting UDs", waitingChanges(rows.stages()), to);
        steps(
                "server queue",
                waitingChanges(rows.stages().stream()
                        .filter(stage -> Player.serving(stage) == Player.SERVER)
                        .toList()),
                to);
        for (Timeline.FrameMark frame : rows.frames()) {
            double powerW = frame.apPowerW();
            to.add(counter(Nanos.of(frame.startS()), "AP power allotted W", powerW));
        }
    }

    /** +1 where a user device gets something to do, -1 where it has nothing left, overlapping stages counted once. */
    private static TreeMap<Double, Integer> activeChanges(List<StageRow> stages) {
        List<StageRow> ordered = new ArrayList<>(stages);
        ordered.sort(Comparator.comparingDouble(StageRow::requestedS));
        TreeMap<Double, Integer> changes = new TreeMap<>();
        Map<Integer, Double> busyUntilNs = new HashMap<>();
        for (StageRow stage : ordered) {
            double fromNs = Math.max(
                    Nanos.of(stage.requestedS()), busyUntilNs.getOrDefault(stage.ud(), Double.NEGATIVE_INFINITY));
            double toNs = Nanos.of(stage.endS());
            if (toNs > fromNs) {
                changes.merge(fromNs, 1, Integer::sum);
                changes.merge(toNs, -1, Integer::sum);
                busyUntilNs.put(stage.ud(), toNs);
            }
        }
        return changes;
    }

    private static TreeMap<Double, Integer> waitingChanges(List<StageRow> stages) {
        TreeMap<Double, Integer> changes = new TreeMap<>();
        for (StageRow stage : stages) {
            double fromNs = Nanos.of(stage.requestedS());
            double toNs = Nanos.of(stage.wasServed() ? stage.startS() : stage.endS());
            if (toNs > fromNs) {
                changes.merge(fromNs, 1, Integer::sum);
                changes.merge(toNs, -1, Integer::sum);
            }
        }
        return changes;
    }

    private static void steps(String name, TreeMap<Double, Integer> changes, List<Event> to) {
        int level = 0;
        for (Map.Entry<Double, Integer> change : changes.entrySet()) {
            if (change.getValue() != 0) {
                level += change.getValue();
                to.add(counter(change.getKey(), name, level));
            }
        }
    }

    private static Event counter(double tsNs, String name, double value) {
        return new Event(tsNs, Event.Phase.COUNTER, Player.ROUNDS.pid(), 0, name, json -> {
            json.writeObjectFieldStart("args");
            json.writeNumberField("value", value);
            json.writeEndObject();
        });
    }
}
