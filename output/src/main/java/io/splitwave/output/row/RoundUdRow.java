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
 * @param adopted what it adopted for the round, a number for each adopted variable of the system, flags as 0 or 1; NaN for an
 *     absent one
 * @param stalenessRounds how many aggregations its model missed, at least 0; 0 where rounds are synchronous
 * @param partS service time of its stages in each part of the system, s
 * @param queueS time its stages waited for service, s
 * @param energyJ energy of its stages for each payer of the system, J
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
        Numbers adopted,
        int stalenessRounds,
        Numbers partS,
        double queueS,
        Numbers energyJ)
        implements Row {
    private static final long HOLDING_WEIGHT = 4;

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
     * @param adopted what it adopted for the round
     * @param stalenessRounds how many aggregations its model missed
     * @param partS service time of its stages in each part, s
     * @param queueS time its stages waited for service, s
     * @param energyJ energy of its stages for each payer, J
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
        Require.given(row, "adopted", adopted);
        Require.index(row, "stalenessRounds", stalenessRounds);
        Require.amounts(row, "partS", partS);
        Require.amount(row, "queueS", queueS);
        Require.amounts(row, "energyJ", energyJ);
    }

    /** Counts the numbers, and for each list of them the two objects that hold it. */
    @Override
    public long weight() {
        return PLAIN_WEIGHT + 3 * HOLDING_WEIGHT + adopted.size() + partS.size() + energyJ.size();
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
