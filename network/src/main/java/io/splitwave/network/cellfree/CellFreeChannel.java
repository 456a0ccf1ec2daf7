package io.splitwave.network.cellfree;

/**
 * The channel of one coherence block: h[l][k][n], the response between antenna n of AP l and UD k, amplitude, no unit. Both
 * directions share it. Immutable. Entries are kept flat, entry (l, k, n) at {@code (l K + k) N + n}.
 */
public final class CellFreeChannel {

    private final int accessPoints;
    private final int userDevices;
    private final int antennas;
    private final double[] re;
    private final double[] im;

    /**
     * A channel of given entries.
     *
     * @param accessPoints L, at least 1
     * @param userDevices K, at least 1
     * @param antennas N of each AP, at least 1
     * @param re real parts, length L K N in the order [l][k][n], each finite; copied
     * @param im imaginary parts, likewise
     * @throws IllegalArgumentException if a count is less than 1, a length does not fit or an entry is not finite
     */
    public CellFreeChannel(int accessPoints, int userDevices, int antennas, double[] re, double[] im) {
        FlatEntries.requireCounts("cell-free channel", accessPoints, userDevices, antennas);
        int entries = Math.multiplyExact(Math.multiplyExact(accessPoints, userDevices), antennas);
        FlatEntries.requireFinite("cell-free channel: re", re, entries);
        FlatEntries.requireFinite("cell-free channel: im", im, entries);
        this.accessPoints = accessPoints;
        this.userDevices = userDevices;
        this.antennas = antennas;
        this.re = re.clone();
        this.im = im.clone();
    }

    /**
     * Number of access points.
     *
     * @return L, at least 1
     */
    public int accessPoints() {
        return accessPoints;
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
     * @return Re h[l][k][n]
     */
    public double re(int ap, int ud, int antenna) {
        return re[FlatEntries.index(userDevices, antennas, ap, ud, antenna)];
    }

    /**
     * Imaginary part of an entry.
     *
     * @param ap access point l, 0..L-1
     * @param ud device k, 0..K-1
     * @param antenna antenna n, 0..N-1
     * @return Im h[l][k][n]
     */
    public double im(int ap, int ud, int antenna) {
        return im[FlatEntries.index(userDevices, antennas, ap, ud, antenna)];
    }

    /**
     * All real parts.
     *
     * @return a new array, length L K N in the order [l][k][n]
     */
    public double[] copyRe() {
        return re.clone();
    }

    /**
     * All imaginary parts.
     *
     * @return a new array, length L K N in the order [l][k][n]
     */
    public double[] copyIm() {
        return im.clone();
    }

    /** The array itself, for loops of this package that do not write. */
    double[] sharedRe() {
        return re;
    }

    double[] sharedIm() {
        return im;
    }
}
