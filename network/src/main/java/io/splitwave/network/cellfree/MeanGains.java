package io.splitwave.network.cellfree;

/** Mean power gains beta[l][k] of all links, path loss and shadowing without small-scale fading. Immutable. */
public final class MeanGains {

    private final double[][] gain;

    /**
     * Gains of given values.
     *
     * @param gain beta, a ratio, finite, at least 0; shape [AP][UD], at least one of each; copied
     * @throws IllegalArgumentException if it is empty or not a rectangle, or a gain is out of its range
     */
    public MeanGains(double[][] gain) {
        if (gain.length == 0 || gain[0].length == 0) {
            throw new IllegalArgumentException("mean gains: at least 1 AP and 1 UD are needed");
        }
        this.gain = new double[gain.length][];
        for (int ap = 0; ap < gain.length; ap++) {
            if (gain[ap].length != gain[0].length) {
                throw new IllegalArgumentException("mean gains: AP " + ap + " has gains to " + gain[ap].length
                        + " UDs, AP 0 to " + gain[0].length);
            }
            this.gain[ap] = gain[ap].clone();
            for (int ud = 0; ud < gain[ap].length; ud++) {
                if (!(gain[ap][ud] >= 0) || Double.isInfinite(gain[ap][ud])) {
                    throw new IllegalArgumentException("mean gains: AP " + ap + " to UD " + ud
                            + " must be a finite ratio >= 0, was " + gain[ap][ud]);
                }
            }
        }
    }

    /**
     * Number of access points.
     *
     * @return L, at least 1
     */
    public int accessPoints() {
        return gain.length;
    }

    /**
     * Number of devices.
     *
     * @return K, at least 1
     */
    public int userDevices() {
        return gain[0].length;
    }

    /**
     * Mean gain of a link at each antenna.
     *
     * @param ap access point l, 0..L-1
     * @param ud device k, 0..K-1
     * @return beta[l][k], a ratio, at least 0
     */
    public double gain(int ap, int ud) {
        return gain[ap][ud];
    }

    /**
     * Mean gains of an access point.
     *
     * @param ap access point l, 0..L-1
     * @return beta[l], length K, a new array
     */
    public double[] ofAp(int ap) {
        return gain[ap].clone();
    }
}
