package io.splitwave.output.trace;

import io.splitwave.output.row.StageRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counters over time: user devices with work, those waiting, the server's queue, and what is decided. */
final class Counters {
    /** Counters stand with the rounds, the first process. */
    private static final int ROUNDS = 1;

    private Counters() {}

    static void add(Timeline rows, Players players, List<Event> to) {
        List<StageRow> ofUds =
                rows.stages().stream().filter(stage -> stage.support() == null).toList();
        steps("active UDs", activeChanges(ofUds), to);
        steps("waiting UDs", waitingChanges(ofUds), to);
        if (players.hasServer()) {
            steps(
                    "server queue",
                    waitingChanges(
                            rows.stages().stream().filter(players::atTheServer).toList()),
                    to);
        }
        rows.decisions().forEach(mark -> mark.addCounters(to));
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

    /** The value of a counter from an instant on. */
    static Event counter(double tsNs, String name, double value) {
        return new Event(tsNs, Event.Phase.COUNTER, ROUNDS, 0, name, json -> {
            json.writeObjectFieldStart("args");
            json.writeNumberField("value", value);
            json.writeEndObject();
        });
    }
}
