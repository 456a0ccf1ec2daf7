package io.splitwave.scenarios.reproduce;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.row.Values;
import io.splitwave.output.row.When;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Keeps of all rows only the values that figures read, of complete replications. */
final class Kept implements RowSink {
    private final List<Replica> replicas = new ArrayList<>();
    /** The sum of delays that each frame plans for a fresh round, s, by the frame's start. */
    private final TreeMap<Double, Double> plannedS = new TreeMap<>();

    private final List<Double> loss = new ArrayList<>();
    private DecisionRow first;
    private DecisionRow firstRound;
    private double missed;
    private int rounds;

    List<Replica> replicas() {
        return replicas;
    }

    @Override
    public void add(Row row) {
        if (row instanceof DecisionRow frame && frame.when() instanceof When.Frame number) {
            first = number.frame() == 0 ? frame : first;
            plannedS.put(frame.timeS(), frame.values().number("true_objective_s"));
        } else if (row instanceof DecisionRow round && round.when() instanceof When.Leg) {
            firstRound = firstRound == null ? round : firstRound;
        } else if (row instanceof RoundRow round && round.delays() != null) {
            if (round.learning() != null) {
                loss.add(round.learning().loss());
            }
            compare(round);
        } else if (row instanceof ReplicationRow whole) {
            replicas.add(new Replica(
                    whole, valuesOf(first), valuesOf(firstRound), rounds == 0 ? Double.NaN : missed / rounds, loss));
            abandon();
        }
    }

    private static Values valuesOf(DecisionRow row) {
        return row == null ? null : row.values();
    }

    /** Against the plan of the frame in which it began; where no frame is planned, there is none. */
    private void compare(RoundRow round) {
        if (!plannedS.isEmpty()) {
            double planned = plannedS.floorEntry(round.startS()).getValue();
            missed += Sample.distance(round.delays().sumS(), planned) / planned;
            rounds++;
            plannedS.headMap(plannedS.floorKey(round.endS())).clear();
        }
    }

    @Override
    public void abandon() {
        first = null;
        firstRound = null;
        missed = 0;
        rounds = 0;
        plannedS.clear();
        loss.clear();
    }
}
