package io.splitwave.optimizer.cellfree.power;

import java.util.Arrays;

/**
 * Descent of the time tau of the last device by the quadratic transform on the SINR: each round maximises min_k f_k / g_k, where g_k is the
 * SINR that tau needs, by weights on the devices that follow the mirror descent of the dual. As f_k is at most SINR_k, any minimum of at least
 * 1 keeps tau or lowers it. A round is accepted only if it does.
 */
final class QuadraticTransform {
    private static final double STEP = .1;
    /** A minimum far below 0, before beams have settled, must not take all the weight. */
    private static final double MOST_NATS = .5;

    private static final double LEAST_GAIN = 1e-9;
    private static final int MOST_REJECTED = 3;

    private final RateLoads loads;
    private final int mostInner;
    private final double innerGap;

    private QuadraticTransform(RateLoads loads, int mostInner, double innerGap) {
        this.loads = loads;
        this.mostInner = mostInner;
        this.innerGap = innerGap;
    }

    /** For the uplink, where a step of the weights is cheap and exact. */
    static QuadraticTransform uplink(RateLoads loads) {
        return new QuadraticTransform(loads, 2000, 1e-8);
    }

    /** For the downlink, where the prices of the APs are exact up to a few steps only. */
    static QuadraticTransform downlink(RateLoads loads) {
        return new QuadraticTransform(loads, 200, 1e-5);
    }

    /**
     * Descends.
     *
     * @param link what is sent at the start; holds the best at the end
     * @param startS its time, s
     * @param mostRounds most rounds, at least 1
     * @return tau of the start and after each round, s; never rising
     */
    double[] descend(TransformedLink link, double startS, int mostRounds) {
        double[] history = new double[mostRounds + 1];
        history[0] = startS;
        double[] weight = new double[link.uds()];
        double[] scaled = new double[link.uds()];
        double[] need = new double[link.uds()];
        double[] ratio = new double[link.uds()];
        Arrays.fill(weight, 1.0 / weight.length);
        int rejected = 0;
        int round = 0;
        while (round < mostRounds && rejected < MOST_REJECTED) {
            double nowS = history[round];
            for (int ud = 0; ud < need.length; ud++) {
                need[ud] = loads.sinr(ud, nowS);
            }
            link.fix();
            maximiseLeast(link, weight, scaled, need, ratio, STEP / (1 << 2 * rejected));
            round++;
            double nextS = link.keptS();
            if (nextS < nowS) {
                link.accept();
                rejected = nextS < nowS * (1 - LEAST_GAIN) ? 0 : rejected + 1;
            } else {
                rejected++;
            }
            history[round] = Math.min(nowS, nextS);
        }
        return Arrays.copyOf(history, round + 1);
    }

    private void maximiseLeast(
            TransformedLink link, double[] weight, double[] scaled, double[] need, double[] ratio, double length) {
        double best = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < mostInner; step++) {
            for (int ud = 0; ud < weight.length; ud++) {
                scaled[ud] = weight[ud] / need[ud];
            }
            link.maximise(scaled);
            double least = Double.POSITIVE_INFINITY;
            double mean = 0;
            for (int ud = 0; ud < weight.length; ud++) {
                ratio[ud] = link.value(ud) / need[ud];
                least = Math.min(least, ratio[ud]);
                mean += weight[ud] * ratio[ud];
            }
            if (least > best) {
                best = least;
                link.keep();
            }
            if (mean - least < innerGap) {
                break;
            }
            double sum = 0;
            for (int ud = 0; ud < weight.length; ud++) {
                double nats = -length * (ratio[ud] - mean) / Math.max(Math.abs(mean), 1);
                weight[ud] *= Math.exp(Math.max(-MOST_NATS, Math.min(MOST_NATS, nats)));
                sum += weight[ud];
            }
            for (int ud = 0; ud < weight.length; ud++) {
                weight[ud] /= sum;
            }
        }
    }
}
