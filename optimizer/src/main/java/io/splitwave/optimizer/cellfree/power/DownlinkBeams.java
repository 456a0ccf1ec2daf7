package io.splitwave.optimizer.cellfree.power;

import java.util.Arrays;

/**
 * Downlink beams under the quadratic transform. The beams that maximise the weighted sum are regularised ones with prices omega_l on the power
 * of the APs, which follow P_l to the limit of 1 by a few multiplicative steps; what is still above it is scaled down. When a
 * round is judged, its directions get their exact powers.
 */
final class DownlinkBeams implements TransformedLink {
    private static final double EXPONENT = .6;
    private static final double LEAST_PRICE = 1e-5;
    private static final int WARM_STEPS = 8;

    private final RateLoads loads;
    private final RegularisedBeams beams;
    private final BalancedPower balance;
    private final BeamPlan plan;
    private final BeamPlan kept;
    private final int uds;
    private final double[] y;
    private final double[] omega;
    private final double[] weights;
    private final double[] prices;
    private final double[] powers; // scale of each direction, squared
    private double[] received; // [i * K + k] of the beams that are sent
    private double[] next; // likewise, of those that are kept
    private boolean warm;

    /**
     * Beams to begin with.
     *
     * @param loads of the downlink
     * @param beams of its clusters, solved for the start
     */
    private DownlinkBeams(RateLoads loads, RegularisedBeams beams) {
        this.loads = loads;
        this.beams = beams;
        uds = beams.uds();
        balance = new BalancedPower(loads);
        plan = new BeamPlan(beams.aps(), uds);
        kept = new BeamPlan(beams.aps(), uds);
        y = new double[uds];
        omega = new double[beams.aps()];
        weights = new double[beams.aps()];
        prices = new double[uds];
        powers = new double[uds];
        received = new double[uds * uds];
        next = new double[uds * uds];
        plan.offer(balance.leastS(beams.received, beams.spent, loads.largestS(), powers), beams, powers);
        beams.receive(powers, received);
    }

    /** From masked regularised zero-forcing with exact powers. */
    static DownlinkBeams fromZeroForcing(RateLoads loads, RegularisedBeams beams) {
        beams.solveEqual(true);
        return new DownlinkBeams(loads, beams);
    }

    /** From maximum ratio with exact powers. */
    static DownlinkBeams fromMaximumRatio(RateLoads loads, RegularisedBeams beams) {
        beams.solveEqual(false);
        return new DownlinkBeams(loads, beams);
    }

    BeamPlan plan() {
        return plan;
    }

    @Override
    public int uds() {
        return uds;
    }

    @Override
    public void fix() {
        for (int ud = 0; ud < uds; ud++) {
            double disturbing = 1;
            for (int other = 0; other < uds; other++) {
                disturbing += other == ud ? 0 : received[ud * uds + other];
            }
            y[ud] = Math.sqrt(received[ud * uds + ud]) / disturbing;
        }
        kept.clear();
        warm = false;
    }

    @Override
    public void maximise(double[] weight) {
        if (!warm) {
            double sum = 0;
            for (int ud = 0; ud < uds; ud++) {
                sum += weight[ud] * y[ud] * y[ud];
            }
            if (omega[0] == 0) {
                Arrays.fill(omega, sum / omega.length);
            } else {
                double total = Arrays.stream(omega).sum();
                for (int ap = 0; ap < omega.length; ap++) {
                    omega[ap] *= sum / total;
                }
            }
            for (int step = 1; step < WARM_STEPS; step++) {
                beam(weight);
            }
            warm = true;
        }
        beam(weight);
        double most = 0;
        for (int ap = 0; ap < omega.length; ap++) {
            most = Math.max(most, beams.spentBy(ap, powers));
        }
        if (most > 1) {
            for (int ud = 0; ud < uds; ud++) {
                powers[ud] /= most;
            }
        }
    }

    /** One step of the prices of the APs, then the beams for them. */
    private void beam(double[] weight) {
        double largest = 0;
        for (double each : omega) {
            largest = Math.max(largest, each);
        }
        for (int ap = 0; ap < omega.length; ap++) {
            omega[ap] = Math.max(omega[ap], LEAST_PRICE * largest);
            weights[ap] = 1 / omega[ap];
        }
        for (int ud = 0; ud < uds; ud++) {
            prices[ud] = weight[ud] * y[ud] * y[ud];
        }
        beams.solve(weights, prices);
        for (int ud = 0; ud < uds; ud++) {
            double scale = weight[ud] * y[ud];
            powers[ud] = scale * scale;
        }
        for (int ap = 0; ap < omega.length; ap++) {
            omega[ap] *= Math.pow(beams.spentBy(ap, powers), EXPONENT);
        }
    }

    @Override
    public double value(int ud) {
        double disturbing = 1;
        for (int other = 0; other < uds; other++) {
            disturbing += other == ud ? 0 : powers[other] * beams.received[ud * uds + other];
        }
        return 2 * y[ud] * Math.sqrt(powers[ud]) * beams.own[ud] - y[ud] * y[ud] * disturbing;
    }

    @Override
    public void keep() {
        double tauS = balance.leastS(beams.received, beams.spent, plan.tauS(), powers);
        if (kept.offer(tauS, beams, powers)) {
            beams.receive(powers, next);
        }
    }

    @Override
    public double keptS() {
        return kept.tauS();
    }

    @Override
    public void accept() {
        plan.take(kept);
        double[] before = received;
        received = next;
        next = before;
    }
}
