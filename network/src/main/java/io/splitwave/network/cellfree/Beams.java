package io.splitwave.network.cellfree;

/**
 * Downlink beams w[l][k][n] of a cell-free network: what antenna n of AP l multiplies the symbol of device k by, amplitude,
 * square root of W. An access point sends only to devices that it serves. Immutable. Entries are kept flat, entry (l, k, n)
 * at {@code (l K + k) N + n}.
 */
public final class Beams {

    private final Association association;
    private final int antennas;
    private final double[] re;
    private final double[] im;

    /**
     * Beams of given entries.
     *
     * @param association which access points serve which device
     * @param antennas N of each AP, at least 1
     * @param re real parts, length L K N in the order [l][k][n], each finite, exactly 0 where a[l][k] is false; copied
     * @param im imaginary parts, likewise
     * @throws IllegalArgumentException if a length does not fit, an entry is not finite, or an access point has a beam to a
     *     device that it does not serve
     */
    public Beams(Association association, int antennas, double[] re, double[] im) {
        int aps = association.accessPoints();
        int uds = association.userDevices();
        FlatEntries.requireCounts("beams", aps, uds, antennas);
        int entries = Math.multiplyExact(Math.multiplyExact(aps, uds), antennas);
        FlatEntries.requireFinite("beams: re", re, entries);
        FlatEntries.requireFinite("beams: im", im, entries);
        this.association = association;
        this.antennas = antennas;
        this.re = re.clone();
        this.im = im.clone();
        for (int entry = 0; entry < entries; entry++) {
            int ap = entry / (uds * antennas);
            int ud = entry / antennas % uds;
            if (!association.serves(ap, ud) && (re[entry] != 0 || im[entry] != 0)) {
                throw new IllegalArgumentException("beams: AP " + ap + " does not serve UD " + ud
                        + ", so its beam must be 0, was (" + re[entry] + ", " + im[entry] + ")");
            }
        }
    }

    /**
     * Which access points send to which device.
     *
     * @return a
     */
    public Association association() {
        return association;
    }

    /**
     * Antennas of each access point.
     *
     * @return N, at least 1
     */
    public int antennas() {
        return antennas;
    }

    /**
     * Real part of an entry.
     *
     * @param ap access point l, 0..L-1
     * @param ud device k, 0..K-1
     * @param antenna antenna n, 0..N-1
     * @return Re w[l][k][n], square root of W
     */
    public double re(int ap, int ud, int antenna) {
        return re[FlatEntries.index(association.userDevices(), antennas, ap, ud, antenna)];
    }

    /**
     * Imaginary part of an entry.
     *
     * @param ap access point l, 0..L-1
     * @param ud device k, 0..K-1
     * @param antenna antenna n, 0..N-1
     * @return Im w[l][k][n], square root of W
     */
    public double im(int ap, int ud, int antenna) {
        return im[FlatEntries.index(association.userDevices(), antennas, ap, ud, antenna)];
    }

    /**
     * Power of an access point.
     *
     * @param ap access point l, 0..L-1
     * @return sum over k of ||w_lk||^2, W, at least 0
     */
    public double powerW(int ap) {
        int length = association.userDevices() * antennas;
        double sumW = 0;
        for (int entry = ap * length; entry < (ap + 1) * length; entry++) {
            sumW += re[entry] * re[entry] + im[entry] * im[entry];
        }
        return sumW;
    }

    /** The array itself, for loops of this package that do not write. */
    double[] sharedRe() {
        return re;
    }

    double[] sharedIm() {
        return im;
    }
}
