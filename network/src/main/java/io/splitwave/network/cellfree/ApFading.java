package io.splitwave.network.cellfree;

import io.splitwave.network.channel.ComplexMatrix;
import io.splitwave.network.channel.UdLink;
import io.splitwave.network.fading.Fading;
import io.splitwave.network.mobility.UdPlaces;
import java.util.List;

/**
 * Small-scale fading between all access points and all devices: one block per access point, K x N, each with normals of its
 * own. An entry of the channel is fading times the square root of the mean gain of its link.
 */
public final class ApFading {

    private final List<Fading> ofAp;

    /**
     * Fading before its first frame.
     *
     * @param ofAp fading of each access point, K x N, at least one; each advanced by this object alone
     * @throws IllegalArgumentException if there is no access point, the shapes differ or a count is 0
     */
    public ApFading(List<Fading> ofAp) {
        this.ofAp = List.copyOf(ofAp);
        if (ofAp.isEmpty()) {
            throw new IllegalArgumentException("cell-free fading: at least 1 AP is needed, was 0");
        }
        FlatEntries.requireCounts("cell-free fading", ofAp.size(), userDevices(), antennas());
        for (Fading fading : this.ofAp) {
            if (fading.rows() != userDevices() || fading.columns() != antennas()) {
                throw new IllegalArgumentException("cell-free fading: every AP needs " + userDevices() + " x "
                        + antennas() + ", was " + fading.rows() + " x " + fading.columns());
            }
        }
    }

    /**
     * Number of access points.
     *
     * @return L, at least 1
     */
    public int accessPoints() {
        return ofAp.size();
    }

    /**
     * Number of devices.
     *
     * @return K, at least 1
     */
    public int userDevices() {
        return ofAp.get(0).rows();
    }

    /**
     * Antennas of each access point.
     *
     * @return N, at least 1
     */
    public int antennas() {
        return ofAp.get(0).columns();
    }

    /**
     * Moves on to the next frame, or draws once more for given gains.
     *
     * @param places where the devices are in it
     * @param mean mean power gains of the links
     * @return the channel
     * @throws IllegalArgumentException if the shapes differ
     */
    public CellFreeChannel next(UdPlaces places, MeanGains mean) {
        int length = Math.multiplyExact(userDevices(), antennas());
        if (mean.accessPoints() != accessPoints() || mean.userDevices() != userDevices()) {
            throw new IllegalArgumentException("cell-free fading: of " + accessPoints() + " APs and " + userDevices()
                    + " UDs, the gains of " + mean.accessPoints() + " and " + mean.userDevices());
        }
        double[] re = new double[Math.multiplyExact(accessPoints(), length)];
        double[] im = new double[re.length];
        for (int ap = 0; ap < accessPoints(); ap++) {
            double[] gains = mean.ofAp(ap);
            ComplexMatrix entries = new UdLink(anywhere -> gains, ofAp.get(ap)).next(places);
            for (int entry = 0; entry < length; entry++) {
                re[ap * length + entry] = entries.re(entry / antennas(), entry % antennas());
                im[ap * length + entry] = entries.im(entry / antennas(), entry % antennas());
            }
        }
        return new CellFreeChannel(accessPoints(), userDevices(), antennas(), re, im);
    }
}
