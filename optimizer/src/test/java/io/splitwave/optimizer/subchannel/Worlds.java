package io.splitwave.optimizer.subchannel;

import java.util.Random;
import java.util.stream.IntStream;

/** Instances for tests: the prototype's, and drawn ones with the parameters of its study. */
final class Worlds {
    private static final double N0 = 3.9810717e-21; // -174 dBm/Hz
    private static final double FULL_PRECISION_BIT = 154140672; // 128 x 49 x 768 x 32

    private Worlds() {}

    /** The slides' O(q) = a (1 - e^(-b q)) + c with a = b = 0.55, c = 0.35. */
    static double[] accuracy(int bitsMin, int bitsMax) {
        return IntStream.rangeClosed(bitsMin, bitsMax)
                .mapToDouble(q -> .55 * (1 - Math.exp(-.55 * q)) + .35)
                .toArray();
    }

    static SubchannelInstance golden() {
        return new SubchannelInstance(
                2e6,
                N0,
                new double[][] {{1e-10, 3e-11}, {2e-11, 4e-11}},
                FULL_PRECISION_BIT,
                new double[] {.3, .4},
                new double[] {.3, .2},
                .05,
                2,
                .01,
                .2,
                1,
                32,
                accuracy(1, 32));
    }

    /**
     * The study's set: 20 MHz for all subchannels, clocks of 1..2 GHz, 4 cores of 8 FLOP per cycle, kappa 3e-28; UDs at 50..400 m
     * with path loss 1e-3 d^-3 and exponential fading on each subchannel. The same seed gives the same draws for all deadlines.
     */
    static SubchannelInstance study(long seed, int users, int subchannels, double deadlineS) {
        return study(seed, users, subchannels, 20e6 / subchannels, deadlineS);
    }

    /** The same with a width of each subchannel, Hz. */
    static SubchannelInstance study(long seed, int users, int subchannels, double subchannelHz, double deadlineS) {
        Random random = new Random(seed);
        double cycles = 128 * 49 * 768 * 3072.0 / 32; // MAC of the embedding of a batch, 32 a cycle
        double[][] gain = new double[users][subchannels];
        double[] computeS = new double[users];
        double[] computeJ = new double[users];
        for (int n = 0; n < users; n++) {
            double hz = (1 + random.nextDouble()) * 1e9;
            computeS[n] = cycles / hz;
            computeJ[n] = 3e-28 * hz * hz * cycles;
            double mean = 1e-3 * Math.pow(50 + 350 * random.nextDouble(), -3);
            for (int m = 0; m < subchannels; m++) {
                gain[n][m] = mean * -Math.log(1 - random.nextDouble());
            }
        }
        return new SubchannelInstance(
                subchannelHz,
                N0,
                gain,
                FULL_PRECISION_BIT,
                computeS,
                computeJ,
                .05,
                deadlineS,
                .01,
                .2,
                1,
                32,
                accuracy(1, 32));
    }

    /** The same instance with another O(q). */
    static SubchannelInstance withAccuracy(SubchannelInstance i, double[] accuracy) {
        return with(i, i.gain(), accuracy);
    }

    /** The same instance with other gains. */
    static SubchannelInstance withGain(SubchannelInstance i, double[][] gain) {
        return with(i, gain, i.accuracy());
    }

    private static SubchannelInstance with(SubchannelInstance i, double[][] gain, double[] accuracy) {
        return new SubchannelInstance(
                i.subchannelHz(),
                i.noiseWPerHz(),
                gain,
                i.fullPrecisionBit(),
                i.computeS(),
                i.computeJ(),
                i.serverS(),
                i.deadlineS(),
                i.powerMinW(),
                i.powerMaxW(),
                i.bitsMin(),
                i.bitsMax(),
                accuracy);
    }

    static SubchannelScheme scheme(String name, int fixedBits) {
        Random random = new Random(7);
        return SubchannelSchemes.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .maker()
                .apply(new SubchannelSchemeSettings(fixedBits, random::nextDouble));
    }
}
