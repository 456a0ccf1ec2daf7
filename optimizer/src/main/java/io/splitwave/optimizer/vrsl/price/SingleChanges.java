package io.splitwave.optimizer.vrsl.price;

import io.splitwave.kernel.time.StoppedException;
import io.splitwave.optimizer.vrsl.price.PricedProblem.Settled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Changes the option of one device at a time until no change helps.
 *
 * <p>At the prices that belong to the present options, a change of one device's option improves the total by at most
 * the saving of that device (weak duality for the options after the change). So options that save nothing are skipped,
 * and the others are solved exactly before one is accepted.
 */
final class SingleChanges {
    /** Below this fraction of the value a gain is rounding. */
    private static final double ROUNDING = 1e-12;

    private final PricedProblem problem;
    private final int maxPasses;
    private final boolean[] tried;

    SingleChanges(PricedProblem problem, int maxPasses) {
        this.problem = problem;
        this.maxPasses = maxPasses;
        this.tried = new boolean[problem.options()];
    }

    /**
     * Where a descent ended.
     *
     * @param option one per device
     * @param at its optimum and prices
     * @param valuePerPass value at the start and after every pass
     * @param settled whether the last pass found nothing to change
     */
    record End(int[] option, Settled at, List<Double> valuePerPass, boolean settled) {}

    /** Descends from a start, which is not changed. */
    End from(int[] start) {
        int[] option = start.clone();
        Settled at = problem.settle(option);
        List<Double> values = new ArrayList<>();
        values.add(at.value());
        boolean settled = at.value() == Double.POSITIVE_INFINITY;
        for (int pass = 0; pass < maxPasses && !settled; pass++) {
            StoppedException.throwIfStopped();
            Settled before = at;
            problem.price(at.perWatt(), at.perHz());
            for (int ud = 0; ud < option.length; ud++) {
                at = change(ud, option, at);
            }
            values.add(at.value());
            settled = at == before;
        }
        return new End(option, at, values, settled);
    }

    /** The first change of a device that helps, the most promising tried first; prices in force belong to at. */
    private Settled change(int ud, int[] option, Settled at) {
        int present = option[ud];
        double presentCost = problem.cost(ud, present);
        if (presentCost == Double.POSITIVE_INFINITY) {
            return at; // no option is open
        }
        Arrays.fill(tried, false);
        while (true) {
            StoppedException.throwIfStopped();
            int promising = -1;
            double least = presentCost - ROUNDING * at.value();
            for (int o = 0; o < tried.length; o++) {
                double cost = tried[o] ? Double.POSITIVE_INFINITY : problem.cost(ud, o);
                if (cost < least) {
                    least = cost;
                    promising = o;
                }
            }
            if (promising < 0) {
                option[ud] = present;
                return at;
            }
            tried[promising] = true;
            option[ud] = promising;
            Settled then = problem.settle(option);
            if (then.value() < at.value() * (1 - ROUNDING)) {
                problem.price(then.perWatt(), then.perHz());
                return then;
            }
        }
    }
}
