package io.splitwave.optimizer.vrsl.block;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import io.splitwave.network.channel.ComplexRows;
import io.splitwave.optimizer.math.relaxation.HermitianMatrix;

/**
 * The matrix Q of VRSL (42): v^H Q v is the sum of all devices' downlink and uplink gains, (40).
 *
 * <p>Element a of the downlink channel is sum_n conj(h_kn) v_n G_na, so Q_k = h_k h_k^H o conj(G G^H), o the
 * entrywise product, and the sum over k acts on the first factor alone: O(K N^2 + N^2 N_AP), no N x N matrix per
 * device. The uplink's is the same with its own G_ul, the transpose and not the conjugate transpose of the print: see
 * {@link io.splitwave.network.irs.EffectiveGains}. With reciprocal channels it equals the downlink's. A direct link d_k^H
 * is one further element with constant phase, whose row holds what it shares with each IRS element and the direct gains
 * themselves.
 */
public final class PhaseObjective {
    private final int elements;
    private final double[][] re;
    private final double[][] im;

    private PhaseObjective(int order, int elements) {
        this.elements = elements;
        this.re = new double[order][order];
        this.im = new double[order][order];
    }

    /**
     * Q of a frame.
     *
     * @param channel the channels, N &gt;= 1 IRS elements
     * @return Q, N x N; with a direct link (N+1) x (N+1), the last element being the direct link
     * @throws IllegalArgumentException if there is no IRS element
     */
    public static HermitianMatrix of(ChannelState channel) {
        int n = channel.irsElements();
        if (n < 1) {
            throw new IllegalArgumentException("phase objective: there must be at least one IRS element, was 0");
        }
        PhaseObjective sum = new PhaseObjective(channel.direct().isPresent() ? n + 1 : n, n);
        Plane users = Plane.gramOfColumns(channel.irsUd()); // [m][n] = sum_k h_km conj h_kn
        if (channel.apIrsUplink().isPresent()) {
            sum.add(channel, users, channel.apIrs(), 1);
            sum.add(channel, users, channel.apIrsUplink().get(), 1);
        } else {
            sum.add(channel, users, channel.apIrs(), 2);
        }
        return HermitianMatrix.of(sum.re, sum.im);
    }

    /** Adds weight * Q of one direction. */
    private void add(ChannelState channel, Plane users, ComplexMatrix irsAp, double weight) {
        Plane surface = Plane.gramOfRows(irsAp); // [m][n] = sum_a conj G_ma G_na
        for (int m = 0; m < elements; m++) {
            for (int n = 0; n <= m; n++) {
                double aRe = users.re[m][n];
                double aIm = users.im[m][n];
                double bRe = surface.re[m][n];
                double bIm = surface.im[m][n];
                re[m][n] += weight * (aRe * bRe - aIm * bIm);
                im[m][n] += weight * (aRe * bIm + aIm * bRe);
                re[n][m] = re[m][n];
                im[n][m] = -im[m][n];
            }
        }
        if (channel.direct().isPresent()) {
            addDirect(channel.irsUd(), channel.direct().get(), irsAp, weight);
        }
    }

    /** Q_m,N+1 = sum_a conj(G_ma) sum_k h_km conj(d_ka) and Q_N+1,N+1 = sum |d|^2, of one direction. */
    private void addDirect(ComplexMatrix irsUd, ComplexMatrix direct, ComplexMatrix irsAp, double weight) {
        int last = elements;
        double power = 0;
        for (int k = 0; k < direct.rows(); k++) {
            for (int a = 0; a < direct.columns(); a++) {
                power += direct.re(k, a) * direct.re(k, a) + direct.im(k, a) * direct.im(k, a);
            }
        }
        re[last][last] += weight * power;
        for (int m = 0; m < elements; m++) {
            double crossRe = 0;
            double crossIm = 0;
            for (int a = 0; a < direct.columns(); a++) {
                double eRe = 0;
                double eIm = 0;
                for (int k = 0; k < direct.rows(); k++) {
                    eRe += irsUd.re(k, m) * direct.re(k, a) + irsUd.im(k, m) * direct.im(k, a);
                    eIm += irsUd.im(k, m) * direct.re(k, a) - irsUd.re(k, m) * direct.im(k, a);
                }
                crossRe += irsAp.re(m, a) * eRe + irsAp.im(m, a) * eIm;
                crossIm += irsAp.re(m, a) * eIm - irsAp.im(m, a) * eRe;
            }
            re[m][last] += weight * crossRe;
            im[m][last] += weight * crossIm;
            re[last][m] = re[m][last];
            im[last][m] = -im[m][last];
        }
    }

