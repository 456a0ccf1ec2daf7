package io.splitwave.scenarios.sensitivity;

import java.util.Arrays;
import java.util.Optional;
import umontreal.ssj.rng.RandomStream;

/**
 * First-order and total Sobol' indices from a Saltelli design: rows of points A, B and, for each key i, A with key i from B.
 * Total indices are (f) of table 2 in Saltelli et al., Computer Physics Communications 181, 2010, by Jansen. First-order
 * indices are (b) or Jansen's (c) of the same table, for each key the one with the narrower interval: (b) is precise for keys
 * that do little, (c) for a key that does nearly all. Products and squares of means over worlds are freed of what the finite number of worlds adds to them, by the variance
 * of single worlds, so the indices are those of the mean over all worlds.
 *
 * @param first first-order index of each key
 * @param firstHalfWidth half-width of its interval; NaN if not known
 * @param total total index of each key
 * @param totalHalfWidth half-width of its interval; NaN if not known
 */
public record SobolIndices(double[] first, double[] firstHalfWidth, double[] total, double[] totalHalfWidth) {
    private static final double ROUNDING = 1e-12;

    /**
     * Points of a design.
     *
     * @param rows of the design
     * @param keys that vary
     * @return how many points it has
     */
    public static int points(int rows, int keys) {
        return rows * (keys + 2);
    }

    /**
     * Estimates.
     *
     * @param figure at the points: row by row A, B, then A with each key from B in turn
     * @param keys how many keys vary
     * @param stream for the bootstrap, at its start
     * @return the indices; empty without a world, or if the figure does not vary beyond chance
     * @throws IllegalArgumentException if the points do not make whole rows
     */
    public static Optional<SobolIndices> of(PointWorlds figure, int keys, RandomStream stream) {
        if (figure.points() % (keys + 2) != 0) {
            throw new IllegalArgumentException("a Saltelli design of " + keys + " keys has rows of " + (keys + 2)
                    + " points, found " + figure.points() + " points");
        }
        int rows = figure.points() / (keys + 2);
        if (rows < 2 || !figure.varies()) {
            return Optional.empty();
        }
        double[][] terms = terms(figure, rows, keys);
        int[] once = new int[rows];
        Arrays.fill(once, 1);
        return indices(terms, keys, once).map(estimate -> {
            double[] halfWidths = Bootstrap.halfWidths(rows, stream, counts -> indices(terms, keys, counts))
                    .orElseGet(() -> unknown(3 * keys));
            for (int key = 0; key < keys; key++) {
                if (halfWidths[2 * keys + key] < halfWidths[key]) {
                    estimate[key] = estimate[2 * keys + key];
                    halfWidths[key] = halfWidths[2 * keys + key];
                }
            }
            return new SobolIndices(
                    Arrays.copyOf(estimate, keys),
                    Arrays.copyOf(halfWidths, keys),
                    Arrays.copyOfRange(estimate, keys, 2 * keys),
                    Arrays.copyOfRange(halfWidths, keys, 2 * keys));
        });
    }

    private static double[] unknown(int length) {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /**
     * Of each row for each key the numerators of (b) and of (f), and what (c) takes from 1; then sum, sum of squares and noise
     * of A and B.
     */
    private static double[][] terms(PointWorlds figure, int rows, int keys) {
        double[] means = figure.means();
        double[] noise = figure.noise();
        double[][] terms = new double[rows][3 * keys + 3];
        for (int row = 0; row < rows; row++) {
            int a = row * (keys + 2);
            int b = a + 1;
            for (int key = 0; key < keys; key++) {
                double[] change = minus(figure.at(b + 1 + key), figure.at(a));
                terms[row][key] = product(figure.at(b), change);
                terms[row][keys + key] = product(change, change) / 2;
                double[] others = minus(figure.at(b), figure.at(b + 1 + key));
                terms[row][2 * keys + key] = product(others, others) / 2;
            }
            terms[row][3 * keys] = means[a] + means[b];
            terms[row][3 * keys + 1] = means[a] * means[a] + means[b] * means[b];
            terms[row][3 * keys + 2] = noise[a] + noise[b];
        }
        return terms;
    }

    private static double[] minus(double[] x, double[] y) {
        double[] difference = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            difference[i] = x[i] - y[i];
        }
        return difference;
    }

    /** Product of two expectations over worlds, without bias: the mean over all pairs of different worlds. */
    private static double product(double[] x, double[] y) {
        int n = x.length;
        double sumX = Arrays.stream(x).sum();
        double sumY = Arrays.stream(y).sum();
        if (n == 1) {
            return sumX * sumY;
        }
        double same = 0;
        for (int i = 0; i < n; i++) {
            same += x[i] * y[i];
        }
        return (sumX * sumY - same) / ((double) n * (n - 1));
    }

    private static Optional<double[]> indices(double[][] terms, int keys, int[] counts) {
        double[] sums = new double[3 * keys + 3];
        int rows = 0;
        for (int row = 0; row < terms.length; row++) {
            rows += counts[row];
            for (int i = 0; i < sums.length; i++) {
                sums[i] += counts[row] * terms[row][i];
            }
        }
        int n = 2 * rows;
        double observed = (sums[3 * keys + 1] - sums[3 * keys] * sums[3 * keys] / n) / (n - 1);
        double variance = observed - sums[3 * keys + 2] / n;
        if (!(variance > ROUNDING * observed)) {
            return Optional.empty();
        }
        double[] indices = new double[3 * keys];
        for (int i = 0; i < indices.length; i++) {
            double share = sums[i] / rows / variance;
            indices[i] = i < 2 * keys ? share : 1 - share;
        }
        return Optional.of(indices);
    }
}
