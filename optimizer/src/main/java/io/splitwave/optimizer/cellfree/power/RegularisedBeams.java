package io.splitwave.optimizer.cellfree.power;

import io.splitwave.network.cellfree.Association;
import io.splitwave.network.cellfree.GramTensor;
import io.splitwave.optimizer.math.linear.HermitianSystem;
import java.util.Arrays;

/**
 * Directions u_k = (Q + sum over j != k of m_j A_k h_j h_j^H A_k)^-1 A_k h_k for all devices, with Q = diag of 1 / v_l for the antennas of AP
 * l, from the inner products of the channel alone: K x K, whatever the number of antennas.
 *
 * <p>With H the channels of all devices, G = sum over the cluster of v_l C_l and E = diag of the roots of m, where m_k counts as 0,
 * Woodbury's identity gives u_lk = v_l sum_j h_lj x_j with x = e_k - E (I + E G E)^-1 E G e_k. The matrix to factorise is at
 * least I, so it is positive definite. What device i receives is (G x)_i, what AP l spends is v_l^2 x^H C_l x.
 *
 * <p>Gains are in units in which noise and largest power of an AP are 1. Not for more than one thread at a time; nothing is allocated
 * after the constructor.
 */
final class RegularisedBeams {
    /** More than the operations on one entry per summand, and those of C itself. */
    private static final int ROUNDINGS = 16;

    private final int aps;
    private final int uds;
    private final int pairs; // K (K + 1) / 2
    private final boolean[] serves; // [k * L + l]
    private final double[] gramRe; // [l * pairs + pair], pair = (i, j) with j <= i at i (i + 1) / 2 + j
    private final double[] gramIm;
    private final double[] sumRe; // G of one device, packed likewise
    private final double[] sumIm;
    private final double[] outerRe;
    private final double[] outerIm;
    private final double[] root;
    private final double[] sideRe;
    private final double[] sideIm;
    private final HermitianSystem system;
    private final double rounding;

    final double[] weight; // v, [l]
    final double[] xRe; // [k * K + j]
    final double[] xIm;
    final double[] own; // c_k, u_k received by k, real, [k]
    final double[] ownMost; // at least c_k, whatever the rounding, [k]
    final double[] received; // [i * K + k], power that i receives of u_k
    final double[] spent; // [l * K + k], power that AP l spends on u_k

    /**
     * Beams of an association.
     *
     * @param gram C in units of noise over power, see the class
     * @param association which APs send to which device
     */
    RegularisedBeams(GramTensor gram, Association association) {
        aps = gram.accessPoints();
        uds = gram.userDevices();
        pairs = uds * (uds + 1) / 2;
        serves = new boolean[uds * aps];
        gramRe = new double[aps * pairs];
        gramIm = new double[aps * pairs];
        for (int ap = 0; ap < aps; ap++) {
            int pair = ap * pairs;
            for (int i = 0; i < uds; i++) {
                for (int j = 0; j <= i; j++, pair++) {
                    gramRe[pair] = gram.re(ap, i, j);
                    gramIm[pair] = gram.im(ap, i, j);
                }
            }
        }
        serve(association);
        sumRe = new double[pairs];
        sumIm = new double[pairs];
        outerRe = new double[pairs];
        outerIm = new double[pairs];
        root = new double[uds];
        sideRe = new double[uds];
        sideIm = new double[uds];
        system = new HermitianSystem(uds);
        weight = new double[aps];
        xRe = new double[uds * uds];
        xIm = new double[uds * uds];
        own = new double[uds];
        ownMost = new double[uds];
        rounding = ROUNDINGS * (uds + aps + ROUNDINGS) * Math.ulp(1.0);
        received = new double[uds * uds];
        spent = new double[aps * uds];
    }

    /** Other clusters in the same channel. */
    void serve(Association association) {
        for (int ud = 0; ud < uds; ud++) {
            for (int ap = 0; ap < aps; ap++) {
                serves[ud * aps + ap] = association.serves(ap, ud);
            }
        }
    }

    int aps() {
        return aps;
    }

    int uds() {
        return uds;
    }

    boolean sends(int ap) {
        boolean any = false;
        for (int ud = 0; ud < uds; ud++) {
            any |= serves[ud * aps + ap];
        }
        return any;
    }

    /**
     * Computes all directions.
     *
     * @param weights v, {@code [l]}, greater than 0; copied
     * @param prices m, {@code [k]}, at least 0
     */
    void solve(double[] weights, double[] prices) {
        System.arraycopy(weights, 0, weight, 0, aps);
        for (int ud = 0; ud < uds; ud++) {
            direction(ud, prices);
        }
    }

    /**
     * Directions with equal weights: those of the dual's start, a noise of 1 / L at each AP.
     *
     * @param masked whether others are taken into account, with prices of 1 / K: masked regularised zero-forcing. Maximum ratio if not
     */
    void solveEqual(boolean masked) {
        double[] equal = new double[aps];
        Arrays.fill(equal, aps);
        double[] prices = new double[uds];
        Arrays.fill(prices, masked ? 1.0 / uds : 0);
        solve(equal, prices);
    }

