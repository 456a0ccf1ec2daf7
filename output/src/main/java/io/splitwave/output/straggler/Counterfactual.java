package io.splitwave.output.straggler;

/**
 * What a round would have taken had its straggler been better off, the round simulated again with everything else as it
 * was: same decisions, same frames, same others.
 *
 * @param replication replication, from 0
 * @param cohort cohort, from 0
 * @param round round of the cohort, from 0
 * @param ud the straggler
 * @param makespanS what the round took, s
 * @param medianChannelS what it would have taken had this UD's gains been the median of all UDs' in every frame, s; NaN if
 *     the round would not have closed
 * @param medianCpuS what it would have taken had this UD's clock been the median clock, s; NaN if the round would not have
 *     closed
 */
public record Counterfactual(
        int replication, int cohort, int round, int ud, double makespanS, double medianChannelS, double medianCpuS) {

    /**
     * Checks the times.
     *
     * @param replication replication, from 0
     * @param cohort cohort, from 0
     * @param round round of the cohort
     * @param ud the straggler
     * @param makespanS what the round took, s
     * @param medianChannelS what it would have taken had this UD's gains been the median of all UDs' in every frame, s
     * @param medianCpuS what it would have taken had this UD's clock been the median clock, s
     * @throws IllegalArgumentException if a time is negative or infinite, or the round took none
     */
    public Counterfactual {
        if (!(makespanS >= 0) || medianChannelS < 0 || medianCpuS < 0 || makespanS == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("counterfactual of round " + round + ": times must be finite and >= 0,"
                    + " were " + makespanS + ", " + medianChannelS + " and " + medianCpuS);
        }
    }

    /**
     * What the median channel had saved.
     *
     * @return s; negative if this UD's own channel was the better one; NaN if not known
     */
    public double savedByChannelS() {
        return makespanS - medianChannelS;
    }

    /**
     * What the median clock had saved.
     *
     * @return s; negative if this UD's own clock was the faster one; NaN if not known
     */
    public double savedByCpuS() {
        return makespanS - medianCpuS;
    }
}
