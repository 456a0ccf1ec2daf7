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
        CellFreeInstance instance = values.instance();
        List<Choice> points = new ArrayList<>();
        for (int cut = 1; cut <= instance.cuts(); cut++) {
            for (int size = 1; size <= instance.accessPoints(); size++) {
                points.add(Choice.common(values.strongest(size), cut));
            }
        }
        return points.stream()
                .sorted(Comparator.comparingDouble(values::rank))
                .limit(count)
                .toList();
    }
}
