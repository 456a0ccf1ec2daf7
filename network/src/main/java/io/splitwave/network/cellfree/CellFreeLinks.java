package io.splitwave.network.cellfree;

import io.splitwave.network.rate.LinkRate;
import java.util.Arrays;

/**
 * Rates of all devices of a cell-free network for powers and beams that are decided: W log2(1 + SINR), UCSFL (5) and (8), for
 * any set of devices that send or are sent to. Powers and beams do not follow the set. Immutable.
 */
public final class CellFreeLinks {

    private final double bandwidthHz;
    private final double noiseW;
    private final UplinkSinr uplink;
    private final double[] powerW;
    private final DownlinkSinr downlink;

    /**
     * Links of a decision.
     *
     * @param bandwidthHz W, Hz, finite, greater than 0
     * @param noiseW sigma^2 in the band, at an antenna and at a device, W, finite, greater than 0
     * @param uplink combining of the association
     * @param powerW p of each device, W, length K, each finite and at least 0; copied
     * @param downlink what arrives of the beams
     * @throws IllegalArgumentException if a figure is out of its range or the numbers of devices differ
     */
    public CellFreeLinks(double bandwidthHz, double noiseW, UplinkSinr uplink, double[] powerW, DownlinkSinr downlink) {
        if (!(bandwidthHz > 0) || Double.isInfinite(bandwidthHz)) {
            throw new IllegalArgumentException(
                    "cell-free links: bandwidthHz must be finite and > 0, was " + bandwidthHz);
        }
        if (!(noiseW > 0) || Double.isInfinite(noiseW)) {
            throw new IllegalArgumentException("cell-free links: noiseW must be finite and > 0, was " + noiseW);
        }
        int uds = uplink.userDevices();
        if (powerW.length != uds || downlink.userDevices() != uds) {
            throw new IllegalArgumentException("cell-free links: uplink of " + uds + " UDs, " + powerW.length
                    + " powers, downlink of " + downlink.userDevices());
        }
        for (int ud = 0; ud < uds; ud++) {
            if (!(powerW[ud] >= 0) || Double.isInfinite(powerW[ud])) {
                throw new IllegalArgumentException(
                        "cell-free links: power of UD " + ud + " must be finite and >= 0 W, was " + powerW[ud]);
            }
        }
        this.bandwidthHz = bandwidthHz;
        this.noiseW = noiseW;
        this.uplink = uplink;
        this.powerW = powerW.clone();
        this.downlink = downlink;
    }

    /**
     * Number of devices.
     *
     * @return K, at least 1
     */
    public int userDevices() {
        return powerW.length;
    }

    /**
     * Uplink rate of a device while some send.
     *
     * @param ud device k, 0..K-1; it counts as sending
     * @param sending which devices send, length K
     * @return R_k^u, bit/s; exactly 0 if its power is 0
     */
    public double uplinkBps(int ud, boolean[] sending) {
        return LinkRate.ofRatio(bandwidthHz, uplink.sinr(ud, powerW, sending, noiseW));
    }

    /**
     * Uplink rate of a device while all send: its least one.
     *
     * @param ud device k, 0..K-1
     * @return R_k^u of the bound (17), bit/s
     */
    public double uplinkBps(int ud) {
        return uplinkBps(ud, all());
    }

    /**
     * Downlink rate of a device while some are sent to.
     *
     * @param ud device k, 0..K-1; it counts as sent to
     * @param served which devices are sent to, length K
     * @return R_k^d, bit/s; exactly 0 if no beam reaches it
     */
    public double downlinkBps(int ud, boolean[] served) {
        return LinkRate.ofRatio(bandwidthHz, downlink.sinr(ud, served, noiseW));
    }

    /**
     * Downlink rate of a device while all are sent to: its least one.
     *
     * @param ud device k, 0..K-1
     * @return R_k^d of (22), bit/s
     */
    public double downlinkBps(int ud) {
        return downlinkBps(ud, all());
    }

    private boolean[] all() {
        boolean[] all = new boolean[powerW.length];
        Arrays.fill(all, true);
        return all;
    }
}
