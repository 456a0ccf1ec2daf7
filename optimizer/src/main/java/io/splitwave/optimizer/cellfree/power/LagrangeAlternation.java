package io.splitwave.optimizer.cellfree.power;

import java.util.Arrays;

/**
 * The alternation of the source over (31) to (41): mu, y, powers or beams, and one step of the multipliers lambda in each round. Devices with
 * more rate than they need lose weight; lambda is scaled so that the sum of lambda_k d_k is 1.
 *
 * <p>It is here to be compared with. Between two steps of lambda it maximises a weighted sum, which starves devices, and what is 0 stays 0; at a
 * high SNR its steps are of the order of 1 / (1 + mu). So tau may rise, and may stall above the optimum. The best so far is kept.
 */
final class LagrangeAlternation {
    private static final double STEP = .3;
    /** A larger surplus takes no more weight, so that no weight falls to 0 at once. */
    private static final double MOST_SURPLUS = 100;

    private final RateLoads loads;

    LagrangeAlternation(RateLoads loads) {
        this.loads = loads;
    }

    /**
     * Alternates.
     *
     * @param link what is sent at the start; is asked to keep the best
     * @param rounds how many rounds, at least 1
     * @return tau of the start and after each round, s; may rise; ends early where a device is left without power
     */
    double[] run(LagrangedLink link, int rounds) {
        int uds = link.uds();
        double[] history = new double[rounds + 1];
        double[] lambda = new double[uds];
        Arrays.fill(lambda, 1);
        scale(lambda);
        double bestS = lastS(link);
        history[0] = bestS;
        link.keep(bestS);
        for (int round = 1; round <= rounds; round++) {
            link.move(lambda);
            double tauS = lastS(link);
            history[round] = tauS;
            if (tauS < bestS) {
                bestS = tauS;
                link.keep(tauS);
            }
            if (!(tauS < Double.POSITIVE_INFINITY)) {
                return Arrays.copyOf(history, round + 1); // a device has nothing, and will have nothing
            }
            for (int ud = 0; ud < uds; ud++) {
                double surplus = tauS / loads.timeS(ud, link.sinr(ud)) - 1; // r / (d x) - 1
                lambda[ud] *= Math.exp(-STEP * Math.min(MOST_SURPLUS, surplus));
            }
            scale(lambda);
        }
        return history;
    }

    private double lastS(LagrangedLink link) {
        double last = 0;
        for (int ud = 0; ud < link.uds(); ud++) {
            last = Math.max(last, loads.timeS(ud, link.sinr(ud)));
        }
        return last;
    }

    private void scale(double[] lambda) {
        double sum = 0;
        for (int ud = 0; ud < lambda.length; ud++) {
            sum += lambda[ud] * loads.loadS(ud);
        }
        for (int ud = 0; ud < lambda.length; ud++) {
            lambda[ud] /= sum;
        }
    }
}
