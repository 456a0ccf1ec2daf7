package io.splitwave.optimizer.vrsl;

/**
 * The constants of the frame problem VRSL (18)-(27).
 *
 * @param bandwidthHz B, bandwidth of each user device's own channel, Hz, finite and &gt; 0
 * @param noiseW sigma^2, noise power in that bandwidth, W, finite and &gt; 0
 * @param uplinkPowerW transmit power of a user device to which the frame gives none of its own, W, finite and &gt;= 0
 * @param apPowerBudgetW P_total of (21), W, finite and &gt;= 0
 * @param maxPowerPerUdW P_max of (22), W, &gt; 0, +Infinity for none
 * @param minUplinkRateBps R_min of (25), bit/s, finite and &gt;= 0
 * @param twinBudgetHz Delta f_max of (31): what all twins together may add, Hz, finite and &gt;= 0
 * @param maxTwinHzPerUd the per-device bound of (23), Hz, &gt; 0, +Infinity for none
 * @param twinThresholdS T_max^(k) of (29): local computing up to this long stays local, s, &gt;= 0, +Infinity allowed
 * @param maxDelayS T_max of (26), s, &gt; 0, +Infinity for none
 * @param serverFlops speed with which the AP runs the layers after the cut, FLOP/s for each device, &gt; 0; +Infinity
 *     leaves the server's time out, as VRSL (9) does
 */
public record Budgets(
        double bandwidthHz,
        double noiseW,
        double uplinkPowerW,
        double apPowerBudgetW,
        double maxPowerPerUdW,
        double minUplinkRateBps,
        double twinBudgetHz,
        double maxTwinHzPerUd,
        double twinThresholdS,
        double maxDelayS,
        double serverFlops) {

    /**
     * Checks every bound.
     *
     * @param bandwidthHz B, bandwidth of each user device's own channel, Hz
     * @param noiseW sigma^2, noise power in that bandwidth, W
     * @param uplinkPowerW transmit power of a user device to which the frame gives none of its own, W
     * @param apPowerBudgetW P_total of (21), W
     * @param maxPowerPerUdW P_max of (22), W, +Infinity for none
     * @param minUplinkRateBps R_min of (25), bit/s
     * @param twinBudgetHz Delta f_max of (31): what all twins together may add, Hz
     * @param maxTwinHzPerUd the per-device bound of (23), Hz, +Infinity for none
     * @param twinThresholdS T_max^(k) of (29): local computing up to this long stays local, s, +Infinity allowed
     * @param maxDelayS T_max of (26), s, +Infinity for none
     * @param serverFlops speed with which the AP runs the layers after the cut, FLOP/s for each device
     * @throws IllegalArgumentException naming the quantity, its value and its bound
     */
    public Budgets {
        require(bandwidthHz > 0 && Double.isFinite(bandwidthHz), "bandwidthHz", bandwidthHz, "finite and > 0");
        require(noiseW > 0 && Double.isFinite(noiseW), "noiseW", noiseW, "finite and > 0");
        require(uplinkPowerW >= 0 && Double.isFinite(uplinkPowerW), "uplinkPowerW", uplinkPowerW, "finite and >= 0");
        require(
                apPowerBudgetW >= 0 && Double.isFinite(apPowerBudgetW),
                "apPowerBudgetW",
                apPowerBudgetW,
                "finite and >= 0");
        require(maxPowerPerUdW > 0, "maxPowerPerUdW", maxPowerPerUdW, "> 0");
        require(
                minUplinkRateBps >= 0 && Double.isFinite(minUplinkRateBps),
                "minUplinkRateBps",
                minUplinkRateBps,
                "finite and >= 0");
        require(twinBudgetHz >= 0 && Double.isFinite(twinBudgetHz), "twinBudgetHz", twinBudgetHz, "finite and >= 0");
        require(maxTwinHzPerUd > 0, "maxTwinHzPerUd", maxTwinHzPerUd, "> 0");
        require(twinThresholdS >= 0, "twinThresholdS", twinThresholdS, ">= 0");
        require(maxDelayS > 0, "maxDelayS", maxDelayS, "> 0");
        require(serverFlops > 0, "serverFlops", serverFlops, "> 0");
    }

    /**
     * The most downlink power that one user device can get.
     *
     * @return the smaller of P_max and P_total, W
     */
    public double mostPowerPerUdW() {
        return Math.min(maxPowerPerUdW, apPowerBudgetW);
    }

    /**
     * The most frequency that one twin can get.
     *
     * @return the smaller of the per-device bound and Delta f_max, Hz
     */
    public double mostTwinHzPerUd() {
        return Math.min(maxTwinHzPerUd, twinBudgetHz);
    }

    private static void require(boolean holds, String name, double value, String bound) {
        if (!holds) {
            throw new IllegalArgumentException("budgets: " + name + " must be " + bound + ", was " + value);
        }
    }
}
