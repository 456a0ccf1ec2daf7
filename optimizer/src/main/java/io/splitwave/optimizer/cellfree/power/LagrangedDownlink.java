package io.splitwave.optimizer.cellfree.power;

import java.util.Arrays;

/** Downlink beams of the source's alternation, UCSFL (31), (32), (35), with prices omega on the powers of the APs. */
final class LagrangedDownlink implements LagrangedLink {
    private static final double EXPONENT = .5;
    private static final double LEAST_PRICE = 1e-4;
    private static final int PRICE_STEPS = 8;

    private final RegularisedBeams beams;
    private final BeamPlan best;
    private final int uds;
    private final double[] received; // [i * K + k] of the beams that are sent
    private final double[] y;
    private final double[] weight; // lambda (1 + mu)
    private final double[] prices; // m
    private final double[] powers;
    private final double[] omega;
    private final double[] inverse;

    /**
     * Beams to begin with.
     *
     * @param loads of the downlink
     * @param beams of its clusters, solved for the start
     */
    LagrangedDownlink(RateLoads loads, RegularisedBeams beams) {
        this.beams = beams;
        uds = beams.uds();
        best = new BeamPlan(beams.aps(), uds);
        received = new double[uds * uds];
        y = new double[uds];
        weight = new double[uds];
        prices = new double[uds];
        powers = new double[uds];
        omega = new double[beams.aps()];
        inverse = new double[beams.aps()];
        new BalancedPower(loads).leastS(beams.received, beams.spent, loads.largestS(), powers);
        beams.receive(powers, received);
    }

    BeamPlan best() {
        return best;
    }

    @Override
    public int uds() {
        return uds;
    }

    @Override
    public void move(double[] lambda) {
        double sum = 0;
        for (int ud = 0; ud < uds; ud++) {
            double signal = received[ud * uds + ud];
            double disturbing = disturbing(ud);
            y[ud] = Math.sqrt(signal) / (disturbing + signal);
            weight[ud] = lambda[ud] * (1 + signal / disturbing);
            prices[ud] = weight[ud] * y[ud] * y[ud];
            sum += prices[ud];
        }
        if (omega[0] == 0) {
            Arrays.fill(omega, sum / omega.length);
        }
        for (int step = 0; step < PRICE_STEPS; step++) {
            for (int ap = 0; ap < omega.length; ap++) {
                omega[ap] = Math.max(omega[ap], LEAST_PRICE * sum);
                inverse[ap] = 1 / omega[ap];
            }
            beams.solve(inverse, prices);
            for (int ud = 0; ud < uds; ud++) {
                // the price of the device itself scales its direction alone
                double scale = weight[ud] * y[ud] / (1 + prices[ud] * beams.own[ud]);
                powers[ud] = scale * scale;
            }
            for (int ap = 0; ap < omega.length; ap++) {
                omega[ap] *= Math.pow(beams.spentBy(ap, powers), EXPONENT);
            }
        }
        double most = 1;
        for (int ap = 0; ap < omega.length; ap++) {
            most = Math.max(most, beams.spentBy(ap, powers));
        }
        for (int ud = 0; ud < uds; ud++) {
            powers[ud] /= most;
        }
        beams.receive(powers, received);
    }

    private double disturbing(int ud) {
        double sum = 1;
        for (int other = 0; other < uds; other++) {
            sum += other == ud ? 0 : received[ud * uds + other];
        }
        return sum;
    }

    @Override
    public double sinr(int ud) {
        return received[ud * uds + ud] / disturbing(ud);
    }

    @Override
    public void keep(double tauS) {
        best.offer(tauS, beams, powers);
    }
}
