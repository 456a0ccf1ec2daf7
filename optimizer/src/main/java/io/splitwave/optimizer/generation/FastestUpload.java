package io.splitwave.optimizer.generation;

/**
 * The earliest arrival of a user device (UD) with given subcarriers: the largest power within the limits and the budget of
 * energy. The energy is increasing and concave in the power, so Newton's steps from a power that keeps the budget approach the
 * largest one from below.
 */
final class FastestUpload {
    /** Relative width at which the search for a power stops. */
    private static final double WIDTH = 0x1p-46;

    /** By this much a budget is raised and a time is lowered for a bound, far above what the formulas round. */
    private static final double MARGIN = 0x1p-44;

    private static final int MOST_NEWTON_STEPS = 20;

    private final GenerationWork work;

    FastestUpload(GenerationWork work) {
        this.work = work;
    }

    GenerationWork work() {
        return work;
    }

    /** The largest power, W, that keeps the budget to the last bit; NaN if there is none. */
    double powerW(int n, int subcarriers) {
        return powerW(n, subcarriers, work.energyBudgetJ(n));
    }

    /** The earliest arrival, s; infinite if no power keeps the budget. */
    double arrivalS(int n, int subcarriers) {
        double powerW = powerW(n, subcarriers);
        return powerW > 0 ? work.arrivalS(n, subcarriers, powerW) : Double.POSITIVE_INFINITY;
    }

    /** A time, s, that no power can beat, whatever is rounded here; infinite if no power keeps the budget. */
    double arrivalBoundS(int n, int subcarriers) {
        double powerW = powerW(n, subcarriers, work.energyBudgetJ(n) * (1 + MARGIN));
        return powerW > 0 ? work.arrivalS(n, subcarriers, powerW) * (1 - MARGIN) : Double.POSITIVE_INFINITY;
    }

    /** The fewest subcarriers with which a UD arrives by a time, which may be infinite; more than there are if none are enough. */
    int fewest(int n, double limitS) {
        int below = 0;
        int enough = work.instance().subcarriers() + 1;
        while (enough - below > 1) {
            int middle = (below + enough) / 2;
            double arrivalS = arrivalS(n, middle);
            if (arrivalS <= limitS && arrivalS < Double.POSITIVE_INFINITY) {
                enough = middle;
            } else {
                below = middle;
            }
        }
        return enough;
    }

    private double powerW(int n, int subcarriers, double budgetJ) {
        double least = work.instance().powerMinW();
        double most = work.instance().powerMaxW();
        if (work.energyJ(n, subcarriers, most) <= budgetJ) {
            return most;
        }
        double energyJ = work.energyJ(n, subcarriers, least);
        if (!(energyJ <= budgetJ)) {
            return Double.NaN;
        }
        for (int step = 0; most > least * (1 + WIDTH); step++) {
            double next = least + (budgetJ - energyJ) / work.energySlope(n, subcarriers, least);
            if (step < MOST_NEWTON_STEPS && next >= least) {
                next = Math.min(most * (1 - WIDTH / 2), Math.max(least * (1 + WIDTH / 2), next));
            } else {
                next = (least + most) / 2;
            }
            double nextJ = work.energyJ(n, subcarriers, next);
            if (nextJ <= budgetJ) {
                least = next;
                energyJ = nextJ;
            } else {
                most = next;
            }
        }
        return least;
    }
}
