package io.splitwave.optimizer.token;

import java.util.Arrays;
import java.util.Random;

/**
 * Instances like those of the study: 50 MHz, distances 5 to 500 m, exponent 2.5 from 30 dB at 1 m, 20 dB of extra loss, 0.2 W, 1 J, speeds 5
 * to 20 m/s, at most 30 s, 1 s before sending, ViT-B/16 with batches of 64 and 32 bits a value.
 */
final class StudyInstances {
    private static final double N0 = 3.9810717e-21;
    private static final double BANDWIDTH_HZ = 50e6;
    private static final int TOKENS = 196;
    private static final int BATCH = 64;

    private StudyInstances() {}

    /**
     * Draws an instance. The same seed gives the same places, speeds and normal numbers for all other arguments.
     *
     * @param concentration standard deviation of attention logits
     */
    static TokenInstance drawn(long seed, int uds, double concentration, int tokensMin, double overheadS) {
        Random random = new Random(seed);
        double[] gain = new double[uds];
        double[] standingS = new double[uds];
        double[] beforeS = new double[uds];
        double[][] importance = new double[uds][];
        for (int ud = 0; ud < uds; ud++) {
            double distanceM = 5 + 495 * Math.sqrt(random.nextDouble());
            gain[ud] = 1e-5 * Math.pow(distanceM, -2.5);
            standingS[ud] = Math.min((500 - distanceM) / (5 + 15 * random.nextDouble()), 30);
            beforeS[ud] = 1;
            importance[ud] = importance(random, concentration);
        }
        return new TokenInstance(
                BANDWIDTH_HZ,
                N0,
                gain,
                BATCH * 768 * 32,
                importance,
                tokensMin,
                TOKENS,
                0.2,
                1,
                standingS,
                beforeS,
                overheadS);
    }

    private static double[] importance(Random random, double concentration) {
        double[] increments = new double[TOKENS];
        for (int sample = 0; sample < BATCH; sample++) {
            double[] attention = new double[TOKENS];
            double all = 0;
            for (int n = 0; n < TOKENS; n++) {
                attention[n] = Math.exp(concentration * random.nextGaussian());
                all += attention[n];
            }
            Arrays.sort(attention);
            for (int n = 0; n < TOKENS; n++) {
                increments[n] += attention[TOKENS - 1 - n] / all;
            }
        }
        double[] sum = new double[TOKENS + 1];
        for (int k = 1; k <= TOKENS; k++) {
            sum[k] = sum[k - 1] + increments[k - 1];
        }
        return sum;
    }
}
