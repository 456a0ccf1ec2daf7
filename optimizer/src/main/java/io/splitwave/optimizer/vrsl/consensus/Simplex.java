package io.splitwave.optimizer.vrsl.consensus;

/** The nearest point of the probability simplex. */
final class Simplex {
    private Simplex() {}

    /**
     * Projects in place: w_j = max(v_j - tau, 0) with tau such that the sum is 1. Michelot's method: shift the
     * remaining weights onto the plane, then drop the negative ones for good, until none is negative; at most n passes,
     * and nothing is sorted or allocated. A weight of -Infinity becomes 0; at least one must be finite.
     */
    static void project(double[] v) {
        int left = -1;
        double tau = Double.NEGATIVE_INFINITY;
        while (true) {
            int above = 0;
            double sum = 0;
            for (double x : v) {
                if (x > tau) {
                    above++;
                    sum += x;
                }
            }
            if (above == left) {
                break;
            }
            left = above;
            tau = (sum - 1) / above;
        }
        double sum = 0;
        for (int j = 0; j < v.length; j++) {
            v[j] = Math.max(v[j] - tau, 0);
            sum += v[j];
        }
        for (int j = 0; j < v.length; j++) {
            v[j] /= sum; // what rounding leaves
        }
    }
}
