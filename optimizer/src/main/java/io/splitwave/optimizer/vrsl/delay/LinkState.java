package io.splitwave.optimizer.vrsl.delay;

import io.splitwave.network.irs.EffectiveGains;

/** Gains and rates of every device under given phases and powers; immutable. */
public final class LinkState {
    private final EffectiveGains gains;
    private final double[] downlinkBps;
    private final double[] uplinkBps;

    LinkState(EffectiveGains gains, double[] downlinkBps, double[] uplinkBps) {
        this.gains = gains;
        this.downlinkBps = downlinkBps;
        this.uplinkBps = uplinkBps;
    }

    /** The same with other downlink rates; the array is kept. */
    LinkState withDownlinkBps(double[] otherBps) {
        return new LinkState(gains, otherBps, uplinkBps);
    }

    EffectiveGains gains() {
        return gains;
    }

    /**
     * The objective of block 4, VRSL (40), under these phases.
     *
     * @return downlink and uplink gain summed over the devices, a ratio
     */
    public double sumOfGains() {
        double sum = 0;
        for (int ud = 0; ud < downlinkBps.length; ud++) {
            sum += gains.downlink(ud) + gains.uplink(ud);
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
        return gains.downlink(ud);
    }

    /**
     * |g_k^eff|^2 of VRSL (13).
     *
     * @param ud k, 0..K-1
     * @return power gain device to AP, a ratio
     */
    public double uplinkGain(int ud) {
        return gains.uplink(ud);
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
        return gains.copyDownlink();
    }

    /**
     * All uplink gains.
     *
     * @return a copy, {@code [ud]}
     */
    public double[] copyUplinkGain() {
        return gains.copyUplink();
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
