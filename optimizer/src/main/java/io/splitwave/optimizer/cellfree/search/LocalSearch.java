package io.splitwave.optimizer.cellfree.search;

import io.splitwave.network.cellfree.Association;
import java.util.ArrayList;
import java.util.List;

/** Steepest descent over {@link Neighbours} and the best toggles of all devices at once: the best of them, as long as it is better. */
public final class LocalSearch {
    private static final int STARTS = 2;
    private static final double LEAST_GAIN = 1e-9;

    private LocalSearch() {}

    /**
     * From the two best points of the grid.
     *
     * @param values of choices
     * @return the better end
     */
    public static Choice fromGrid(ChoiceValues values) {
        List<Choice> starts = GridSearch.best(values, STARTS);
        Choice best = starts.get(0);
        for (Choice start : starts) {
            Choice end = from(start, values);
            best = values.rank(end) < values.rank(best) ? end : best;
        }
        return best;
    }

    /**
     * From a choice.
     *
     * @param start where to begin
     * @param values of choices
     * @return a choice no neighbour of which is better
     */
    public static Choice from(Choice start, ChoiceValues values) {
        Choice now = start;
        while (true) {
            Choice best = now;
            List<Choice> around = new ArrayList<>(Neighbours.of(now, values));
            around.add(combined(now, values, true));
            around.add(combined(now, values, false));
            for (Choice near : around) {
                best = values.rank(near) < values.rank(best) * (1 - LEAST_GAIN) ? near : best;
            }
            if (best.equals(now)) {
                return now;
            }
            now = best;
        }
    }

    /**
     * The best toggle of each device on its own, all at once: one smaller cluster pays for all, so a second one is free.
     *
     * @param serving whether APs are taken away or added
     */
    private static Choice combined(Choice now, ChoiceValues values, boolean serving) {
        Association association = now.association();
        Association combined = association;
        for (int ud = 0; ud < now.cut().size(); ud++) {
            double least = Double.POSITIVE_INFINITY;
            int best = -1;
            for (int ap = 0; ap < association.accessPoints(); ap++) {
                if (association.serves(ap, ud) == serving && (!serving || association.clusterSize(ud) > 1)) {
                    double rank = values.rank(now.with(association.toggled(ap, ud)));
                    if (rank < least) {
                        least = rank;
                        best = ap;
                    }
                }
            }
            combined = best >= 0 ? combined.toggled(best, ud) : combined;
        }
        return now.with(combined);
    }
}
