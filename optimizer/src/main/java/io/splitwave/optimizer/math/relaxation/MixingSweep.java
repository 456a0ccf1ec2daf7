package io.splitwave.optimizer.math.relaxation;

import io.splitwave.network.channel.ComplexRows;

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
 * <p>G is maintained, at O(N r) a row and O(N^2 r) a pass. Where it is too large for the nearest cache, two rows are turned
 * before G is read and written for both: of what the first changes, the second needs its own row of G only.
 */
final class MixingSweep {
    /** Rows turned before G is read and written for all of them, where G is large. */
    private static final int BLOCK = 2;

    /** So many numbers of G stay in the nearest cache, with a row of Q; only the time depends on it. */
    private static final int CACHED = 4096;

    /** First value of w; modes that shrink faster than by 0.3 a pass need no acceleration. */
    private static final double FIRST = 0.3;

    /** Largest w; beyond it fast modes become slow, since at w no mode shrinks faster than by w. */
    private static final double MOST = 0.9;

    /** Passes between two measurements; a power of two, whose root is taken exactly the same everywhere. */
    private static final int MEASURED_EVERY = 4;

    private final int cached;
    private double[] image = new double[0]; // a row of G
    private double[][] change = new double[BLOCK][0]; // where each row of a block goes, then by how much it changes
    private final boolean[] turned = new boolean[BLOCK];
    private double moved;
    private double weight;
    private double beyond = FIRST;
    private int passes;
    private double measured;

    MixingSweep() {
        this(CACHED);
    }

    /** With another size up to which rows are turned one by one, for tests. */
    MixingSweep(int cached) {
        this.cached = cached;
    }

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
        if (image.length < 2 * f.rank) {
            image = new double[2 * f.maxRank];
            change = new double[BLOCK][2 * f.maxRank];
        }
        moved = 0;
        weight = 0;
        int block = 2 * f.rank * f.order <= cached ? 1 : BLOCK;
        for (int i = 0; i < f.order; i += block) {
            int rows = Math.min(block, f.order - i);
            for (int b = 0; b < rows; b++) {
                loadImage(f, i + b);
                for (int e = 0; e < b; e++) {
                    if (turned[e]) {
                        addToImage(f, change[e], i + e, i + b);
                    }
                }
                turned[b] = turn(f, i + b, change[b]);
            }
            addChanges(f, i, rows);
        }
        double residual = weight > 0 ? Math.sqrt(moved / weight) : 0;
        measure(residual);
        return residual;
    }

    private void loadImage(Factor f, int i) {
        for (int c = 0; c < 2 * f.rank; c++) {
            image[c] = f.g[c][i];
        }
    }

    /** What the change of a row adds to the image of a later one. */
    private void addToImage(Factor f, double[] by, int changed, int i) {
        double qRe = f.columnRe[changed][i];
        double qIm = f.columnIm[changed][i];
        for (int c = 0; c < 2 * f.rank; c += 2) {
            image[c] += by[c] * qRe - by[c + 1] * qIm;
            image[c + 1] += by[c] * qIm + by[c + 1] * qRe;
        }
    }

    /** Turns row i, whose image is loaded; false if it stays, otherwise {@code to} is by how much it has changed. */
    private boolean turn(Factor f, int i, double[] to) {
        int width = 2 * f.rank;
        double square = 0;
        for (int c = 0; c < width; c++) {
            square += image[c] * image[c];
        }
        if (!(square > Double.MIN_NORMAL)) {
            return false; // a dead element: any unit row will do
        }
        double norm = Math.sqrt(square);
        double off = turn(f, i, to, 1 / norm);
        moved += norm * off;
        weight += norm;
        return off != 0;
    }

    /** Returns |u - y_i|^2 before. */
    private double turn(Factor f, int i, double[] to, double inverse) {
        int width = 2 * f.rank;
        double w = beyond;
        double off = 0;
        double square = 0;
        for (int c = 0; c < width; c++) {
            double unit = image[c] * inverse;
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
        return off;
    }

    /** The changes of some rows, added to G one after the other, while a column of it is at hand. */
    private void addChanges(Factor f, int i, int rows) {
        for (int c = 0; c < 2 * f.rank; c += 2) {
            for (int b = 0; b < rows; b++) {
                if (turned[b]) {
                    double[] by = change[b];
                    ComplexRows.add(
                            f.g[c], f.g[c + 1], f.columnRe[i + b], f.columnIm[i + b], by[c], by[c + 1], 0, f.order);
                }
            }
        }
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
