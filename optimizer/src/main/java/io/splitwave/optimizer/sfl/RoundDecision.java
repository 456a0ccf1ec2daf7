package io.splitwave.optimizer.sfl;

/**
 * What is decided for a round and holds until its end, for each of K devices; on those that do not take part it says nothing.
 * Immutable.
 */
public final class RoundDecision {
    private final int[] cut; // [ud]
    private final double[] share; // [ud]
    private final double[] powerW; // [ud]
    private final double[] cpuHz; // [ud]

    /**
     * A decision; {@link RoundState#require} checks it against the limits of a round.
     *
     * @param cut m, the device's last layer, {@code [ud]}; the last cut leaves the whole network to the device
     * @param share beta, share of the band, {@code [ud]}
     * @param powerW transmit power, W, {@code [ud]}
     * @param cpuHz clock, Hz, {@code [ud]}
     * @throws IllegalArgumentException if the lengths differ
     */
    public RoundDecision(int[] cut, double[] share, double[] powerW, double[] cpuHz) {
        this.cut = cut.clone();
        this.share = share.clone();
        this.powerW = powerW.clone();
        this.cpuHz = cpuHz.clone();
        if (share.length != cut.length || powerW.length != cut.length || cpuHz.length != cut.length) {
            throw new IllegalArgumentException(
                    "round decision: cut, share, powerW and cpuHz must be of one length, were " + cut.length + ", "
                            + share.length + ", " + powerW.length + " and " + cpuHz.length);
        }
    }

    /**
     * The cut of a device.
     *
     * @param ud device, 0 based
     * @return m
     */
    public int cut(int ud) {
        return cut[ud];
    }

    /**
     * The share of the band of a device.
     *
     * @param ud device, 0 based
     * @return beta
     */
    public double share(int ud) {
        return share[ud];
    }

    /**
     * The transmit power of a device.
     *
     * @param ud device, 0 based
     * @return W
     */
    public double powerW(int ud) {
        return powerW[ud];
    }

    /**
     * The clock of a device.
     *
     * @param ud device, 0 based
     * @return Hz
     */
    public double cpuHz(int ud) {
        return cpuHz[ud];
    }

    /**
     * The cuts of all devices.
     *
     * @return a copy, index = device
     */
    public int[] copyCut() {
        return cut.clone();
    }

    /**
     * The shares of all devices.
     *
     * @return a copy, index = device
     */
    public double[] copyShare() {
        return share.clone();
    }

    /**
     * The transmit powers of all devices.
     *
     * @return a copy, W, index = device
     */
    public double[] copyPowerW() {
        return powerW.clone();
    }

    /**
     * The clocks of all devices.
     *
     * @return a copy, Hz, index = device
     */
    public double[] copyCpuHz() {
        return cpuHz.clone();
    }
}
