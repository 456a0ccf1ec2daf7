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
 * <p>G is maintained, at O(N r) a row and O(N^2 r) a pass. Two rows are turned before G is read and written for both: of
 * what the first changes, the second needs its own row of G only.
 */
final class MixingSweep {
    /** First value of w; modes that shrink faster than by 0.3 a pass need no acceleration. */
    private static final double FIRST = 0.3;

    /** Largest w; beyond it fast modes become slow, since at w no mode shrinks faster than by w. */
    private static final double MOST = 0.9;

    /** Passes between two measurements; a power of two, whose root is taken exactly the same everywhere. */
    private static final int MEASURED_EVERY = 4;

    private double[] image = new double[0]; // a row of G
    private double[] first = new double[0]; // where a row goes, then by how much it changes
    private double[] second = new double[0]; // the same of the row after it
    private double moved;
    private double weight;
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
        if (image.length < 2 * f.rank) {
            image = new double[2 * f.maxRank];
            first = new double[2 * f.maxRank];
            second = new double[2 * f.maxRank];
        }
        moved = 0;
        weight = 0;
        int i = 0;
        for (; i + 1 < f.order; i += 2) {
            loadImage(f, i);
            boolean firstTurned = turn(f, i, first);
            loadImage(f, i + 1);
            if (firstTurned) {
                addToImage(f, i, i + 1);
            }
            boolean secondTurned = turn(f, i + 1, second);
            if (firstTurned && secondTurned) {
                addBoth(f, i);
            } else if (firstTurned) {
                add(f, i, first);
            } else if (secondTurned) {
                add(f, i + 1, second);
            }
        }
        if (i < f.order) {
            loadImage(f, i);
            if (turn(f, i, first)) {
                add(f, i, first);
            }
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

    /** What the first row's change adds to the image of a row. */
    private void addToImage(Factor f, int changed, int i) {
        double qRe = f.columnRe[changed][i];
        double qIm = f.columnIm[changed][i];
        for (int c = 0; c < 2 * f.rank; c += 2) {
            image[c] += first[c] * qRe - first[c + 1] * qIm;
            image[c + 1] += first[c] * qIm + first[c + 1] * qRe;
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

    private void add(Factor f, int i, double[] change) {
        for (int c = 0; c < 2 * f.rank; c += 2) {
            ComplexRows.add(f.g[c], f.g[c + 1], f.columnRe[i], f.columnIm[i], change[c], change[c + 1], 0, f.order);
        }
    }

    /** The changes of rows i and i + 1, added to G one after the other. */
    private void addBoth(Factor f, int i) {
        double[] pRe = f.columnRe[i];
        double[] pIm = f.columnIm[i];
        double[] qRe = f.columnRe[i + 1];
        double[] qIm = f.columnIm[i + 1];
        int n = f.order;
        for (int c = 0; c < 2 * f.rank; c += 2) {
            double x0 = first[c];
            double y0 = first[c + 1];
            double x1 = second[c];
            double y1 = second[c + 1];
            ComplexRows.addTwo(f.g[c], pRe, pIm, x0, -y0, qRe, qIm, x1, -y1, 0, n);
            ComplexRows.addTwo(f.g[c + 1], pIm, pRe, x0, y0, qIm, qRe, x1, y1, 0, n);
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
