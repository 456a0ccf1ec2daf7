package io.splitwave.optimizer.vrsl.delay;

/** Gains and rates of every device under given phases and powers; immutable. */
public final class LinkState {
    private final double[] downlinkGain;
    private final double[] uplinkGain;
    private final double[] downlinkBps;
    private final double[] uplinkBps;

    LinkState(double[] downlinkGain, double[] uplinkGain, double[] downlinkBps, double[] uplinkBps) {
        this.downlinkGain = downlinkGain;
        this.uplinkGain = uplinkGain;
        this.downlinkBps = downlinkBps;
        this.uplinkBps = uplinkBps;
    }

    /**
     * The objective of block 4, VRSL (40), under these phases.
     *
     * @return downlink and uplink gain summed over the devices, a ratio
     */
    public double sumOfGains() {
        double sum = 0;
        for (int ud = 0; ud < downlinkGain.length; ud++) {
            sum += downlinkGain[ud] + uplinkGain[ud];
        }
        return sum;
    }

    /**
     * |h_k^eff|^2 of VRSL (10).
     *
     * @param ud k, 0..K-1
     * @return power gain AP to device, a ratio
     */
    public double downlinkGain(int ud) {
        return downlinkGain[ud];
    }

    /**
     * |g_k^eff|^2 of VRSL (13).
     *
     * @param ud k, 0..K-1
     * @return power gain device to AP, a ratio
     */
    public double uplinkGain(int ud) {
        return uplinkGain[ud];
    }

    /**
     * R_k^DL, VRSL (10).
     *
     * @param ud k, 0..K-1
     * @return bit/s, 0 without power or gain
     */
    public double downlinkBps(int ud) {
        return downlinkBps[ud];
    }

    /**
     * R_k^UL, VRSL (13).
     *
     * @param ud k, 0..K-1
     * @return bit/s, 0 without power or gain
     */
    public double uplinkBps(int ud) {
        return uplinkBps[ud];
    }

    /**
     * All downlink gains.
     *
     * @return a copy, {@code [ud]}
     */
    public double[] copyDownlinkGain() {
        return downlinkGain.clone();
    }

    /**
     * All uplink gains.
     *
     * @return a copy, {@code [ud]}
     */
    public double[] copyUplinkGain() {
        return uplinkGain.clone();
    }

    /**
     * All downlink rates.
     *
     * @return a copy, {@code [ud]}, bit/s
     */
    public double[] copyDownlinkBps() {
        return downlinkBps.clone();
    }

    /**
     * All uplink rates.
     *
     * @return a copy, {@code [ud]}, bit/s
     */
    public double[] copyUplinkBps() {
        return uplinkBps.clone();
    }
}
