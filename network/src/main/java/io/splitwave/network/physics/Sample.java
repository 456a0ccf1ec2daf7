package io.splitwave.network.physics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Independent draws of one quantity, compared with theory at the {@link Confidence} of every figure. */
final class Sample {

    /** Limit of sqrt(n) D, two-sided 0.0001: sqrt(-ln(0.0001 / 2) / 2), Kolmogorov's law for large n. */
    private static final double KOLMOGOROV = Math.sqrt(-Math.log(0.0001 / 2) / 2);

    private double[] draws = new double[1024];
    private int count;

    void add(double draw) {
        if (count == draws.length) {
            draws = Arrays.copyOf(draws, 2 * count);
        }
        draws[count++] = draw;
    }

    double mean() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += draws[i];
        }
        return sum / count;
    }

    double standardError() {
        double mean = mean();
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (draws[i] - mean) * (draws[i] - mean);
        }
        return Math.sqrt(squares / (count - 1) / count);
    }

    /** The mean and its theory. */
    CheckResult meanAgainst(double theory, String subject, String source) {
        return new CheckResult(subject, source, "1", theory, mean(), Confidence.Z * standardError(), confidence());
    }

    /** Largest distance between the empirical and a theoretical distribution function; theory is 0. */
    CheckResult distributionAgainst(DoubleUnaryOperator distribution, String subject, String source) {
        double[] sorted = Arrays.copyOf(draws, count);
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < count; i++) {
            double theory = distribution.applyAsDouble(sorted[i]);
            distance = Math.max(distance, Math.max(theory - (double) i / count, (i + 1.0) / count - theory));
        }
        return new CheckResult(subject, source, "1", 0, distance, KOLMOGOROV / Math.sqrt(count), confidence());
    }

    String confidence() {
        return Confidence.of(count + " draws");
    }
}
