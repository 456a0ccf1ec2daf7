package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.network.channel.ComplexRows;
import java.util.Arrays;

/**
 * {@link CascadeGains} with rows of A along the antennas: for fewer devices than antennas. One product of a K x N with an
 * N x N_AP matrix for the gains, one of an N x K with a K x N_AP for the gradient.
 */
final class GainsAlongAntennas implements CascadeGains {
    private final Cascade cascade;
    private final SplitMatrix turned; // Diag(v) G
    private final SplitMatrix amplitude; // A
    private final SplitMatrix weighted; // Diag(w) conj A
    private final SplitMatrix back; // B

    GainsAlongAntennas(Cascade cascade) {
        this.cascade = cascade;
        this.turned = new SplitMatrix(cascade.elements(), cascade.antennas());
        this.amplitude = new SplitMatrix(cascade.userDevices(), cascade.antennas());
        this.weighted = new SplitMatrix(cascade.userDevices(), cascade.antennas());
        this.back = new SplitMatrix(cascade.elements(), cascade.antennas());
    }

    @Override
    public void gains(double[] cos, double[] sin, double[] gain) {
        SplitMatrix g = cascade.g();
        for (int n = 0; n < g.rows; n++) {
            Arrays.fill(turned.re[n], 0.0);
            Arrays.fill(turned.im[n], 0.0);
            ComplexRows.add(turned.re[n], turned.im[n], g.re[n], g.im[n], cos[n], sin[n], 0, g.columns);
        }
        if (cascade.d().isPresent()) {
            amplitude.copyFrom(cascade.d().get());
        } else {
            amplitude.clear();
        }
        amplitude.addProduct(cascade.h(), turned);
        norms(gain);
    }

    private void norms(double[] gain) {
        for (int k = 0; k < amplitude.rows; k++) {
            double[] re = amplitude.re[k];
            double[] im = amplitude.im[k];
            double sum = 0;
            for (int a = 0; a < amplitude.columns; a++) {
                sum += re[a] * re[a] + im[a] * im[a];
            }
            gain[k] = sum;
        }
    }

    @Override
    public void addGradient(double[] weight, double[] gradient) {
        for (int k = 0; k < amplitude.rows; k++) {
            double w = weight[k];
            for (int a = 0; a < amplitude.columns; a++) {
                weighted.re[k][a] = w * amplitude.re[k][a];
                weighted.im[k][a] = -w * amplitude.im[k][a];
            }
        }
        back.clear();
        back.addTransposedProduct(cascade.h(), weighted);
        for (int n = 0; n < back.rows; n++) {
            double sum = 0;
            for (int a = 0; a < back.columns; a++) {
                sum += turned.re[n][a] * back.im[n][a] + turned.im[n][a] * back.re[n][a];
            }
            gradient[n] += 2 * sum;
        }
    }

    @Override
    public void element(int n, double cos, double sin, double[] bRe, double[] bIm) {
        double[] gRe = cascade.g().re[n];
        double[] gIm = cascade.g().im[n];
        double power = 0;
        for (int a = 0; a < amplitude.columns; a++) {
            power += gRe[a] * gRe[a] + gIm[a] * gIm[a];
        }
        for (int k = 0; k < amplitude.rows; k++) {
            double[] re = amplitude.re[k];
            double[] im = amplitude.im[k];
            double sRe = 0;
            double sIm = 0; // sum_a G_na conj A_ka
            for (int a = 0; a < amplitude.columns; a++) {
                sRe += gRe[a] * re[a] + gIm[a] * im[a];
                sIm += gIm[a] * re[a] - gRe[a] * im[a];
            }
            double hRe = cascade.h().re[k][n];
            double hIm = cascade.h().im[k][n];
            double own = (hRe * hRe + hIm * hIm) * power;
            bRe[k] = hRe * sRe - hIm * sIm - cos * own;
            bIm[k] = hRe * sIm + hIm * sRe + sin * own;
        }
    }

    @Override
    public void turn(int n, double dRe, double dIm, double[] gain) {
        double[] gRe = cascade.g().re[n];
        double[] gIm = cascade.g().im[n];
        for (int k = 0; k < amplitude.rows; k++) {
            double hRe = cascade.h().re[k][n];
            double hIm = cascade.h().im[k][n];
            ComplexRows.add(
                    amplitude.re[k],
                    amplitude.im[k],
                    gRe,
                    gIm,
                    hRe * dRe - hIm * dIm,
                    hRe * dIm + hIm * dRe,
                    0,
                    amplitude.columns);
        }
        norms(gain);
    }
}
