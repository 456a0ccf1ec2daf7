package io.splitwave.optimizer.math.relaxation;

/**
 * Over-relaxed passes of the mixing method: row after row goes beyond its best unit vector u = g_i / |g_i|, g_i = sum
 * over j != i of Q_ij y_j, by a part w of its change, y_i = (u + w (u - y_i)) / |u + w (u - y_i)|.
 *
 * <p>With w = 0 the row is the best one given the others. With 0 &lt; w &lt; 1 it ends nearer to u than it began, so the
 * value never falls either, and no step size is searched. The benefit is the rate of convergence: near a maximum the
 * plain pass is that of Gauss-Seidel, and over-relaxation speeds up its slow modes as it does for linear systems. If a
 * pass at w shrinks the slowest mode by the factor f, then m = (f + w)^2 / (f (1 + w)^2) does not depend on w, and the
 * best w is 2 / (1 + sqrt(1 - m)) - 1 (Young, Iterative Solution of Large Linear Systems, 1971, ch. 6). The factor is
 * measured every few passes. If it is below w, then w does not slow the passes yet and stays.
 *
 * <p>G is maintained, at O(N r) a row and O(N^2 r) a pass.
 */
final class MixingSweep {
    /** First value of w; modes that shrink faster than by 0.3 a pass need no acceleration. */
    private static final double FIRST = 0.3;

    /** Largest w; beyond it fast modes become slow, since at w no mode shrinks faster than by w. */
    private static final double MOST = 0.9;

    /** Passes between two measurements; a power of two, whose root is taken exactly the same everywhere. */
    private static final int MEASURED_EVERY = 4;

    private double[] row = new double[0]; // where a row goes, then by how much it changes
    private double beyond = FIRST;
    private int passes;
    private double measured;

    /** Clears the measured rate; called when the factor was loaded or its rank has grown. */
    void restart() {
        beyond = FIRST;
        passes = 0;
    }

    /**
     * Sweeps once.
     *
     * @return the root of sum g_i |u_i - y_i|^2 / sum g_i, each as the row is met: 0 at a stationary point
     */
    double run(Factor f) {
        int width = 2 * f.rank;
        if (row.length < width) {
            row = new double[2 * f.maxRank];
        }
        double moved = 0;
        double weight = 0;
        for (int i = 0; i < f.order; i++) {
            double square = 0;
            for (int c = 0; c < width; c++) {
                square += f.g[c][i] * f.g[c][i];
            }
            if (!(square > Double.MIN_NORMAL)) {
                continue; // a dead element: any unit row will do
            }
            double norm = Math.sqrt(square);
            double off = turn(f, i, 1 / norm, width);
            moved += norm * off;
            weight += norm;
        }
        double residual = weight > 0 ? Math.sqrt(moved / weight) : 0;
        measure(residual);
        return residual;
    }

    /** Turns row i, and G with it; returns |u - y_i|^2 before. */
    private double turn(Factor f, int i, double inverse, int width) {
        double[] to = row;
        double w = beyond;
        double off = 0;
        double square = 0;
        for (int c = 0; c < width; c++) {
            double unit = f.g[c][i] * inverse;
            double difference = unit - f.y[c][i];
            to[c] = unit + w * difference;
            off += difference * difference;
            square += to[c] * to[c];
        }
        if (off == 0) {
            return 0;
        }
        double scale = 1 / Math.sqrt(square);
        for (int c = 0; c < width; c++) {
            double turned = to[c] * scale;
            to[c] = turned - f.y[c][i];
            f.y[c][i] = turned;
        }
        for (int c = 0; c < width; c += 2) {
            Factor.addOne(f.columnRe[i], f.columnIm[i], to[c], to[c + 1], f.g[c], f.g[c + 1], f.order);
        }
        return off;
    }

    /** Every few passes: by how much a pass has shrunk the residual, and from it the best w. */
    private void measure(double residual) {
        if (passes++ % MEASURED_EVERY != 0) {
            return;
        }
        double factor = passes == 1 ? 0 : Math.sqrt(Math.sqrt(residual / measured));
        if (factor > beyond && factor < 1) {
            double sum = factor + beyond;
            double mode = sum * sum / (factor * (1 + beyond) * (1 + beyond)); // < 1, as factor < 1
            beyond = Math.min(MOST, 2 / (1 + Math.sqrt(1 - mode)) - 1);
        }
        measured = residual;
    }
}
