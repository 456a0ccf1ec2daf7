package io.splitwave.network.cellfree;

import java.util.Arrays;

/**
 * Closed form of the uplink over independent Rayleigh fading: signal, interference and noise of {@link UplinkSinr} averaged
 * each by itself. For conjugate combining with E ||h_lk||^4 = N (N + 1) beta_lk^2,
 *
 * <p>E S_k = (N sum_l a beta_lk)^2 + N sum_l a beta_lk^2, E G_kj = N sum_l a beta_lk beta_lj, E n_k = N sum_l a beta_lk.
 *
 * <p>The rate of this ratio is an approximation of the mean rate, good to about a tenth for N of 2 and more; the true mean
 * needs draws. The downlink has no such form, because its beams follow the channel. Immutable.
 */
public final class MeanUplinkSinr {

    private final int userDevices;
    private final double[] gain; // [k * K + j]
    private final double[] combined; // [k]

    /**
     * The uplink of an association.
     *
     * @param mean beta of all links
     * @param association which access points combine for which device
     * @param antennas N of each access point, at least 1
     * @throws IllegalArgumentException if the shapes differ, or all gains of a device to its access points are 0
     */
    public MeanUplinkSinr(MeanGains mean, Association association, int antennas) {
        if (mean.accessPoints() != association.accessPoints() || mean.userDevices() != association.userDevices()) {
            throw new IllegalArgumentException("mean uplink: the gains are of " + mean.accessPoints() + " APs and "
                    + mean.userDevices() + " UDs, the association of " + association.accessPoints() + " and "
                    + association.userDevices());
        }
        FlatEntries.requireCounts("mean uplink", mean.accessPoints(), mean.userDevices(), antennas);
        userDevices = mean.userDevices();
        gain = new double[userDevices * userDevices];
        combined = new double[userDevices];
        for (int ud = 0; ud < userDevices; ud++) {
            fillRow(mean, association, antennas, ud);
        }
    }

    private void fillRow(MeanGains mean, Association association, int antennas, int ud) {
        int row = ud * userDevices;
        for (int ap : association.clusterOf(ud)) {
            double beta = mean.gain(ap, ud);
            combined[ud] += antennas * beta;
            for (int other = 0; other < userDevices; other++) {
                gain[row + other] += antennas * beta * mean.gain(ap, other);
            }
        }
        gain[row + ud] += combined[ud] * combined[ud];
        if (!(gain[row + ud] > 0)) {
            throw new IllegalArgumentException("mean uplink: UD " + ud + ": the gains to its APs "
                    + Arrays.toString(association.clusterOf(ud)) + " must not all be 0");
        }
    }

    /**
     * Ratio of mean signal to mean interference and noise, for every device while all send.
     *
     * @param powerW p, W, length K, each finite and at least 0
     * @param noiseW sigma^2 at one antenna, W, greater than 0
     * @return a ratio for each device, a new array
     */
    public double[] sinr(double[] powerW, double noiseW) {
        double[] ratio = new double[userDevices];
        for (int ud = 0; ud < userDevices; ud++) {
            int row = ud * userDevices;
            double disturbing = noiseW * combined[ud];
            for (int other = 0; other < userDevices; other++) {
                if (other != ud) {
                    disturbing += powerW[other] * gain[row + other];
                }
            }
            ratio[ud] = powerW[ud] * gain[row + ud] / disturbing;
        }
        return ratio;
    }
}
