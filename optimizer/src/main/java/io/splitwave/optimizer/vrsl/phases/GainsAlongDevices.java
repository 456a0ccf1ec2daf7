package io.splitwave.optimizer.vrsl.phases;

import java.util.Arrays;

/**
 * {@link CascadeGains} with the transpose of A, so that rows lie along the devices: for at least as many devices as
 * antennas. One product of an N_AP x N with an N x K matrix for the gains, one of an N_AP x K with a K x N for the gradient.
 */
final class GainsAlongDevices implements CascadeGains {
    private final SplitMatrix h; // H^T
    private final SplitMatrix g; // G^T
    private final SplitMatrix d; // D^T, zero without a direct link
    private final SplitMatrix turned; // G^T Diag(v)
    private final SplitMatrix amplitude; // A^T
    private final SplitMatrix weighted; // A^H Diag(w)
    private final SplitMatrix rows; // H
    private final SplitMatrix back; // B^T
    private final double[] factorRe; // [ud]
    private final double[] factorIm;
    private final double[] sum; // [element]

    GainsAlongDevices(Cascade cascade) {
        int uds = cascade.userDevices();
        int antennas = cascade.antennas();
        int elements = cascade.elements();
        SplitMatrix[] along = SplitMatrix.together(uds, elements, antennas);
        SplitMatrix[] other = SplitMatrix.together(elements, uds, antennas);
        this.h = along[0];
        this.amplitude = along[1];
        this.g = new SplitMatrix(antennas, elements);
        this.d = new SplitMatrix(antennas, uds);
        this.turned = new SplitMatrix(antennas, elements);
        this.weighted = new SplitMatrix(antennas, uds);
        this.rows = other[0];
        this.back = other[1];
        this.factorRe = new double[uds];
        this.factorIm = new double[uds];
        this.sum = new double[elements];
        rows.copyFrom(cascade.h());
        h.transpose(cascade.h());
        g.transpose(cascade.g());
        cascade.d().ifPresent(d::transpose);
    }

    @Override
    public void gains(double[] cos, double[] sin, double[] gain) {
        for (int a = 0; a < g.rows; a++) {
            turn(g.re[a], g.im[a], cos, sin, turned.re[a], turned.im[a]);
        }
        amplitude.copyFrom(d);
        amplitude.addProduct(turned, h);
        norms(gain);
    }

    private static void turn(double[] re, double[] im, double[] cos, double[] sin, double[] toRe, double[] toIm) {
        for (int n = 0; n < cos.length; n++) {
            toRe[n] = cos[n] * re[n] - sin[n] * im[n];
            toIm[n] = cos[n] * im[n] + sin[n] * re[n];
        }
    }

    private void norms(double[] gain) {
        Arrays.fill(gain, 0.0);
        for (int a = 0; a < amplitude.rows; a++) {
            addSquares(amplitude.re[a], amplitude.im[a], gain);
        }
    }

    private static void addSquares(double[] re, double[] im, double[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] += re[k] * re[k] + im[k] * im[k];
        }
    }

    @Override
    public void addGradient(double[] weight, double[] gradient) {
        for (int a = 0; a < amplitude.rows; a++) {
            weigh(weight, amplitude.re[a], amplitude.im[a], weighted.re[a], weighted.im[a]);
        }
        back.clear();
        back.addProduct(weighted, rows);
        Arrays.fill(sum, 0.0);
        for (int a = 0; a < back.rows; a++) {
            addImaginary(turned.re[a], turned.im[a], back.re[a], back.im[a], sum);
        }
        for (int n = 0; n < sum.length; n++) {
            gradient[n] += 2 * sum[n];
        }
    }

    private static void weigh(double[] weight, double[] re, double[] im, double[] toRe, double[] toIm) {
        for (int k = 0; k < weight.length; k++) {
            toRe[k] = weight[k] * re[k];
            toIm[k] = -weight[k] * im[k];
        }
    }

    private static void addImaginary(double[] xRe, double[] xIm, double[] yRe, double[] yIm, double[] to) {
        for (int n = 0; n < to.length; n++) {
            to[n] += xRe[n] * yIm[n] + xIm[n] * yRe[n];
        }
    }

    @Override
    public void element(int n, double cos, double sin, double[] bRe, double[] bIm) {
        double power = 0;
        Arrays.fill(factorRe, 0.0); // sum_a G_na conj A_ka
        Arrays.fill(factorIm, 0.0);
        for (int a = 0; a < g.rows; a++) {
            double x = g.re[a][n];
            double y = g.im[a][n];
            power += x * x + y * y;
            addConjugate(x, y, amplitude.re[a], amplitude.im[a], factorRe, factorIm);
        }
        double[] hRe = h.re[n];
        double[] hIm = h.im[n];
        for (int k = 0; k < factorRe.length; k++) {
            double own = (hRe[k] * hRe[k] + hIm[k] * hIm[k]) * power;
            bRe[k] = hRe[k] * factorRe[k] - hIm[k] * factorIm[k] - cos * own;
            bIm[k] = hRe[k] * factorIm[k] + hIm[k] * factorRe[k] + sin * own;
        }
    }

    /** to += (x + j y) conj(b). */
    private static void addConjugate(double x, double y, double[] bRe, double[] bIm, double[] toRe, double[] toIm) {
        for (int k = 0; k < toRe.length; k++) {
            toRe[k] += x * bRe[k] + y * bIm[k];
            toIm[k] += y * bRe[k] - x * bIm[k];
        }
    }

    @Override
    public void turn(int n, double dRe, double dIm, double[] gain) {
        double[] hRe = h.re[n];
        double[] hIm = h.im[n];
        for (int k = 0; k < factorRe.length; k++) {
            factorRe[k] = hRe[k] * dRe - hIm[k] * dIm;
            factorIm[k] = hRe[k] * dIm + hIm[k] * dRe;
        }
        for (int a = 0; a < amplitude.rows; a++) {
            addScaled(factorRe, factorIm, g.re[a][n], g.im[a][n], amplitude.re[a], amplitude.im[a]);
        }
        norms(gain);
    }

    /** to += f (x + j y). */
    private static void addScaled(double[] fRe, double[] fIm, double x, double y, double[] toRe, double[] toIm) {
        for (int k = 0; k < fRe.length; k++) {
            toRe[k] += fRe[k] * x - fIm[k] * y;
            toIm[k] += fRe[k] * y + fIm[k] * x;
        }
    }
}
