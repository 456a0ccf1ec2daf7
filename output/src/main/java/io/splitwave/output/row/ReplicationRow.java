package io.splitwave.output.row;

import java.util.function.Supplier;

/**
 * One replication in one line. Means over rounds are over the rounds that closed with survivors, means over frames over
 * all frames; a mean over nothing is NaN.
 *
 * @param replication replication, from 0
 * @param rounds rounds recorded, failed and unfinished ones included
 * @param failedRounds rounds that nobody survived
 * @param frames frames recorded
 * @param endS simulated time at the end, s
 * @param firstFrameObjectiveS objective of frame 0, s; NaN if there is none
 * @param meanObjectiveS mean objective per frame, over the frames that reach somebody or in which nobody takes part, s
 * @param meanMakespanS mean makespan per round, s
 * @param p95MakespanS 95th percentile of the makespan over the rounds, s (Hyndman and Fan 1996, type 7)
 * @param meanSumDelayS mean per round of the sum of delays, s
 * @param meanStragglerIndex mean per round of makespan over median delay, a ratio
 * @param meanIdleUdS mean per round of the idle time summed over user devices, s
 * @param dropped user devices dropped, all rounds together
 * @param energyUdJ energy drawn at the user devices, all rounds together, J
 * @param energyApJ energy of transmission at the access point; the energy model has none for its server and the twins,
 *     all rounds together, J
 * @param meanDtShare mean per frame of the share of user devices whose twin computes
 * @param meanApPowerW mean per frame of the power the plan allots to the downlinks, W
 * @param meanGap mean of the proven gap between objective and lower bound over the frames that have one, a ratio; NaN if
 *     none has
 * @param finalLoss training loss of the last round that has one, nat; NaN if none has
 * @param finalAccuracy share of the test images classified rightly after the last round that says, in [0, 1]; NaN if none
 *     does
 * @param meanLeftOutUds mean per frame of the user devices that are out of reach and left out of the plan; NaN if there is no
 *     frame
 * @param unfinishedRounds rounds that the end of the run cut off
 * @param restrictedMakespanS mean length of a round with those cut off counted in, up to the longest time seen (Kaplan and
 *     Meier 1958), s; the mean makespan if none was; NaN if there is neither
 */
