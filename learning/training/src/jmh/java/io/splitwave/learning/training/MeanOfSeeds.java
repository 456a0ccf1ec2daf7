package io.splitwave.learning.training;

import java.util.Arrays;
import java.util.Locale;
import umontreal.ssj.probdist.StudentDist;

/** Mean of independent seeds and its 95 % half-width. */
record MeanOfSeeds(double[] values) {

    double mean() {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** NaN of one seed. */
    double halfWidth() {
        double mean = mean();
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        int n = values.length;
        return n < 2 ? Double.NaN : StudentDist.inverseF(n - 1, 0.975) * Math.sqrt(squares / (n - 1) / n);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f +- %.4f", mean(), halfWidth());
    }
}
