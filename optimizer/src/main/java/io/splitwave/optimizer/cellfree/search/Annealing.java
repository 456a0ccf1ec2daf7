package io.splitwave.optimizer.cellfree.search;

import java.util.List;
import java.util.function.DoubleSupplier;

/** Simulated annealing over {@link Neighbours} on the logarithm of the rank, from and followed by a local search. */
public final class Annealing {
    private static final double START_TEMPERATURE = .05;

    private Annealing() {}

    /**
     * Searches.
     *
     * @param values of choices
     * @param steps how many, at least 0
     * @param chance draws numbers uniform in (0, 1)
     * @return never worse than the local search
     */
    public static Choice search(ChoiceValues values, int steps, DoubleSupplier chance) {
        Choice best = LocalSearch.fromGrid(values);
        Choice now = best;
        List<Choice> near = Neighbours.of(now, values);
        for (int step = 0; step < steps && !near.isEmpty(); step++) {
            double left = 1 - (double) step / steps;
            double temperature = START_TEMPERATURE * left * left;
            Choice next = near.get((int) (chance.getAsDouble() * near.size()));
            double rise = Math.log(values.rank(next) / values.rank(now));
            if (chance.getAsDouble() < Math.exp(-rise / temperature)) {
                now = next;
                near = Neighbours.of(now, values);
                best = values.rank(now) < values.rank(best) ? now : best;
            }
        }
        Choice end = LocalSearch.from(best, values);
        return values.rank(end) < values.rank(best) ? end : best;
    }
}
