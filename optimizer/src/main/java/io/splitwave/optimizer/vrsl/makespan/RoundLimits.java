package io.splitwave.optimizer.vrsl.makespan;

/**
 * The limits that a plan for fresh rounds keeps in addition to the budgets; immutable.
 *
 * <p>A least downlink rate is a floor on the power, the remark after VRSL (61): P_k &gt;= (2^(R_min/B) - 1)/a_k.
 */
public final class RoundLimits {
    private final double[] leastRateBps;
    private final double[] graceS;

    /**
     * Limits of every device.
     *
     * @param leastRateBps least downlink rate where something is sent down, {@code [ud]}, bit/s, &gt;= 0
     * @param graceS by how much a device may be later than the largest delay that is minimised, {@code [ud]}, s, &gt;= 0
     */
    public RoundLimits(double[] leastRateBps, double[] graceS) {
        this.leastRateBps = leastRateBps.clone();
        this.graceS = graceS.clone();
    }

    static RoundLimits none(int uds) {
        return new RoundLimits(new double[uds], new double[uds]);
    }

    double leastRateBps(int ud) {
        return leastRateBps[ud];
    }

    double graceS(int ud) {
        return graceS[ud];
    }
}