    /** What an AP spends on all directions of given powers. */
    double spentBy(int ap, double[] powers) {
        double sum = 0;
        for (int ud = 0; ud < uds; ud++) {
            sum += powers[ud] * spent[ap * uds + ud];
        }
        return sum;
    }

    /** What devices receive of all directions of given powers, into {@code [i * K + k]}. */
    void receive(double[] powers, double[] into) {
        for (int i = 0; i < uds; i++) {
            for (int k = 0; k < uds; k++) {
                into[i * uds + k] = powers[k] * received[i * uds + k];
            }
        }
    }

    private void direction(int ud, double[] prices) {
        Arrays.fill(sumRe, 0);
        Arrays.fill(sumIm, 0);
        for (int ap = 0; ap < aps; ap++) {
            if (serves[ud * aps + ap]) {
                addGram(ap, weight[ap]);
            }
        }
        for (int i = 0; i < uds; i++) {
            root[i] = i == ud ? 0 : Math.sqrt(prices[i]);
            sideRe[i] = root[i] * re(i, ud);
            sideIm[i] = root[i] * im(i, ud);
        }
        int pair = 0;
        for (int i = 0; i < uds; i++) {
            for (int j = 0; j <= i; j++, pair++) {
                double factor = root[i] * root[j];
                system.set(i, j, (i == j ? 1 : 0) + factor * sumRe[pair], factor * sumIm[pair]);
            }
        }
        system.solve(1, sideRe, sideIm);
        int row = ud * uds;
        for (int i = 0; i < uds; i++) {
            xRe[row + i] = i == ud ? 1 : -root[i] * sideRe[i];
            xIm[row + i] = i == ud ? 0 : -root[i] * sideIm[i];
        }
        outer(row);
        energy(ud, row);
        receive(ud, row);
        spend(ud);
    }

    /**
     * c_k as |z|^2 + x^H G x, two terms that are not negative. For any z whatever with x = e_k - E z this is at least c_k, so a rounded z does no
     * harm; what rounding may take away from the second term is added to the upper bound.
     */
    private void energy(int ud, int row) {
        double square = 0;
        double amplitude = 0;
        for (int i = 0; i < uds; i++) {
            if (i != ud) {
                square += sideRe[i] * sideRe[i] + sideIm[i] * sideIm[i];
            }
            amplitude += Math.sqrt(re(i, i)) * Math.hypot(xRe[row + i], xIm[row + i]);
        }
        double quadratic = 0;
        for (int pair = 0; pair < pairs; pair++) {
            quadratic += sumRe[pair] * outerRe[pair] - sumIm[pair] * outerIm[pair];
        }
        own[ud] = square + Math.max(0, quadratic);
        ownMost[ud] = own[ud] * (1 + rounding) + rounding * amplitude * amplitude;
    }

    private void addGram(int ap, double factor) {
        int from = ap * pairs;
        for (int pair = 0; pair < pairs; pair++) {
            sumRe[pair] += factor * gramRe[from + pair];
            sumIm[pair] += factor * gramIm[from + pair];
        }
    }

    private double re(int i, int j) {
        return j <= i ? sumRe[i * (i + 1) / 2 + j] : sumRe[j * (j + 1) / 2 + i];
    }

    private double im(int i, int j) {
        return j <= i ? sumIm[i * (i + 1) / 2 + j] : -sumIm[j * (j + 1) / 2 + i];
    }

    private void receive(int ud, int row) {
        for (int i = 0; i < uds; i++) {
            double totalRe = 0;
            double totalIm = 0;
            for (int j = 0; j < uds; j++) {
                double aRe = re(i, j);
                double aIm = im(i, j);
                totalRe += aRe * xRe[row + j] - aIm * xIm[row + j];
                totalIm += aRe * xIm[row + j] + aIm * xRe[row + j];
            }
            received[i * uds + ud] = totalRe * totalRe + totalIm * totalIm;
            if (i == ud) {
                received[i * uds + ud] = own[ud] * own[ud];
            }
        }
    }

    /** x^H C x = sum of C_ii |x_i|^2 + 2 Re of the sum over j < i of conj(x_i) C_ij x_j: the factors of C. */
    private void outer(int row) {
        int pair = 0;
        for (int i = 0; i < uds; i++) {
            double iRe = xRe[row + i];
            double iIm = xIm[row + i];
            for (int j = 0; j < i; j++, pair++) {
                outerRe[pair] = 2 * (iRe * xRe[row + j] + iIm * xIm[row + j]);
                outerIm[pair] = 2 * (iRe * xIm[row + j] - iIm * xRe[row + j]);
            }
            outerRe[pair] = iRe * iRe + iIm * iIm;
            outerIm[pair] = 0;
            pair++;
        }
    }

    private void spend(int ud) {
        for (int ap = 0; ap < aps; ap++) {
            double sum = 0;
            if (serves[ud * aps + ap]) {
                int from = ap * pairs;
                double even = 0;
                double odd = 0;
                for (int p = 0; p < pairs; p++) {
                    even += gramRe[from + p] * outerRe[p];
                    odd += gramIm[from + p] * outerIm[p];
                }
                sum = Math.max(0, even - odd) * weight[ap] * weight[ap];
            }
            spent[ap * uds + ud] = sum;
        }
    }
}
