package io.splitwave.optimizer.math.relaxation;

import io.splitwave.network.channel.ComplexRows;
import java.util.Arrays;

/**
 * L-BFGS ascent of Tr(Q Y Y^H) over factors with unit rows: used where plain mixing sweeps converge slowly.
 *
 * <p>The ambient gradient of row i is g_i - s_i y_i (tangent to its sphere), s_i = Re (y_i, g_i). Steps are taken in
 * the ambient space and rows scaled back to length one. The initial inverse Hessian is diag(1/s_i), so that the
 * first step is the Jacobi form of a mixing sweep, whatever the spread of the rows' scales.
 */
final class FactorAscent {
    private static final int MEMORY = 8;
    private static final double ARMIJO = 1e-4;
    private static final double SLOPE = 0.9;
    /** Changes of the value below this are rounding; there only the slope is tested (approximate Wolfe test). */
    private static final double VALUE_NOISE = 1e-13;

    private static final int BACKTRACKS = 30;

    /** All rows of the arrays below, for a collector that moves them to meet first, as in {@link Factor}. */
    private double[][] rows;

    private int order;
    private double[][] gradient = new double[0][];
    private double[][] direction;
    private double[][] oldY;
    private double[][] oldG;
    private double[][] oldGradient;
    private final double[][][] s = new double[MEMORY][][]; // [pair][column][row]: steps
    private final double[][][] d = new double[MEMORY][][]; // differences of the negative gradient
    private final double[] rho = new double[MEMORY];
    private final double[] alpha = new double[MEMORY];
    private double[] rowValue = new double[0];
    private double[] rowDot;
    private int pairs;
    private int newest;

    /** Clears the history; called when the factor was loaded or its rank has grown. */
    void restart(Factor f) {
        if (order != f.order || gradient.length < 2 * f.maxRank) {
            order = f.order;
            makeRoom(2 * f.maxRank);
        }
        pairs = 0;
        newest = -1;
    }

    private void makeRoom(int width) {
        rows = new double[(5 + 2 * MEMORY) * width + 2][ComplexRows.paddedLength(order)];
        gradient = rows(0, width);
        direction = rows(1, width);
        oldY = rows(2, width);
        oldG = rows(3, width);
        oldGradient = rows(4, width);
        for (int p = 0; p < MEMORY; p++) {
            s[p] = rows(5 + 2 * p, width);
            d[p] = rows(6 + 2 * p, width);
        }
        rowValue = rows[rows.length - 2];
        rowDot = rows[rows.length - 1];
    }

    private double[][] rows(int block, int width) {
        return Arrays.copyOfRange(rows, block * width, (block + 1) * width);
    }

    /**
     * One step.
     *
     * @return the root of sum |gradient row|^2 / s_i over sum s_i at the start of the step (the same measure as a
     *     sweep's), or a negative number if no step could be taken: the value has reached rounding
     */
    double step(Factor f) {
        double value = f.rowValues(rowValue);
        floorRowValues(f, value);
        setGradient(f);
        double residual = residual(f, value);
        if (residual == 0) {
            return 0;
        }
        chooseDirection(f);
        double slope = f.rowProducts(gradient, direction, rowDot);
        if (!(slope > 0)) {
            pairs = 0;
            chooseDirection(f);
            slope = f.rowProducts(gradient, direction, rowDot);
        }
        int width = 2 * f.rank;
        for (int c = 0; c < width; c++) {
            System.arraycopy(f.y[c], 0, oldY[c], 0, order);
            System.arraycopy(f.g[c], 0, oldG[c], 0, order);
            System.arraycopy(gradient[c], 0, oldGradient[c], 0, order);
        }
        double t = 1;
        for (int trial = 0; trial < BACKTRACKS; trial++, t *= 0.5) {
            for (int c = 0; c < width; c++) {
                for (int i = 0; i < order; i++) {
                    f.y[c][i] = oldY[c][i] + t * direction[c][i];
                }
            }
            f.normaliseRows();
            f.multiply(f.y, f.g);
            double next = f.rowValues(rowDot);
            boolean rises = next >= value + 2 * ARMIJO * t * slope;
            if (!rises && next >= value - VALUE_NOISE * Math.abs(value)) {
                setGradient(f);
                rises = f.rowProducts(gradient, direction, rowDot) >= -SLOPE * slope;
            }
            if (rises) {
                remember(f, next);
                return residual;
            }
        }
        for (int c = 0; c < width; c++) {
            System.arraycopy(oldY[c], 0, f.y[c], 0, order);
            System.arraycopy(oldG[c], 0, f.g[c], 0, order);
        }
        return -1;
    }

