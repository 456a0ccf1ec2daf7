package io.splitwave.network.cellfree;

/**
 * Inner products of the channels of all devices at each access point: C[l][i][j] = h_li^H h_lj. Every SINR of both
 * directions follows from them, so the antennas need to be looked at once per coherence block, at a cost of L N K^2. For
 * every l the matrix is Hermitian to the last bit and positive semidefinite up to rounding. Immutable. Entries are kept
 * flat, entry (l, i, j) at {@code (l K + i) K + j}.
 */
public final class GramTensor {

    private final int accessPoints;
    private final int userDevices;
    private final double[] re;
    private final double[] im;

    private GramTensor(int accessPoints, int userDevices, double[] re, double[] im) {
        this.accessPoints = accessPoints;
        this.userDevices = userDevices;
        this.re = re;
        this.im = im;
    }

    /**
     * The inner products of a channel.
     *
     * @param channel h
     * @return C, power gains, no unit
     */
    public static GramTensor of(CellFreeChannel channel) {
        int aps = channel.accessPoints();
        int uds = channel.userDevices();
        double[] re = new double[Math.multiplyExact(aps, Math.multiplyExact(uds, uds))];
        double[] im = new double[re.length];
        for (int ap = 0; ap < aps; ap++) {
            for (int first = 0; first < uds; first++) {
                for (int second = first; second < uds; second++) {
                    fill(channel, ap, first, second, re, im);
                }
            }
        }
        return new GramTensor(aps, uds, re, im);
    }

    private static void fill(CellFreeChannel channel, int ap, int first, int second, double[] re, double[] im) {
        int uds = channel.userDevices();
        int antennas = channel.antennas();
        double[] hRe = channel.sharedRe();
        double[] hIm = channel.sharedIm();
        int a = FlatEntries.index(uds, antennas, ap, first, 0);
        int b = FlatEntries.index(uds, antennas, ap, second, 0);
        double sumRe = 0;
        double sumIm = 0;
        for (int antenna = 0; antenna < antennas; antenna++) {
            sumRe += hRe[a + antenna] * hRe[b + antenna] + hIm[a + antenna] * hIm[b + antenna];
            sumIm += hRe[a + antenna] * hIm[b + antenna] - hIm[a + antenna] * hRe[b + antenna];
        }
        int upper = (ap * uds + first) * uds + second;
        int lower = (ap * uds + second) * uds + first;
        re[upper] = sumRe;
        re[lower] = sumRe;
        im[lower] = -sumIm;
        im[upper] = first == second ? 0 : sumIm;
        if (first == second) {
            im[lower] = 0;
        }
    }

    /**
     * The same products times a factor. With P / sigma^2 they become signal-to-noise ratios; gains of 1e-11 and a noise of
     * 1e-15 W are far from 1 otherwise.
     *
     * @param factor finite, greater than 0
     * @return C times the factor, in the inverse of the unit of what it is divided by
     * @throws IllegalArgumentException if the factor is out of its range
     */
    public GramTensor scaled(double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("gram tensor: factor must be finite and > 0, was " + factor);
        }
        double[] scaledRe = new double[re.length];
        double[] scaledIm = new double[im.length];
        for (int entry = 0; entry < re.length; entry++) {
            scaledRe[entry] = factor * re[entry];
            scaledIm[entry] = factor * im[entry];
        }
        return new GramTensor(accessPoints, userDevices, scaledRe, scaledIm);
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
     * Real part of an entry.
     *
     * @param ap access point l, 0..L-1
     * @param first device i, 0..K-1, whose channel is conjugated
     * @param second device j, 0..K-1
     * @return Re C[l][i][j]
     */
    public double re(int ap, int first, int second) {
        return re[(ap * userDevices + first) * userDevices + second];
    }

    /**
     * Imaginary part of an entry.
     *
     * @param ap access point l, 0..L-1
     * @param first device i, 0..K-1, whose channel is conjugated
     * @param second device j, 0..K-1
     * @return Im C[l][i][j], exactly 0 on the diagonal
     */
    public double im(int ap, int first, int second) {
        return im[(ap * userDevices + first) * userDevices + second];
    }

    /**
     * Squared norm of a channel: the power gain of the link.
     *
     * @param ap access point l, 0..L-1
     * @param ud device k, 0..K-1
     * @return C[l][k][k] = ||h_lk||^2, at least 0
     */
    public double gain(int ap, int ud) {
        return re(ap, ud, ud);
    }

    /**
     * All real parts.
     *
     * @return a new array, length L K K in the order [l][i][j]
     */
    public double[] copyRe() {
        return re.clone();
    }

    /**
     * All imaginary parts.
     *
     * @return a new array, length L K K in the order [l][i][j]
     */
    public double[] copyIm() {
        return im.clone();
    }
}
