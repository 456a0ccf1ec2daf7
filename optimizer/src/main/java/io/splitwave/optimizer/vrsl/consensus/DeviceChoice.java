package io.splitwave.optimizer.vrsl.consensus;

import io.splitwave.optimizer.vrsl.block.DownlinkPrice;
import io.splitwave.optimizer.vrsl.block.TwinFrequencyBlock;
import java.util.Arrays;

/**
 * One device's part of the relaxed problem: weights over its candidates and, for each candidate, a copy of twin
 * frequency and downlink power.
 *
 * <p>Candidate j alone takes h_j(F, P) = fixed_j + C_j/(f + F) + c_j/ln(1 + a P). The relaxation lets the device mix:
 * sum of w_j h_j(F_j, P_j), of the budgets sum of w_j F_j and sum of w_j P_j. In w_j, w_j F_j and w_j P_j this is
 * jointly convex, a sum of perspectives. Each turn minimises it plus the penalties rho/2 (use - target)^2 over the
 * copies: each follows one price, by (36) and (61), with price = rho (use - target). That leaves a smooth convex
 * function of the weights, whose gradient is h_j + price F_j + price P_j by the envelope theorem; one proximal step is
 * taken on it, a projected gradient on the simplex.
 *
 * <p>Prices are per share, a share being the budget over the number of devices. A turn allocates no memory.
 */
final class DeviceChoice {
    /** Added to the curvature of a proximal step, as a fraction of the candidates' mean delay. */
    private static final double EXTRA_CURVATURE = 0.05;

    private final CandidateTable table;
    private final int ud;
    private final int[] at; // the candidates that end
    private final double[] weight;
    private final double[] costS;
    private final double[] moved;
    private final Twins twins = new Twins();
    private final Downlinks downlinks = new Downlinks();
    private double stepSquares;

    /** Starts with equal weights. */
    DeviceChoice(CandidateTable table, int ud) {
        this.table = table;
        this.ud = ud;
        this.at = table.finite(ud);
        this.weight = new double[at.length];
        this.costS = new double[at.length];
        this.moved = new double[at.length];
        twins.hz = new double[at.length];
        downlinks.watt = new double[table.sizes()];
        downlinks.lnCa = new double[table.sizes()];
        for (int g = 0; g < table.sizes(); g++) {
            downlinks.lnCa[g] = table.lnCa(ud, g);
        }
        Arrays.fill(weight, 1.0 / at.length);
    }

    /** One turn towards the targets, which are shares. */
    void turn(double twinPenaltyS, double twinTarget, double powerPenaltyS, double powerTarget) {
        answer(twinPenaltyS, twinTarget, powerPenaltyS, powerTarget);
        if (at.length > 1) {
            move(twinPenaltyS, powerPenaltyS);
            answer(twinPenaltyS, twinTarget, powerPenaltyS, powerTarget);
        }
    }

    /** Sum of w_j F_j in shares. */
    double twinUse() {
        return twins.use;
    }

    /** Sum of w_j P_j in shares. */
    double powerUse() {
        return downlinks.use;
    }

    /** Squared norm of the last movement of the weights over its step length, s^2; 0 where they are optimal. */
    double stepSquares() {
        return stepSquares;
    }

    /** Whether it has a candidate whose round ends; otherwise it uses nothing. */
    boolean alive() {
        return at.length > 0;
    }

    /** The candidate of the heaviest weight, the first of equals; 0 if none ends. */
    int heaviest() {
        int best = 0;
        for (int j = 1; j < at.length; j++) {
            if (weight[j] > weight[best]) {
                best = j;
            }
        }
        return alive() ? at[best] : 0;
    }

