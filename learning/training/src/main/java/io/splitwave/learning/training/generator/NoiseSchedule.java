package io.splitwave.learning.training.generator;

/**
 * How much noise each of the 50 steps of diffusion adds. Variances rise linearly as in Ho, Jain and Abbeel 2020, section 4,
 * 20 times as much a step as their 1000 steps add: from 0.002 to 0.4. What is left of an image at the end is e^-6.
 */
final class NoiseSchedule {
    static final int STEPS = 50;
    /** Numbers that tell the perceptron the step. */
    static final int CODE = 16;

    private static final double SMALLEST = 0.002;
    private static final double LARGEST = 0.4;
    private static final double LONGEST = 100;

    private final double[] variance = new double[STEPS]; // beta
    private final double[] left = new double[STEPS]; // alpha bar: square of what is left of the image after the step

    NoiseSchedule() {
        double product = 1;
        for (int step = 0; step < STEPS; step++) {
            variance[step] = SMALLEST + (LARGEST - SMALLEST) * step / (STEPS - 1);
            product *= 1 - variance[step];
            left[step] = product;
        }
    }

    /** A pixel after the step, (4) of the paper. */
    float noisy(int step, float pixel, float noise) {
        return (float) (Math.sqrt(left[step]) * pixel + Math.sqrt(1 - left[step]) * noise);
    }

    /** A pixel before the step, drawn from (6) and (7) of the paper. */
    float before(int step, float noisy, float guessedNoise, float fresh) {
        double clean = (noisy - Math.sqrt(1 - left[step]) * guessedNoise) / Math.sqrt(left[step]);
        double clamped = Math.min(1, Math.max(-1, clean));
        double earlier = step > 0 ? left[step - 1] : 1;
        double mean = Math.sqrt(earlier) * variance[step] / (1 - left[step]) * clamped
                + Math.sqrt(1 - variance[step]) * (1 - earlier) / (1 - left[step]) * noisy;
        return (float) (mean + Math.sqrt((1 - earlier) / (1 - left[step]) * variance[step]) * fresh);
    }

    /** Writes sines and cosines of the step at the place of an image. */
    void code(int step, float[] codes, int image) {
        for (int i = 0; i < CODE / 2; i++) {
            double angle = step * Math.pow(LONGEST, -2.0 * i / CODE);
            codes[image * CODE + 2 * i] = (float) Math.sin(angle);
            codes[image * CODE + 2 * i + 1] = (float) Math.cos(angle);
        }
    }
}
