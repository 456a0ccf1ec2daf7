package io.splitwave.learning.training.leakage;

import io.splitwave.learning.data.Shuffle;
import java.util.Arrays;
import java.util.stream.IntStream;
import umontreal.ssj.rng.RandomStream;

/**
 * Bias-corrected squared distance correlation of two samples by U-centred distances (Szekely and Rizzo, "Partial distance correlation
 * with methods for dissimilarities", 2014). The plain one is biased: independent samples of many dimensions give 0.2 and more.
 */
public final class DistanceCorrelation {
    private static final double HIGH = .95;

    private final double[][] x; // U-centred distances, [i][j], 0 at i = j
    private final double[][] y;
    private final double length;

    /**
     * Takes two samples.
     *
     * @param x {@code [sample][element]}
     * @param y as many, {@code [sample][element]}
     * @throws IllegalArgumentException if there are fewer than 4 samples, their numbers differ, or all samples of one are equal
     */
    public DistanceCorrelation(float[][] x, float[][] y) {
        if (x.length < 4 || x.length != y.length) {
            throw new IllegalArgumentException(
                    "distance correlation: two samples of equally many, at least 4, are needed, were " + x.length
                            + " and " + y.length);
        }
        this.x = centred(x);
        this.y = centred(y);
        int[] order = IntStream.range(0, x.length).toArray();
        this.length = Math.sqrt(product(this.x, this.x, order) * product(this.y, this.y, order));
        if (!(length > 0)) {
            throw new IllegalArgumentException("distance correlation: samples must vary, those of one were all equal");
        }
    }

    private static double[][] centred(float[][] rows) {
        int n = rows.length;
        double[][] a = new double[n][n];
        double[] sums = new double[n];
        double all = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double squares = 0;
                for (int e = 0; e < rows[i].length; e++) {
                    double away = (double) rows[i][e] - rows[j][e];
                    squares += away * away;
                }
                a[i][j] = Math.sqrt(squares);
                a[j][i] = a[i][j];
            }
        }
        for (int i = 0; i < n; i++) {
            sums[i] = Arrays.stream(a[i]).sum();
            all += sums[i];
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = i == j ? 0 : a[i][j] - sums[i] / (n - 2) - sums[j] / (n - 2) + all / ((n - 1.0) * (n - 2));
            }
        }
        return a;
    }

    private static double product(double[][] x, double[][] y, int[] order) {
        int n = x.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double[] row = y[order[i]];
            for (int j = 0; j < n; j++) {
                sum += x[i][j] * row[order[j]];
            }
        }
        return sum / (n * (n - 3.0));
    }

    /**
     * The correlation.
     *
     * @return at most 1; 1 for equal samples
     */
    public double value() {
        return of(IntStream.range(0, x.length).toArray());
    }

    private double of(int[] order) {
        return product(x, y, order) / length;
    }

    /**
     * The correlation, and what it is if one sample is put into random order.
     *
     * @param permutations how many orders, at least 19
     * @param chance draws them
     * @return the figures
     * @throws IllegalArgumentException if there are too few permutations for a quantile of 95 %
     */
    public Dependence test(int permutations, RandomStream chance) {
        if (permutations < 19) {
            throw new IllegalArgumentException(
                    "distance correlation: at least 19 permutations are needed, were " + permutations);
        }
        double value = value();
        double[] under = new double[permutations];
        int[] order = IntStream.range(0, x.length).toArray();
        int atLeast = 1;
        for (int k = 0; k < permutations; k++) {
            Shuffle.inPlace(order, chance);
            under[k] = of(order);
            atLeast += under[k] >= value ? 1 : 0;
        }
        Arrays.sort(under);
        double high = under[(int) Math.ceil(HIGH * permutations) - 1];
        return new Dependence(value, Arrays.stream(under).sum() / permutations, high, atLeast / (permutations + 1.0));
    }
}
