package io.splitwave.learning.data;

import java.util.Arrays;
import umontreal.ssj.probdist.NormalDist;
import umontreal.ssj.rng.RandomStream;

/**
 * Each class is shared out by proportions drawn from a symmetric Dirichlet distribution (Yurochkin et al., "Bayesian
 * nonparametric federated learning of neural networks", ICML 2019): the smaller beta, the fewer devices hold a class.
 * Devices may get nothing at all.
 *
 * @param beta concentration, in [0.001, 1e6]
 */
public record Dirichlet(double beta) implements Partition {

    /**
     * Checks the concentration.
     *
     * @param beta concentration
     * @throws IllegalArgumentException if it is out of range
     */
    public Dirichlet {
        if (!(beta >= 1e-3 && beta <= 1e6)) {
            throw new IllegalArgumentException("Dirichlet partition: beta must be in [0.001, 1e6], was " + beta);
        }
    }

    @Override
    public int[][] share(LabelledImages images, int[] which, int userDevices, RandomStream stream) {
        if (userDevices < 1) {
            throw new IllegalArgumentException("partition: userDevices must be >= 1, was " + userDevices);
        }
        int[][] shares = new int[userDevices][0];
        for (int[] ofClass : Classes.shuffled(images, which, stream)) {
            double[] proportion = proportions(userDevices, stream);
            double cumulated = 0;
            int first = 0;
            for (int ud = 0; ud < userDevices; ud++) {
                cumulated += proportion[ud];
                int end = ud == userDevices - 1
                        ? ofClass.length
                        : Math.min(ofClass.length, (int) Math.floor(cumulated * ofClass.length + 0.5));
                shares[ud] = appended(shares[ud], ofClass, first, end);
                first = end;
            }
        }
        for (int[] share : shares) {
            Arrays.sort(share);
        }
        return shares;
    }

    /** One draw of proportions; gamma variates by their logarithms, as those of a small beta underflow. */
    double[] proportions(int count, RandomStream stream) {
        double[] log = new double[count];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            log[i] = logGamma(stream);
            largest = Math.max(largest, log[i]);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            log[i] = Math.exp(log[i] - largest);
            sum += log[i];
        }
        for (int i = 0; i < count; i++) {
            log[i] /= sum;
        }
        return log;
    }

    /**
     * Logarithm of a gamma variate of shape beta: Marsaglia and Tsang, "A simple method for generating gamma variables",
     * ACM TOMS 26 (2000), at shape beta + 1, times U^(1 / beta).
     */
    private double logGamma(RandomStream stream) {
        double d = beta + 1 - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = NormalDist.inverseF01(stream.nextDouble());
            double v = 1 + c * x;
            if (v <= 0) {
                continue;
            }
            v = v * v * v;
            double logU = Math.log(stream.nextDouble());
            if (logU < x * x / 2 + d - d * v + d * Math.log(v)) {
                return Math.log(d * v) + Math.log(stream.nextDouble()) / beta;
            }
        }
    }

    private static int[] appended(int[] share, int[] ofClass, int first, int end) {
        int[] longer = Arrays.copyOf(share, share.length + end - first);
        System.arraycopy(ofClass, first, longer, share.length, end - first);
        return longer;
    }
}
