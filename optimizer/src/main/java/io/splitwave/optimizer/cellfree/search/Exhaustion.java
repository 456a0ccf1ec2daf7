package io.splitwave.optimizer.cellfree.search;

import io.splitwave.network.cellfree.Association;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import java.util.ArrayList;
import java.util.List;

/** All choices, for cases small enough. */
public final class Exhaustion {
    private static final double MOST = 200_000;

    private Exhaustion() {}

    /**
     * The best of all choices.
     *
     * @param values of choices
     * @return the first of the best
     * @throws IllegalArgumentException if there are more than 200,000
     */
    public static Choice best(ChoiceValues values) {
        CellFreeInstance instance = values.instance();
        int aps = instance.accessPoints();
        int uds = instance.userDevices();
        double count = Math.pow(instance.cuts() * (Math.pow(2, aps) - 1), uds);
        if (count > MOST) {
            throw new IllegalArgumentException("exhaustive: there may be at most 200000 choices, were " + count
                    + " for " + aps + " APs, " + uds + " UDs and " + instance.cuts() + " cuts");
        }
        int clusters = (1 << aps) - 1;
        int[] digit = new int[uds];
        Choice best = null;
        for (long left = Math.round(count); left > 0; left--) {
            Choice choice = choice(digit, aps, clusters);
            best = best == null || values.rank(choice) < values.rank(best) ? choice : best;
            for (int ud = 0; ud < uds; ud++) {
                digit[ud]++;
                if (digit[ud] < clusters * instance.cuts()) {
                    break;
                }
                digit[ud] = 0;
            }
        }
        return best;
    }

    private static Choice choice(int[] digit, int aps, int clusters) {
        boolean[][] serves = new boolean[aps][digit.length];
        List<Integer> cut = new ArrayList<>();
        for (int ud = 0; ud < digit.length; ud++) {
            cut.add(1 + digit[ud] / clusters);
            int cluster = 1 + digit[ud] % clusters;
            for (int ap = 0; ap < aps; ap++) {
                serves[ap][ud] = (cluster >> ap & 1) == 1;
            }
        }
        return new Choice(new Association(serves), cut);
    }
}
