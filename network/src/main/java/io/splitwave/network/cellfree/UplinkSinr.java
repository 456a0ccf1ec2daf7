package io.splitwave.network.cellfree;

import java.util.Arrays;

/**
 * Uplink of a cell-free network with conjugate combining, UCSFL (2) to (4): each access point of a device's cluster
 * multiplies by the conjugate of the device's channel, and the central unit adds the results. With u_kj = sum_l a_lk
 * C[l][k][j] the device k has
 *
 * <p>SINR_k = p_k |u_kk|^2 / (sum over those j != k that send of p_j |u_kj|^2 + sigma^2 u_kk).
 *
 * <p>The noise is combined as well, so it is multiplied by u_kk = sum_l a_lk ||h_lk||^2. Immutable.
 */
public final class UplinkSinr {

    private final int userDevices;
    private final double[] gain; // [k * K + j]: |u_kj|^2
    private final double[] combined; // [k]: u_kk

    /**
     * The uplink of an association.
     *
     * @param gram C of the channel
     * @param association which access points combine for which device
     * @throws IllegalArgumentException if the shapes differ, or the channel of a device to its access points is 0
     */
    public UplinkSinr(GramTensor gram, Association association) {
        if (gram.accessPoints() != association.accessPoints() || gram.userDevices() != association.userDevices()) {
            throw new IllegalArgumentException("uplink: the channel has " + gram.accessPoints() + " APs and "
                    + gram.userDevices() + " UDs, the association " + association.accessPoints() + " and "
                    + association.userDevices());
        }
        userDevices = gram.userDevices();
        gain = new double[userDevices * userDevices];
        combined = new double[userDevices];
        for (int ud = 0; ud < userDevices; ud++) {
            fillRow(gram, association, ud);
        }
    }

    private void fillRow(GramTensor gram, Association association, int ud) {
        double[] sumRe = new double[userDevices];
        double[] sumIm = new double[userDevices];
        for (int ap = 0; ap < gram.accessPoints(); ap++) {
            if (association.serves(ap, ud)) {
                for (int other = 0; other < userDevices; other++) {
                    sumRe[other] += gram.re(ap, ud, other);
                    sumIm[other] += gram.im(ap, ud, other);
                }
            }
        }
        for (int other = 0; other < userDevices; other++) {
            gain[ud * userDevices + other] = sumRe[other] * sumRe[other] + sumIm[other] * sumIm[other];
        }
        combined[ud] = sumRe[ud];
        if (!(gain[ud * userDevices + ud] > 0)) {
            throw new IllegalArgumentException("uplink: UD " + ud + ": the channel to its APs "
                    + Arrays.toString(association.clusterOf(ud)) + " must not be 0");
        }
    }

    /**
     * Number of devices.
     *
     * @return K, at least 1
     */
    public int userDevices() {
        return userDevices;
    }

    /**
     * What a device receives of another.
     *
     * @param ud device k, 0..K-1, whose symbol is estimated
     * @param from device j, 0..K-1, that sends
     * @return G_kj = |u_kj|^2; for j = k the signal S_k; the square of a power gain
     */
    public double gain(int ud, int from) {
        return gain[ud * userDevices + from];
    }

    /**
     * Factor of the noise.
     *
     * @param ud device k, 0..K-1
     * @return n_k = u_kk, a power gain, greater than 0; S_k is its square
     */
    public double noiseFactor(int ud) {
        return combined[ud];
    }

    /**
     * All gains.
     *
     * @return G, a new array, length K K in the order [k][j]
     */
    public double[] copyGain() {
        return gain.clone();
    }

    /**
     * SINR of one device while only some send.
     *
     * @param ud device k, 0..K-1; it counts as sending
     * @param powerW p, W, length K, each finite and at least 0
     * @param sending which devices send at the same time, length K
     * @param noiseW sigma^2 at one antenna, W, greater than 0
     * @return a ratio, not dB; exactly 0 if the device's power is 0
     */
    public double sinr(int ud, double[] powerW, boolean[] sending, double noiseW) {
        double disturbing = noiseW * combined[ud];
        int row = ud * userDevices;
        for (int other = 0; other < userDevices; other++) {
            if (other != ud && sending[other]) {
                disturbing += powerW[other] * gain[row + other];
            }
        }
        return powerW[ud] * gain[row + ud] / disturbing;
    }

    /**
     * SINR of every device while all send: the least of any set that sends.
     *
     * @param powerW p, W, length K, each finite and at least 0
     * @param noiseW sigma^2 at one antenna, W, greater than 0
     * @return a ratio for each device, a new array
     */
    public double[] sinr(double[] powerW, double noiseW) {
        boolean[] all = new boolean[userDevices];
        Arrays.fill(all, true);
        double[] ratio = new double[userDevices];
        for (int ud = 0; ud < userDevices; ud++) {
            ratio[ud] = sinr(ud, powerW, all, noiseW);
        }
        return ratio;
    }
}
