package io.splitwave.optimizer.vrsl.phases;

import java.util.Arrays;

/**
 * Gains of one direction as linear functions of V, of which v v^H is a special case, and Q_w = sum w_k Q_k.
 *
 * <p>a_k = sum over m, n of V_mn h_km conj(h_kn) T_mn + 2 Re sum over n of V_n0 h_kn X_kn + |d_k|^2, T = G G^H, X = D
 * G^H conjugated, 0 the row of the direct link, which comes last.
 */
final class QuadraticGains {
    private final Cascade cascade;
    private final int elements;
    private final int order;
    private final SplitMatrix t; // G G^H
    private final SplitMatrix conjugate; // conj H
    private final SplitMatrix cross; // h_kn X_kn
    private final double[] directPower;
    private final SplitMatrix product; // V o T, or H^T Diag(w) conj H
    private final boolean alongDevices; // whether rows of H^T are longer than rows of H
    private final SplitMatrix transposed; // H^T; without rows where it is not used
    private final SplitMatrix image; // K x N, its transpose along devices
    private final SplitMatrix weighted; // Diag(w) conj H

    QuadraticGains(Cascade cascade) {
        this(cascade, cascade.userDevices() > cascade.elements());
    }

    /** The bits do not depend on the form. */
    QuadraticGains(Cascade cascade, boolean alongDevices) {
        this.cascade = cascade;
        this.elements = cascade.elements();
        this.order = cascade.d().isPresent() ? elements + 1 : elements;
        int uds = cascade.userDevices();
        t = new SplitMatrix(elements, elements);
        conjugate = new SplitMatrix(uds, elements);
        cross = new SplitMatrix(uds, elements);
        directPower = new double[uds];
        SplitMatrix[] squares = SplitMatrix.together(elements, elements, uds);
        product = squares[0];
        this.alongDevices = alongDevices;
        int rows = alongDevices ? elements : 0;
        SplitMatrix[] along = SplitMatrix.together(uds, rows, rows);
        transposed = along[0];
        image = alongDevices ? along[1] : new SplitMatrix(uds, elements);
        transposed.transpose(cascade.h());
        weighted = squares[1];
        SplitMatrix h = cascade.h();
        for (int k = 0; k < uds; k++) {
            for (int n = 0; n < elements; n++) {
                conjugate.re[k][n] = h.re[k][n];
                conjugate.im[k][n] = -h.im[k][n];
            }
        }
        SplitMatrix adjoint = adjoint(cascade.g());
        t.addProduct(cascade.g(), adjoint);
        if (cascade.d().isPresent()) {
            fillDirect(cascade.d().get(), adjoint);
        }
    }

    private static SplitMatrix adjoint(SplitMatrix g) {
        SplitMatrix adjoint = new SplitMatrix(g.columns, g.rows);
        for (int n = 0; n < g.rows; n++) {
            for (int a = 0; a < g.columns; a++) {
                adjoint.re[a][n] = g.re[n][a];
                adjoint.im[a][n] = -g.im[n][a];
            }
        }
        return adjoint;
    }

    private void fillDirect(SplitMatrix d, SplitMatrix adjoint) {
        SplitMatrix shared = new SplitMatrix(d.rows, elements); // D G^H
        shared.addProduct(d, adjoint);
        for (int k = 0; k < d.rows; k++) {
            double norm = Cascade.norm(d, k);
            directPower[k] = norm * norm;
            for (int n = 0; n < elements; n++) { // h conj(D G^H)
                cross.re[k][n] = cascade.h().re[k][n] * shared.re[k][n] + cascade.h().im[k][n] * shared.im[k][n];
                cross.im[k][n] = cascade.h().im[k][n] * shared.re[k][n] - cascade.h().re[k][n] * shared.im[k][n];
            }
        }
    }

    int order() {
        return order;
    }

    /** See {@link Cascade#largestGain}. */
    double largestGain(int ud) {
        return cascade.largestGain(ud);
    }

    /** The gains at a V that is Hermitian to the bit into {@code gain[ud]}. */
    void gains(SplitMatrix v, double[] gain) {
        image.clear();
        if (alongDevices) {
            multiply(v, -1);
            image.addProduct(product, transposed);
            Arrays.fill(gain, 0.0);
            for (int n = 0; n < elements; n++) {
                addReal(image.re[n], image.im[n], transposed.re[n], transposed.im[n], gain);
            }
        } else {
            multiply(v, 1);
            image.addProduct(cascade.h(), product);
            for (int k = 0; k < gain.length; k++) {
                double sum = 0;
                for (int n = 0; n < elements; n++) {
                    sum += image.re[k][n] * conjugate.re[k][n] - image.im[k][n] * conjugate.im[k][n];
                }
                gain[k] = sum;
            }
        }
        for (int k = 0; k < gain.length; k++) {
            double sum = gain[k];
            if (order > elements) {
                for (int n = 0; n < elements; n++) { // V_n0 is the conjugate of V_0n, which lies together in memory
                    sum += 2 * (v.re[elements][n] * cross.re[k][n] + v.im[elements][n] * cross.im[k][n]);
                }
                sum += directPower[k];
            }
            gain[k] = Math.max(sum, 0);
        }
    }

    /** V o T, or its transpose if the sense is -1: it is Hermitian to the bit, as V and T are. */
    private void multiply(SplitMatrix v, int sense) {
        for (int m = 0; m < elements; m++) {
            for (int n = 0; n < elements; n++) {
                product.re[m][n] = v.re[m][n] * t.re[m][n] - v.im[m][n] * t.im[m][n];
                product.im[m][n] = sense * (v.re[m][n] * t.im[m][n] + v.im[m][n] * t.re[m][n]);
            }
        }
    }

    /** to += Re(a conj b). */
    private static void addReal(double[] aRe, double[] aIm, double[] bRe, double[] bIm, double[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] += aRe[k] * bRe[k] + aIm[k] * bIm[k];
        }
    }

    /** Q_w of this direction, added to q. */
    void addWeights(double[] weight, SplitMatrix q) {
        for (int k = 0; k < weight.length; k++) {
            for (int n = 0; n < elements; n++) {
                weighted.re[k][n] = weight[k] * conjugate.re[k][n];
                weighted.im[k][n] = weight[k] * conjugate.im[k][n];
            }
        }
        product.clear();
        product.addTransposedProduct(cascade.h(), weighted);
        for (int m = 0; m < elements; m++) {
            for (int n = 0; n < elements; n++) {
                q.re[m][n] += product.re[m][n] * t.re[m][n] - product.im[m][n] * t.im[m][n];
                q.im[m][n] -= product.re[m][n] * t.im[m][n] + product.im[m][n] * t.re[m][n];
            }
        }
        if (order > elements) {
            addDirect(weight, q);
        }
    }

    private void addDirect(double[] weight, SplitMatrix q) {
        int last = elements;
        for (int k = 0; k < weight.length; k++) {
            q.re[last][last] += weight[k] * directPower[k];
            for (int n = 0; n < elements; n++) {
                double re = weight[k] * cross.re[k][n];
                double im = weight[k] * cross.im[k][n];
                q.re[last][n] += re;
                q.im[last][n] += im;
                q.re[n][last] += re;
                q.im[n][last] -= im;
            }
        }
    }
}
