package io.splitwave.optimizer.relaxation;

/**
 * One pass of the mixing method: y_i = g_i / |g_i| with g_i = sum over j != i of Q_ij y_j, row after row.
 *
 * <p>Each row is set to the best unit vector given the others, so the value never falls and no step size is needed.
 * G is maintained, at O(N r) a row and O(N^2 r) a pass.
 */
final class MixingSweep {
    private double[] delta = new double[0];

    /**
     * Sweeps once.
     *
     * @return the root of sum g_i |change of y_i|^2 / sum g_i: 0 at a stationary point
     */
    double run(Factor f) {
        int n = f.order;
        int width = 2 * f.rank;
        if (delta.length < width) {
            delta = new double[2 * f.maxRank];
        }
        double moved = 0;
        double weight = 0;
        for (int i = 0; i < n; i++) {
            double square = 0;
            for (int c = 0; c < width; c++) {
                square += f.g[c][i] * f.g[c][i];
            }
            if (!(square > Double.MIN_NORMAL)) {
                continue; // a dead element: any unit row will do
            }
            double norm = Math.sqrt(square);
            double change = 0;
            for (int c = 0; c < width; c++) {
                double next = f.g[c][i] / norm;
                delta[c] = next - f.y[c][i];
                f.y[c][i] = next;
                change += delta[c] * delta[c];
            }
            moved += norm * change;
            weight += norm;
            if (change > 0) {
                for (int c = 0; c < width; c += 2) {
                    Factor.addOne(f.columnRe[i], f.columnIm[i], delta[c], delta[c + 1], f.g[c], f.g[c + 1], n);
                }
            }
        }
        return weight > 0 ? Math.sqrt(moved / weight) : 0;
    }
}
