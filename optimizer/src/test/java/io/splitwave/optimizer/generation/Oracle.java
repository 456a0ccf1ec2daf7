package io.splitwave.optimizer.generation;

/** The formulas once more, written plainly, and slow searches over them. */
final class Oracle {
    private final GenerationInstance i;

    Oracle(GenerationInstance instance) {
        i = instance;
    }

    double rateBps(int n, double l, double powerW) {
        double noiseW = noiseOfOneW() * (i.noiseBand() == NoiseBand.SHARE ? l : 1);
        return l * i.subcarrierHz() * Math.log(1 + powerW * i.gain()[n] / noiseW) / Math.log(2);
    }

    /** Earliest arrival in time by a bisection for the largest power that keeps the budget; infinite if there is none. */
    double arrivalS(int n, int l) {
        double low = i.powerMinW();
        double high = i.powerMaxW();
        if (!(energyJ(n, l, low) <= i.energyBudgetJ()[n])) {
            return Double.POSITIVE_INFINITY;
        }
        for (int step = 0; step < 200; step++) {
            double middle = (low + high) / 2;
            if (energyJ(n, l, middle) <= i.energyBudgetJ()[n]) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double powerW = energyJ(n, l, high) <= i.energyBudgetJ()[n] ? high : low;
        return inTime(n, i.computeS()[n] + i.modelBit() / rateBps(n, l, powerW));
    }

    /** The same over a grid of powers, which holds both limits. */
    double arrivalOnGridS(int n, int l, int steps) {
        double best = Double.POSITIVE_INFINITY;
        for (int step = 0; step <= steps; step++) {
            double powerW = i.powerMinW() * Math.pow(i.powerMaxW() / i.powerMinW(), (double) step / steps);
            if (energyJ(n, l, powerW) <= i.energyBudgetJ()[n]) {
                best = Math.min(best, i.computeS()[n] + i.modelBit() / rateBps(n, l, powerW));
            }
        }
        return inTime(n, best);
    }

    private double inTime(int n, double arrivalS) {
        return arrivalS <= limitS(n) ? arrivalS : Double.POSITIVE_INFINITY;
    }

    double energyJ(int n, double l, double powerW) {
        return i.computeJ()[n] + powerW * i.modelBit() / rateBps(n, l, powerW);
    }

    /** Least share of subcarriers, not whole, with which UD n arrives at T: closed form of the power, bisection of the share. */
    double demand(int n, double arrivalS) {
        double tau = arrivalS - i.computeS()[n];
        double eps = i.energyBudgetJ()[n] - i.computeJ()[n];
        if (!(tau > 0 && eps > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double powerW = Math.min(i.powerMaxW(), Math.max(i.powerMinW(), eps / tau));
        double rate = i.modelBit() / Math.min(tau, eps / powerW);
        if (i.noiseBand() == NoiseBand.PER_SUBCARRIER_POWER) {
            return rate / rateBps(n, 1, powerW);
        }
        double low = 0;
        double high = 1e6;
        if (rateBps(n, high, powerW) < rate) {
            return Double.POSITIVE_INFINITY;
        }
        for (int step = 0; step < 200; step++) {
            double middle = (low + high) / 2;
            if (rateBps(n, middle, powerW) < rate) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Least latest arrival of the selected, all in time, by a bisection of T, with whole subcarriers or not. */
    double makespanS(boolean[] selected, boolean whole) {
        double low = 0;
        double high = 1e5;
        for (int step = 0; step < 200; step++) {
            double middle = (low + high) / 2;
            double sum = 0;
            for (int n = 0; n < selected.length; n++) {
                double demand = selected[n] ? demand(n, Math.min(middle, limitS(n))) : 0;
                sum += whole ? Math.ceil(demand - 1e-9) : demand;
            }
            if (sum <= i.subcarriers()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    double limitS(int n) {
        return Math.min(i.holdS()[n], i.longestS());
    }

    private double noiseOfOneW() {
        return i.noiseWPerHz() * i.subcarrierHz();
    }
}