public record ReplicationRow(
        int replication,
        int rounds,
        int failedRounds,
        long frames,
        double endS,
        double firstFrameObjectiveS,
        double meanObjectiveS,
        double meanMakespanS,
        double p95MakespanS,
        double meanSumDelayS,
        double meanStragglerIndex,
        double meanIdleUdS,
        long dropped,
        double energyUdJ,
        double energyApJ,
        double meanDtShare,
        double meanApPowerW,
        double meanGap,
        double finalLoss,
        double finalAccuracy,
        double meanLeftOutUds,
        int unfinishedRounds,
        double restrictedMakespanS)
        implements Row {

    /**
     * Checks the row.
     *
     * @param replication replication, from 0
     * @param rounds rounds recorded, failed and unfinished ones included
     * @param failedRounds rounds that nobody survived
     * @param frames frames recorded
     * @param endS simulated time at the end, s
     * @param firstFrameObjectiveS objective of frame 0, s
     * @param meanObjectiveS mean objective per frame, over the frames that reach somebody or in which nobody takes
     *     part, s
     * @param meanMakespanS mean makespan per round, s
     * @param p95MakespanS 95th percentile of the makespan over the rounds, s (Hyndman and Fan 1996, type 7)
     * @param meanSumDelayS mean per round of the sum of delays, s
     * @param meanStragglerIndex mean per round of makespan over median delay, a ratio
     * @param meanIdleUdS mean per round of the idle time summed over user devices, s
     * @param dropped user devices dropped
     * @param energyUdJ energy drawn at the user devices, J
     * @param energyApJ energy of transmission at the access point, J
     * @param meanDtShare mean per frame of the share of user devices whose twin computes
     * @param meanApPowerW mean per frame of the power the plan allots to the downlinks, W
     * @param meanGap mean of the proven gap between objective and lower bound over the frames that have one, a ratio
     * @param finalLoss training loss of the last round that has one, nat
     * @param finalAccuracy share of the test images classified rightly after the last round that says
     * @param meanLeftOutUds mean per frame of the user devices that are out of reach and left out of the plan
     * @param unfinishedRounds rounds that the end of the run cut off
     * @param restrictedMakespanS mean length of a round with those cut off counted in, up to the longest time seen
     *     (Kaplan and Meier 1958), s
     * @throws IllegalArgumentException if a component is out of its range; the message names replication and component
     */
    public ReplicationRow {
        Supplier<String> row = () -> "replication " + replication;
        Require.index(row, "replication", replication);
        Require.index(row, "rounds", rounds);
        Require.index(row, "failedRounds", failedRounds);
        Require.index(row, "unfinishedRounds", unfinishedRounds);
        Require.index(row, "rounds - failedRounds", rounds - failedRounds);
        Require.index(row, "frames", frames);
        Require.amount(row, "endS", endS);
        if (firstFrameObjectiveS < 0 || meanObjectiveS < 0) {
            throw new IllegalArgumentException(
                    row.get() + ": objectives must be >= 0, were " + firstFrameObjectiveS + " and " + meanObjectiveS);
        }
        Require.amountOrAbsent(row, "meanMakespanS", meanMakespanS);
        Require.amountOrAbsent(row, "p95MakespanS", p95MakespanS);
        Require.amountOrAbsent(row, "meanSumDelayS", meanSumDelayS);
        Require.amountOrAbsent(row, "meanStragglerIndex", meanStragglerIndex);
        Require.amountOrAbsent(row, "meanIdleUdS", meanIdleUdS);
        Require.index(row, "dropped", dropped);
        Require.amount(row, "energyUdJ", energyUdJ);
        Require.amount(row, "energyApJ", energyApJ);
        Require.amountOrAbsent(row, "meanDtShare", meanDtShare);
        Require.amountOrAbsent(row, "meanApPowerW", meanApPowerW);
        Require.numberOrAbsent(row, "meanGap", meanGap);
        Require.amountOrAbsent(row, "finalLoss", finalLoss);
        Require.amountOrAbsent(row, "finalAccuracy", finalAccuracy);
        Require.amountOrAbsent(row, "meanLeftOutUds", meanLeftOutUds);
        Require.amountOrAbsent(row, "restrictedMakespanS", restrictedMakespanS);
    }

    /**
     * A replication in which nothing is learned, everybody is reached and no round is cut off.
     *
     * @param replication replication, from 0
     * @param rounds rounds recorded, failed and unfinished ones included
     * @param failedRounds rounds that nobody survived
     * @param frames frames recorded
     * @param endS simulated time at the end, s
     * @param firstFrameObjectiveS objective of frame 0, s
     * @param meanObjectiveS mean objective per frame, over the frames that reach somebody or in which nobody takes
     *     part, s
     * @param meanMakespanS mean makespan per round, s
     * @param p95MakespanS 95th percentile of the makespan over the rounds, s (Hyndman and Fan 1996, type 7)
     * @param meanSumDelayS mean per round of the sum of delays, s
     * @param meanStragglerIndex mean per round of makespan over median delay, a ratio
     * @param meanIdleUdS mean per round of the idle time summed over user devices, s
     * @param dropped user devices dropped
     * @param energyUdJ energy drawn at the user devices, J
     * @param energyApJ energy of transmission at the access point, J
     * @param meanDtShare mean per frame of the share of user devices whose twin computes
     * @param meanApPowerW mean per frame of the power the plan allots to the downlinks, W
     * @param meanGap mean of the proven gap between objective and lower bound over the frames that have one, a ratio
     * @throws IllegalArgumentException if a component is out of its range; the message names replication and component
     */
    public ReplicationRow(
            int replication,
            int rounds,
            int failedRounds,
            long frames,
            double endS,
            double firstFrameObjectiveS,
            double meanObjectiveS,
            double meanMakespanS,
            double p95MakespanS,
            double meanSumDelayS,
            double meanStragglerIndex,
            double meanIdleUdS,
            long dropped,
            double energyUdJ,
            double energyApJ,
            double meanDtShare,
            double meanApPowerW,
            double meanGap) {
        this(
                replication,
                rounds,
                failedRounds,
                frames,
                endS,
                firstFrameObjectiveS,
                meanObjectiveS,
                meanMakespanS,
                p95MakespanS,
                meanSumDelayS,
                meanStragglerIndex,
                meanIdleUdS,
                dropped,
                energyUdJ,
                energyApJ,
                meanDtShare,
                meanApPowerW,
                meanGap,
                Double.NaN,
                Double.NaN,
                0,
                0,
                meanMakespanS);
    }
}
