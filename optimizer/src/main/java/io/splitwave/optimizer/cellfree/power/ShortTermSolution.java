package io.splitwave.optimizer.cellfree.power;

import io.splitwave.network.cellfree.Beams;

/**
 * Powers and beams for given clusters and cuts. Arrays are copied, on the way in and on the way out.
 *
 * @param uplinkPowerW p, W, {@code [k]}
 * @param beams w
 * @param uplinkS time of the last device in the uplink, s
 * @param uplinkBoundS no powers are faster, s
 * @param downlinkS time of the last device in the downlink, s
 * @param downlinkBoundS no beams are faster, s
 */
public record ShortTermSolution(
        double[] uplinkPowerW,
        Beams beams,
        double uplinkS,
        double uplinkBoundS,
        double downlinkS,
        double downlinkBoundS) {
    /**
     * Copies the powers.
     *
     * @param uplinkPowerW p, W
     * @param beams w
     * @param uplinkS time of the uplink, s
     * @param uplinkBoundS its bound, s
     * @param downlinkS time of the downlink, s
     * @param downlinkBoundS its bound, s
     */
    public ShortTermSolution {
        uplinkPowerW = uplinkPowerW.clone();
    }

    /**
     * The uplink powers.
     *
     * @return a copy, W, {@code [k]}
     */
    @Override
    public double[] uplinkPowerW() {
        return uplinkPowerW.clone();
    }
}
