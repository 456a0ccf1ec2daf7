package io.splitwave.optimizer.cellfree.search;

import io.splitwave.optimizer.cellfree.CellFreeInstance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All choices of one cut for all devices and as many strongest APs for each. */
public final class GridSearch {
    private GridSearch() {}

    /**
     * The best points.
     *
     * @param values of choices
     * @param count how many, at least 1
     * @return at most as many, the best first; the smaller cut and cluster first among equals
     */
    public static List<Choice> best(ChoiceValues values, int count) {
        return best(values, 1, values.instance().accessPoints(), count);
    }

    /**
     * The best cut for clusters of one size.
     *
     * @param values of choices
     * @param size how many strongest APs serve each device, 1..L
     * @return one cut for all; the smaller among equals
     * @throws IllegalArgumentException if there are fewer APs
     */
    public static Choice bestOfSize(ChoiceValues values, int size) {
        int most = values.instance().accessPoints();
        if (size < 1 || size > most) {
            throw new IllegalArgumentException("clusters: size must be in 1.." + most + ", was " + size);
        }
        return best(values, size, size, 1).get(0);
    }

    private static List<Choice> best(ChoiceValues values, int smallest, int largest, int count) {
        CellFreeInstance instance = values.instance();
        List<Choice> points = new ArrayList<>();
        for (int cut = 1; cut <= instance.cuts(); cut++) {
            for (int size = smallest; size <= largest; size++) {
                points.add(Choice.common(values.strongest(size), cut));
            }
        }
        return points.stream()
                .sorted(Comparator.comparingDouble(values::rank))
                .limit(count)
                .toList();
    }
}
