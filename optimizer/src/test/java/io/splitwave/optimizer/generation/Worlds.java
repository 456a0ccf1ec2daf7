package io.splitwave.optimizer.generation;

import java.util.Random;

/** Instances for tests: the prototype's, and drawn ones with the parameters of its study. */
final class Worlds {
    static final double N0 = 3.9810717e-21; // -174 dBm/Hz

    /** One round of the study: 40 ms to generate an image, 0.1 s and 1.5 ms an image to train. */
    static final ImageGeneration GENERATION = new ImageGeneration(.04, .1, .0015, 0);

    private Worlds() {}

    static GenerationInstance golden() {
        return new GenerationInstance(
                30,
                180e3,
                N0,
                NoiseBand.PER_SUBCARRIER_POWER,
                new double[] {1e-11, 5e-12, 2e-12},
                new double[] {6, 6, 4},
                6,
                new double[] {1, 1.5, .8},
                new double[] {2, 3, 1},
                new double[] {2.1, 3.1, 1.1},
                22.4e6,
                .01,
                .2,
                new double[] {.5, 1.2, 0},
                1.2,
                1,
                GENERATION);
    }

    /**
     * The study's set, 18 MHz in all: UDs in a circle of 300 m with speeds N(15, 5) m/s within 3..30 on straight roads, path loss
     * 1e-3 d^-3.5 with exponential fading, budgets of 4..12 J, compute times of 0.5..2 s with 2 W.
     */
    static GenerationInstance study(long seed, int uds, int subcarriers, NoiseBand band) {
        Random random = new Random(seed);
        double[] gain = new double[uds];
        double[] holdS = new double[uds];
        double[] computeS = new double[uds];
        double[] computeJ = new double[uds];
        double[] budgetJ = new double[uds];
        double[] emd = new double[uds];
        for (int n = 0; n < uds; n++) {
            double across = 600 * random.nextDouble() - 300;
            double half = Math.sqrt(300 * 300 - across * across);
            double along = 2 * half * random.nextDouble() - half;
            double speed = Math.min(30, Math.max(3, 15 + 5 * random.nextGaussian()));
            double distance = Math.max(10, Math.hypot(across, along));
            gain[n] = 1e-3 * Math.pow(distance, -3.5) * -Math.log(1 - random.nextDouble());
            holdS[n] = (half - along) / speed;
            computeS[n] = .5 + 1.5 * random.nextDouble();
            computeJ[n] = 2 * computeS[n];
            budgetJ[n] = 4 + 8 * random.nextDouble();
            emd[n] = 1.5 * random.nextDouble();
        }
        return new GenerationInstance(
                subcarriers,
                18e6 / subcarriers,
                N0,
                band,
                gain,
                holdS,
                6,
                computeS,
                computeJ,
                budgetJ,
                22.4e6,
                .01,
                .2,
                emd,
                1.2,
                .6,
                GENERATION);
    }

    /** A set in which the energy is short: what is left for the upload is 0.02..0.3 J. */
    static GenerationInstance shortOfEnergy(long seed, int uds, int subcarriers, NoiseBand band) {
        GenerationInstance i = study(seed, uds, subcarriers, band);
        Random random = new Random(~seed);
        double[] budgetJ = i.computeJ();
        for (int n = 0; n < uds; n++) {
            budgetJ[n] += .02 + .28 * random.nextDouble();
        }
        return with(i, i.subcarriers(), i.subcarrierHz(), budgetJ, i.powerMaxW());
    }

    static GenerationInstance with(
            GenerationInstance i, int subcarriers, double subcarrierHz, double[] budgetJ, double powerMaxW) {
        return new GenerationInstance(
                subcarriers,
                subcarrierHz,
                i.noiseWPerHz(),
                i.noiseBand(),
                i.gain(),
                i.holdS(),
                i.longestS(),
                i.computeS(),
                i.computeJ(),
                budgetJ,
                i.modelBit(),
                i.powerMinW(),
                powerMaxW,
                i.emd(),
                i.emdMax(),
                i.selectionSlack(),
                i.generation());
    }

    static GenerationScheme scheme(String name) {
        Random random = new Random(7);
        return GenerationSchemes.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .maker()
                .apply(new GenerationSchemeSettings(random::nextDouble));
    }

    static GenerationDecision exact(GenerationInstance instance) {
        return scheme("genfv-opt").decide(instance);
    }
}
