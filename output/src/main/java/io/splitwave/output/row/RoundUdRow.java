package io.splitwave.output.row;

import java.util.function.Supplier;

/**
 * One user device in one round: when it was through, where its time went.
 *
 * @param replication replication, from 0
 * @param cohort cohort, from 0
 * @param round round of the cohort, from 0
 * @param ud user device, from 0
 * @param startS start of the round, s
 * @param completionS when its chain ended, s, not before {@code startS}; NaN if it was dropped or not finished
 * @param slackS end of the round minus completion, s, at least 0; NaN where {@code completionS} is
 * @param dropReason why it left the round; null unless dropped
 * @param cut layer after which its network was cut; null if the plan gave it none
 * @param local true if the device-side layers ran on the device, false if at its twin; null if the plan gave no place
 * @param stalenessRounds how many aggregations its model missed, at least 0; 0 where rounds are synchronous
 * @param downlinkS service time of its {@code downlink} stages, s
 * @param computeS service time of its {@code compute} stages, s
 * @param uplinkS service time of its {@code uplink} stages, s
 * @param serverS service time of its {@code server} stages, s
 * @param queueS time its stages waited for service, s
 * @param energyUdJ energy of its stages at the device, J
 * @param energyApJ energy of transmission at the access point; the energy model has none for its server and the twins, J
 */
public record RoundUdRow(
        int replication,
        int cohort,
        int round,
        int ud,
        double startS,
        double completionS,
        double slackS,
        String dropReason,
        Integer cut,
        Boolean local,
        int stalenessRounds,
        double downlinkS,
        double computeS,
        double uplinkS,
        double serverS,
        double queueS,
        double energyUdJ,
        double energyApJ)
        implements Row {

    /**
     * Checks the row.
     *
     * @param replication replication, from 0
     * @param cohort cohort, from 0
     * @param round round of the cohort
     * @param ud user device, from 0
     * @param startS start of the round, s
     * @param completionS when its chain ended, s, not before {@code startS}
     * @param slackS end of the round minus completion, s
     * @param dropReason why it left the round
     * @param cut layer after which its network was cut
     * @param local true if the device-side layers ran on the device, false if at its twin
     * @param stalenessRounds how many aggregations its model missed
     * @param downlinkS service time of its {@code downlink} stages, s
     * @param computeS service time of its {@code compute} stages, s
     * @param uplinkS service time of its {@code uplink} stages, s
     * @param serverS service time of its {@code server} stages, s
     * @param queueS time its stages waited for service, s
     * @param energyUdJ energy of its stages at the device, J
     * @param energyApJ energy of transmission at the access point, J
     * @throws IllegalArgumentException if a component is out of its range; the message names user device and component
     */
    public RoundUdRow {
        Supplier<String> row = () -> "UD " + ud + ", round " + round + ", replication " + replication;
        Require.index(row, "replication", replication);
        Require.index(row, "cohort", cohort);
        Require.index(row, "round", round);
        Require.index(row, "ud", ud);
        Require.amount(row, "startS", startS);
        Require.amountOrAbsent(row, "completionS", completionS);
        Require.notAfter(row, "startS", startS, "completionS", completionS);
        Require.amountOrAbsent(row, "slackS", slackS);
        if (Double.isNaN(slackS) != Double.isNaN(completionS)) {
            throw new IllegalArgumentException(
                    row.get() + ": slackS and completionS go together, were " + slackS + " and " + completionS);
        }
        Require.textOrAbsent(row, "dropReason", dropReason);
        if (dropReason != null && !Double.isNaN(completionS)) {
            throw new IllegalArgumentException(
                    row.get() + ": dropped (" + dropReason + ") and yet completed at " + completionS + " s");
        }
        Require.index(row, "cut", cut == null ? 0 : cut);
        Require.index(row, "stalenessRounds", stalenessRounds);
        Require.amount(row, "downlinkS", downlinkS);
        Require.amount(row, "computeS", computeS);
        Require.amount(row, "uplinkS", uplinkS);
        Require.amount(row, "serverS", serverS);
        Require.amount(row, "queueS", queueS);
        Require.amount(row, "energyUdJ", energyUdJ);
        Require.amount(row, "energyApJ", energyApJ);
    }

    /**
     * Time from the start of the round to the end of its chain.
     *
     * @return delay, s; NaN if it did not complete
     */
    public double delayS() {
        return completionS - startS;
    }

    /**
     * Whether it left the round.
     *
     * @return true if there is a drop reason
     */
    public boolean dropped() {
        return dropReason != null;
    }

    /**
     * Whether its chain ended.
     *
     * @return true if there is a completion time
     */
    public boolean completed() {
        return !Double.isNaN(completionS);
    }
}