    /**
     * The lower triangle of a Hermitian matrix while Q is put together: the other is its mirror, to the bit. Rows go
     * beyond the diagonal, to a multiple of a length that vector instructions are worth.
     */
    private static final class Plane {
        private static final int BLOCK = 32;

        final double[][] re;
        final double[][] im;

        Plane(int order) {
            re = new double[order][];
            im = new double[order][];
            for (int m = 0; m < order; m++) {
                int length = Math.min(order, (m / BLOCK + 1) * BLOCK);
                re[m] = new double[length];
                im[m] = new double[length];
            }
        }

        /** [m][n] = sum_k x_km conj x_kn. */
        static Plane gramOfColumns(ComplexMatrix x) {
            Plane plane = new Plane(x.columns());
            int width = x.columns();
            double[] xRe = x.copyRe();
            double[] xIm = x.copyIm();
            double[] aRe = new double[width];
            double[] aIm = new double[width];
            double[] bRe = new double[width];
            double[] bIm = new double[width];
            for (int k = 0; k < x.rows(); k += 2) {
                System.arraycopy(xRe, k * width, aRe, 0, width);
                System.arraycopy(xIm, k * width, aIm, 0, width);
                if (k + 1 == x.rows()) {
                    plane.addOuter(aRe, aIm, 1);
                    break;
                }
                System.arraycopy(xRe, (k + 1) * width, bRe, 0, width);
                System.arraycopy(xIm, (k + 1) * width, bIm, 0, width);
                plane.addOuter(aRe, aIm, bRe, bIm, 1);
            }
            return plane;
        }

        /** [m][n] = sum_a conj x_ma x_na. */
        static Plane gramOfRows(ComplexMatrix x) {
            Plane plane = new Plane(x.rows());
            double[] aRe = new double[x.rows()];
            double[] aIm = new double[x.rows()];
            double[] bRe = new double[x.rows()];
            double[] bIm = new double[x.rows()];
            for (int a = 0; a < x.columns(); a += 2) {
                copyColumn(x, a, aRe, aIm);
                if (a + 1 == x.columns()) {
                    plane.addOuter(aRe, aIm, -1);
                    break;
                }
                copyColumn(x, a + 1, bRe, bIm);
                plane.addOuter(aRe, aIm, bRe, bIm, -1);
            }
            return plane;
        }

        private static void copyColumn(ComplexMatrix x, int column, double[] toRe, double[] toIm) {
            for (int m = 0; m < x.rows(); m++) {
                toRe[m] = x.re(m, column);
                toIm[m] = x.im(m, column);
            }
        }

        /** += x x^H (sense 1) or its conjugate (sense -1). */
        private void addOuter(double[] xRe, double[] xIm, double sense) {
            for (int m = 0; m < xRe.length; m++) {
                double turnedRe = sense * xRe[m];
                double turnedIm = sense * xIm[m];
                for (int n = 0; n < re[m].length; n++) {
                    re[m][n] += xRe[m] * xRe[n] + xIm[m] * xIm[n];
                    im[m][n] += turnedIm * xRe[n] - turnedRe * xIm[n];
                }
            }
        }

        /** What the other method does for x and then for y, in one pass. */
        private void addOuter(double[] xRe, double[] xIm, double[] yRe, double[] yIm, double sense) {
            for (int m = 0; m < xRe.length; m++) {
                double aRe = sense * xRe[m];
                double aIm = sense * xIm[m];
                double bRe = sense * yRe[m];
                double bIm = sense * yIm[m];
                int to = re[m].length;
                ComplexRows.addTwo(re[m], xRe, xIm, xRe[m], xIm[m], yRe, yIm, yRe[m], yIm[m], 0, to);
                ComplexRows.addTwo(im[m], xRe, xIm, aIm, -aRe, yRe, yIm, bIm, -bRe, 0, to);
            }
        }
    }
}
