package io.splitwave.network.cellfree;

import java.util.Arrays;

/**
 * Downlink of a cell-free network, UCSFL (6) to (8): the access points of a cluster send the same symbol coherently, so their
 * amplitudes add up at the device. With the amplitude r_ik = sum_l h_li^H w_lk that device i receives of the symbol for
 * device k,
 *
 * <p>SINR_k = |r_kk|^2 / (sum over those j != k that are sent to of |r_kj|^2 + sigma^2). Immutable.
 */
public final class DownlinkSinr {

    private final int userDevices;
    private final double[] receivedW; // [i * K + k]: |r_ik|^2

    private DownlinkSinr(int userDevices, double[] receivedW) {
        this.userDevices = userDevices;
        this.receivedW = receivedW;
    }

    /**
     * The downlink of beams.
     *
     * @param channel h
     * @param beams w
     * @return what each device receives
     * @throws IllegalArgumentException if the shapes differ
     */
    public static DownlinkSinr of(CellFreeChannel channel, Beams beams) {
        Association association = beams.association();
        if (channel.accessPoints() != association.accessPoints()
                || channel.userDevices() != association.userDevices()
                || channel.antennas() != beams.antennas()) {
            throw new IllegalArgumentException("downlink: the channel has " + channel.accessPoints() + " APs of "
                    + channel.antennas() + " antennas and " + channel.userDevices() + " UDs, the beams "
                    + association.accessPoints() + " of " + beams.antennas() + " and " + association.userDevices());
        }
        int uds = channel.userDevices();
        double[] re = new double[uds * uds];
        double[] im = new double[uds * uds];
        for (int ap = 0; ap < channel.accessPoints(); ap++) {
            for (int ud = 0; ud < uds; ud++) {
                for (int symbol = 0; symbol < uds; symbol++) {
                    if (association.serves(ap, symbol)) {
                        add(channel, beams, ap, ud, symbol, re, im);
                    }
                }
            }
        }
        return received(uds, re, im);
    }

    private static void add(
            CellFreeChannel channel, Beams beams, int ap, int ud, int symbol, double[] re, double[] im) {
        int uds = channel.userDevices();
        int antennas = channel.antennas();
        double[] hRe = channel.sharedRe();
        double[] hIm = channel.sharedIm();
        double[] wRe = beams.sharedRe();
        double[] wIm = beams.sharedIm();
        int h = FlatEntries.index(uds, antennas, ap, ud, 0);
        int w = FlatEntries.index(uds, antennas, ap, symbol, 0);
        double sumRe = 0;
        double sumIm = 0;
        for (int antenna = 0; antenna < antennas; antenna++) {
            sumRe += hRe[h + antenna] * wRe[w + antenna] + hIm[h + antenna] * wIm[w + antenna];
            sumIm += hRe[h + antenna] * wIm[w + antenna] - hIm[h + antenna] * wRe[w + antenna];
        }
        re[ud * uds + symbol] += sumRe;
        im[ud * uds + symbol] += sumIm;
    }

    private static DownlinkSinr received(int userDevices, double[] re, double[] im) {
        int entries = Math.multiplyExact(userDevices, userDevices);
        FlatEntries.requireFinite("downlink: re", re, entries);
        FlatEntries.requireFinite("downlink: im", im, entries);
        double[] receivedW = new double[entries];
        for (int entry = 0; entry < entries; entry++) {
            receivedW[entry] = re[entry] * re[entry] + im[entry] * im[entry];
        }
        return new DownlinkSinr(userDevices, receivedW);
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
     * Power that a device receives of a symbol.
     *
     * @param ud device i, 0..K-1, that receives
     * @param symbol device k, 0..K-1, that the symbol is for
     * @return |r_ik|^2, W, at least 0
     */
    public double receivedW(int ud, int symbol) {
        return receivedW[ud * userDevices + symbol];
    }

    /**
     * SINR of one device while only some are sent to.
     *
     * @param ud device k, 0..K-1; it counts as sent to
     * @param served which devices are sent to at the same time, length K
     * @param noiseW sigma^2 at the device, W, greater than 0
     * @return a ratio, not dB; exactly 0 if nothing of its symbol arrives
     */
    public double sinr(int ud, boolean[] served, double noiseW) {
        double disturbingW = noiseW;
        int row = ud * userDevices;
        for (int other = 0; other < userDevices; other++) {
            if (other != ud && served[other]) {
                disturbingW += receivedW[row + other];
            }
        }
        return receivedW[row + ud] / disturbingW;
    }

    /**
     * SINR of every device while all are sent to: the least of any set that is sent to.
     *
     * @param noiseW sigma^2 at a device, W, greater than 0
     * @return a ratio for each device, a new array
     */
    public double[] sinr(double noiseW) {
        boolean[] all = new boolean[userDevices];
        Arrays.fill(all, true);
        double[] ratio = new double[userDevices];
        for (int ud = 0; ud < userDevices; ud++) {
            ratio[ud] = sinr(ud, all, noiseW);
        }
        return ratio;
    }
}