    /**
     * The least over candidates, frequencies and powers of delay plus price: a lower bound over all decisions of the
     * device.
     */
    double leastS(double twinPriceS, double powerPriceS) {
        twins.at(twinPriceS);
        downlinks.at(powerPriceS);
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < at.length; j++) {
            least = Math.min(least, costS(j, twinPriceS, powerPriceS));
        }
        return least;
    }

    private void answer(double twinPenaltyS, double twinTarget, double powerPenaltyS, double powerTarget) {
        twins.priceS = twinPenaltyS > 0 ? PriceRoot.of(twins, twinPenaltyS, twinTarget, twins.priceS) : 0;
        twins.at(twins.priceS);
        downlinks.priceS =
                powerPenaltyS > 0 ? PriceRoot.of(downlinks, powerPenaltyS, powerTarget, downlinks.priceS) : 0;
        downlinks.at(downlinks.priceS);
    }

    /** h_j plus the price of its copies, as they are. */
    private double costS(int j, double twinPriceS, double powerPriceS) {
        double watt = downlinks.watt[table.size(at[j])];
        double costS = table.delayS(ud, at[j], twins.hz[j], watt);
        costS += twins.hz[j] > 0 ? twinPriceS * (twins.hz[j] / table.twinShareHz()) : 0;
        return costS + (watt > 0 ? powerPriceS * (watt / table.powerShareW()) : 0);
    }

    /** The proximal step; its length is one over a bound of the curvature on the simplex. */
    private void move(double twinPenaltyS, double powerPenaltyS) {
        double meanS = 0;
        for (int j = 0; j < at.length; j++) {
            costS[j] = costS(j, twins.priceS, downlinks.priceS);
            meanS += costS[j] / at.length;
        }
        double curvature = EXTRA_CURVATURE * meanS + twinPenaltyS * twins.spread() + powerPenaltyS * downlinks.spread();
        for (int j = 0; j < at.length; j++) {
            moved[j] = weight[j] - costS[j] / curvature;
        }
        Simplex.project(moved);
        stepSquares = 0;
        for (int j = 0; j < at.length; j++) {
            double by = (moved[j] - weight[j]) * curvature;
            stepSquares += by * by;
            weight[j] = moved[j];
        }
    }

    /** A power of two near a share: in this unit its square is in the range of a double, and no digit is lost. */
    private static double unit(double share) {
        return share > 0 ? Math.scalb(1.0, Math.getExponent(share)) : 1;
    }

    /** The copies of the twin frequency. */
    private final class Twins implements PricedUse {
        private double[] hz; // [candidate that ends]
        private double priceS;
        private double use;
        private double slope;

        @Override
        public double at(double price) {
            double share = table.twinShareHz();
            double limit = table.twinLimitHz();
            double inverseRoot = price > 0 ? Math.sqrt(share / price) : Double.POSITIVE_INFINITY;
            use = 0;
            double steep = 0;
            for (int j = 0; j < at.length; j++) {
                double root = table.rootFlop(ud, at[j]);
                hz[j] = root > 0 ? TwinFrequencyBlock.answerHz(root, table.cpuHz(ud), inverseRoot, limit) : 0;
                if (hz[j] > 0) {
                    use += weight[j] * hz[j] / share;
                    steep += hz[j] < limit ? weight[j] * root * inverseRoot / share : 0;
                }
            }
            slope = price > 0 ? -0.5 * steep / price : 0;
            return use;
        }

        @Override
        public double slope() {
            return slope;
        }

        /** Sum of squared distances of the copies from their mean, in shares. */
        double spread() {
            double mean = 0;
            for (double x : hz) {
                mean += x / hz.length;
            }
            double unit = unit(table.twinShareHz());
            double squares = 0;
            for (double x : hz) {
                squares += (x - mean) / unit * ((x - mean) / unit);
            }
            double share = table.twinShareHz() / unit;
            return squares > 0 ? squares / (share * share) : 0;
        }
    }

    /** The copies of the downlink power. Candidates that send the same down share one. */
    private final class Downlinks implements PricedUse {
        private double[] watt; // [size of downlink]
        private double[] lnCa; // [size of downlink]
        private double priceS;
        private double use;
        private double slope;

        /** From (52): dP/dnu = -(1 + aP) t/(nu a (t + 2)) with t = ln(1 + aP). */
        @Override
        public double at(double price) {
            double a = table.snrPerWatt(ud);
            double share = table.powerShareW();
            double limit = table.powerLimitW();
            double lnNu = price > 0 ? Math.log(price / share) : Double.NEGATIVE_INFINITY;
            use = 0;
            double steep = 0;
            for (int g = 0; g < watt.length; g++) {
                watt[g] = 0;
                if (lnCa[g] > Double.NEGATIVE_INFINITY) {
                    double weightOfSize = weightOfSize(g);
                    watt[g] = price > 0 ? Math.min(DownlinkPrice.powerW(a, lnCa[g], lnNu), limit) : limit;
                    use += weightOfSize * watt[g] / share;
                    if (watt[g] < limit) {
                        double t = Math.log1p(a * watt[g]);
                        steep += weightOfSize * (1 + a * watt[g]) * t / (a * (t + 2) * share);
                    }
                }
            }
            slope = price > 0 ? -steep / price : 0;
            return use;
        }

        @Override
        public double slope() {
            return slope;
        }

        private double weightOfSize(int g) {
            double sum = 0;
            for (int j = 0; j < at.length; j++) {
                sum += table.size(at[j]) == g ? weight[j] : 0;
            }
            return sum;
        }

        /** As for the twins, over candidates. */
        double spread() {
            double mean = 0;
            for (int candidate : at) {
                mean += watt[table.size(candidate)] / at.length;
            }
            double unit = unit(table.powerShareW());
            double squares = 0;
            for (int candidate : at) {
                double off = (watt[table.size(candidate)] - mean) / unit;
                squares += off * off;
            }
            double share = table.powerShareW() / unit;
            return squares > 0 ? squares / (share * share) : 0;
        }
    }
}
