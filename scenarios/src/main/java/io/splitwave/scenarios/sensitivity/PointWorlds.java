package io.splitwave.scenarios.sensitivity;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A figure at several points in the same worlds, with the two-way layout that tells both apart: value = mean + point + world +
 * rest. The world's part is common to all points, so it does not spread their means; the rest does (Scheffé, The Analysis of
 * Variance, section 4.2).
 */
public final class PointWorlds {
    /** Spread of means below this share of the largest value is rounding. */
    private static final double ROUNDING = 1e-10;

    private final double[][] values;
    private final int of;
    private final double largest;

    /**
     * Keeps the worlds in which all points have a finite value.
     *
     * @param values index = point, then world; NaN where there is none. Points may have different numbers of worlds
     */
    public PointWorlds(double[][] values) {
        this.of = Arrays.stream(values).mapToInt(row -> row.length).max().orElse(0);
        int[] kept = IntStream.range(0, of)
                .filter(w -> Arrays.stream(values).allMatch(row -> w < row.length && Double.isFinite(row[w])))
                .toArray();
        this.values = Arrays.stream(values)
                .map(row -> Arrays.stream(kept).mapToDouble(w -> row[w]).toArray())
                .toArray(double[][]::new);
        this.largest = Arrays.stream(this.values)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
        centre(kept.length);
    }

    /** Takes the mean of each world away, which is common to all points. */
    private void centre(int worlds) {
        for (int w = 0; w < worlds; w++) {
            int world = w;
            double mean = Arrays.stream(values).mapToDouble(row -> row[world]).sum() / values.length;
            for (double[] row : values) {
                row[w] -= mean;
            }
        }
    }

    /**
     * How many points there are.
     *
     * @return the number
     */
    public int points() {
        return values.length;
    }

    /**
     * In how many worlds all points have a finite value.
     *
     * @return the number, 0 if there is none
     */
    public int worlds() {
        return values.length == 0 ? 0 : values[0].length;
    }

    /**
     * How many worlds there are.
     *
     * @return the number, at least {@link #worlds()}
     */
    public int of() {
        return of;
    }

    /** Values at a point, index = world, less the mean of the world over all points. */
    double[] at(int point) {
        return values[point];
    }

    /** Mean over the worlds at each point, less the mean of all. */
    double[] means() {
        return Arrays.stream(values)
                .mapToDouble(row -> Arrays.stream(row).sum() / row.length)
                .toArray();
    }

    /**
     * What the finite number of worlds adds to the variance of the means, for each point; their mean over the points is the
     * mean square of the rest over the number of worlds. All 0 with one world, of which it cannot be known.
     */
    double[] noise() {
        int worlds = worlds();
        double[] means = means();
        double[] noise = new double[points()];
        for (int p = 0; p < noise.length && worlds > 1; p++) {
            double mean = means[p];
            double squares = Arrays.stream(values[p])
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            noise[p] = squares / (worlds - 1) / worlds * points() / (points() - 1);
        }
        return noise;
    }

    /**
     * The share of the variance of the points' means that comes from the finite number of worlds.
     *
     * @return within 0 and 1 but for chance; NaN with one world, or if the means do not vary
     */
    public double replicationShare() {
        double variance = variance(means());
        return worlds() < 2 || !(variance > 0)
                ? Double.NaN
                : Arrays.stream(noise()).sum() / points() / variance;
    }

    /** Of values, with n - 1. */
    static double variance(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }

    /**
     * Whether the means vary by more than rounding does.
     *
     * @return false without a world
     */
    public boolean varies() {
        return worlds() > 0 && Math.sqrt(variance(means())) > ROUNDING * largest;
    }
}
