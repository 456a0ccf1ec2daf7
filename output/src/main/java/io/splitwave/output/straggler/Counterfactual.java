package io.splitwave.output.straggler;

/**
 * The length of a round with a better straggler, simulated again with everything else unchanged: same decisions, same
 * frames, same other user devices.
 *
 * @param replication replication, from 0
 * @param cohort cohort, from 0
 * @param round round of the cohort, from 0
 * @param ud the straggler
 * @param makespanS length of the round, s
 * @param medianChannelS its length if this UD's gains were the median of all UDs' in every frame, s; NaN if the round
 *     would not have closed
 * @param medianCpuS its length if this UD's clock were the median clock, s; NaN if the round would not have closed
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
     * @param makespanS length of the round, s
     * @param medianChannelS its length if this UD's gains were the median of all UDs' in every frame, s
     * @param medianCpuS its length if this UD's clock were the median clock, s
     * @throws IllegalArgumentException if a time is negative or infinite, or the round took none
     */
    public Counterfactual {
        if (!(makespanS >= 0) || medianChannelS < 0 || medianCpuS < 0 || makespanS == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("counterfactual of round " + round + ": times must be finite and >= 0,"
                    + " were " + makespanS + ", " + medianChannelS + " and " + medianCpuS);
        }
    }

    /**
     * The time that the median channel would have saved.
     *
     * @return s; negative if this UD's own channel was the better one; NaN if not known
     */
    public double savedByChannelS() {
        return makespanS - medianChannelS;
    }

    /**
     * The time that the median clock would have saved.
     *
     * @return s; negative if this UD's own clock was the faster one; NaN if not known
     */
    public double savedByCpuS() {
        return makespanS - medianCpuS;
    }
}
