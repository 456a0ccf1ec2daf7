package io.splitwave.optimizer.token;

import java.util.Arrays;
import java.util.Random;

/** Instances for tests: the one of the study's golden values, small ones for brute force, and large ones as in the study. */
final class Worlds {
    static final double N0 = 3.9810717e-21;

    private Worlds() {}

    static double[] endless(int uds) {
        double[] endless = new double[uds];
        Arrays.fill(endless, Double.POSITIVE_INFINITY);
        return endless;
    }

    private static double[] filled(int uds, double value) {
        double[] filled = new double[uds];
        Arrays.fill(filled, value);
        return filled;
    }

    /** Cumulated {@code base^n}, n = 0, 1, ..., scaled to a sum of 64 at {@code length}; then constant up to {@code tokens}. */
    private static double[] geometric(double base, int length, int tokens) {
        double[] sum = new double[tokens + 1];
        double all = 0;
        for (int n = 0; n < length; n++) {
            all += Math.pow(base, n);
        }
        for (int k = 1; k <= tokens; k++) {
            sum[k] = k <= length ? sum[k - 1] + 64 * Math.pow(base, k - 1) / all : sum[k - 1];
        }
        return sum;
    }

    /**
     * The study's instance of two UDs.
     *
     * @param tokens 16 as there; with more, further tokens are worth nothing, so that 16 tokens are sent as 18, as the study counts them
     */
    static TokenInstance golden(double overheadS, int tokens) {
        return new TokenInstance(
                2e6,
                N0,
                new double[] {1e-10, 2e-11},
                64 * 48 * 32,
                new double[][] {geometric(0.7, 16, tokens), geometric(0.9, 16, tokens)},
                1,
                tokens,
                0.2,
                0.05,
                filled(2, 10),
                filled(2, 0.5),
                overheadS);
    }

    /** Importance of tokens whose attention logits have a standard deviation, summed over samples. */
    private static double[] attention(Random random, int tokens, double concentration, int samples) {
        double[] mean = new double[tokens];
        for (int b = 0; b < samples; b++) {
            double[] alpha = new double[tokens];
            double all = 0;
            for (int n = 0; n < tokens; n++) {
                alpha[n] = Math.exp(concentration * random.nextGaussian());
                all += alpha[n];
            }
            Arrays.sort(alpha);
            for (int n = 0; n < tokens; n++) {
                mean[n] += alpha[tokens - 1 - n] / all;
            }
        }
        double[] sum = new double[tokens + 1];
        for (int k = 1; k <= tokens; k++) {
            sum[k] = sum[k - 1] + mean[k - 1];
        }
        return sum;
    }

    /**
     * A small world in which, by seed, energy, standing time, both or none bind, with and without overhead, and now and then a dead UD.
     */
    static TokenInstance small(long seed, int uds, int tokens) {
        Random random = new Random(seed);
        double[] gain = new double[uds];
        double[][] importance = new double[uds][];
        double[] standingS = new double[uds];
        double[] beforeS = new double[uds];
        boolean standing = seed % 3 != 0;
        boolean energy = seed % 4 >= 2;
        double tokenBit = 1e5;
        double widthHz = 2e6;
        for (int ud = 0; ud < uds; ud++) {
            gain[ud] = Math.pow(10, -12.5 + 3 * random.nextDouble());
            importance[ud] = attention(random, tokens, 0.3 + 2 * random.nextDouble(), 1 + random.nextInt(3));
            beforeS[ud] = 0.5 + random.nextDouble();
            standingS[ud] = standing
                    ? beforeS[ud] - 0.02 + 0.6 * random.nextDouble() * random.nextDouble()
                    : Double.POSITIVE_INFINITY;
        }
        if (seed % 10 == 7) {
            gain[0] = 0;
        }
        double perBit = N0 * Math.log(2) / 1e-11;
        return new TokenInstance(
                widthHz,
                N0,
                gain,
                tokenBit,
                importance,
                (int) Math.min(seed % 3, tokens),
                tokens,
                0.2,
                energy ? perBit * tokenBit * tokens * Math.pow(10, 3 * random.nextDouble()) : Double.POSITIVE_INFINITY,
                standingS,
                beforeS,
                new double[] {0, 0.05, 0.5, 5}[(int) (seed / 2 % 4)]);
    }

    /** The study's set: 50 MHz, distances 5 to 500 m, exponent 2.5, extra loss 20 dB, 1 J, ViT-B/16 with batches of 64. */
    static TokenInstance study(long seed, int uds, double concentration, int tokensMin, double overheadS) {
        Random random = new Random(seed);
        double[] gain = new double[uds];
        double[][] importance = new double[uds][];
        double[] standingS = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            double distanceM = 5 + 495 * Math.sqrt(random.nextDouble());
            gain[ud] = 1e-2 * 1e-3 * Math.pow(distanceM, -2.5) * -Math.log(1 - random.nextDouble());
            standingS[ud] = Math.min((500 - distanceM) / (5 + 15 * random.nextDouble()), 30);
            importance[ud] = attention(random, 196, concentration, 64);
        }
        return new TokenInstance(
                50e6,
                N0,
                gain,
                64 * 768 * 32,
                importance,
                tokensMin,
                196,
                0.2,
                1,
                standingS,
                filled(uds, 1),
                overheadS);
    }
}