    /** The preconditioner needs positive entries; a dead row is floored, as in the certificate. */
    private void floorRowValues(Factor f, double value) {
        double floor = DualCertificate.FLOOR * Math.max(Math.abs(value), Double.MIN_NORMAL) / order;
        for (int i = 0; i < order; i++) {
            rowValue[i] = Math.max(rowValue[i], floor);
        }
    }

    private double residual(Factor f, double value) {
        double sum = 0;
        for (int c = 0; c < 2 * f.rank; c++) {
            for (int i = 0; i < order; i++) {
                sum += gradient[c][i] * gradient[c][i] / rowValue[i];
            }
        }
        return sum == 0 ? 0 : Math.sqrt(sum / Math.max(value, Double.MIN_NORMAL));
    }

    /** gradient = G - s Y with the current s_i in rowDot (freshly computed, not floored). */
    private void setGradient(Factor f) {
        f.rowValues(rowDot);
        for (int c = 0; c < 2 * f.rank; c++) {
            double[] target = gradient[c];
            double[] yc = f.y[c];
            double[] gc = f.g[c];
            for (int i = 0; i < order; i++) {
                target[i] = gc[i] - rowDot[i] * yc[i];
            }
        }
    }

    /** The two-loop recursion, then the projection onto the tangent space of the rows. */
    private void chooseDirection(Factor f) {
        int width = 2 * f.rank;
        for (int c = 0; c < width; c++) {
            System.arraycopy(gradient[c], 0, direction[c], 0, order);
        }
        for (int k = 0; k < pairs; k++) {
            int p = Math.floorMod(newest - k, MEMORY);
            alpha[p] = rho[p] * f.rowProducts(s[p], direction, rowDot);
            add(width, direction, -alpha[p], d[p]);
        }
        for (int c = 0; c < width; c++) {
            for (int i = 0; i < order; i++) {
                direction[c][i] /= rowValue[i];
            }
        }
        for (int k = pairs - 1; k >= 0; k--) {
            int p = Math.floorMod(newest - k, MEMORY);
            double beta = rho[p] * f.rowProducts(d[p], direction, rowDot);
            add(width, direction, alpha[p] - beta, s[p]);
        }
        f.rowProducts(f.y, direction, rowDot);
        for (int c = 0; c < width; c++) {
            for (int i = 0; i < order; i++) {
                direction[c][i] -= rowDot[i] * f.y[c][i];
            }
        }
    }

    private void add(int width, double[][] target, double factor, double[][] term) {
        for (int c = 0; c < width; c++) {
            double[] to = target[c];
            double[] from = term[c];
            for (int i = 0; i < order; i++) {
                to[i] += factor * from[i];
            }
        }
    }

    private void remember(Factor f, double value) {
        setGradient(f);
        int p = Math.floorMod(newest + 1, MEMORY);
        for (int c = 0; c < 2 * f.rank; c++) {
            for (int i = 0; i < order; i++) {
                s[p][c][i] = f.y[c][i] - oldY[c][i];
                d[p][c][i] = oldGradient[c][i] - gradient[c][i];
            }
        }
        double curvature = f.rowProducts(s[p], d[p], rowDot);
        double length = f.rowProducts(d[p], d[p], rowDot);
        if (curvature > 1e-10 * length / (1 + value / order)) {
            rho[p] = 1 / curvature;
            newest = p;
            pairs = Math.min(pairs + 1, MEMORY);
        }
    }
}
