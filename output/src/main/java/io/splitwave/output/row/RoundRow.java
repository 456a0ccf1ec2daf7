package io.splitwave.output.row;

import java.io.Serializable;
import java.util.function.Supplier;

/**
 * One round of one cohort: how long it took, who was late and by which stage.
 *
 * @param replication replication, from 0
 * @param cohort cohort, from 0
 * @param round round of the cohort, from 0
 * @param startS start, s
 * @param endS end, s, not before {@code startS}
 * @param failed true if it has no survivor
 * @param unfinished true if the run ended inside it
 * @param delays statistics of the delays of those that completed; null if the round failed or did not finish
 * @param straggler the last to complete; null where {@code delays} is
 * @param completed how many user devices completed
 * @param dropped how many were dropped
 * @param supportS time of support chains after the last user device completed, s; NaN where {@code delays} is null, or the
 *     system has no support chains
 * @param energyJ energy for each payer of the system, J
 * @param sentBit bits sent to user devices and by them, in this order; empty if the system does not count them
 * @param learning what was learned in it; null where nothing is learned
 */
public record RoundRow(
        int replication,
        int cohort,
        int round,
        double startS,
        double endS,
        boolean failed,
        boolean unfinished,
        Delays delays,
        Straggler straggler,
        int completed,
        int dropped,
        double supportS,
        Numbers energyJ,
        Numbers sentBit,
        Learning learning)
        implements Row {

    /**
     * The effect of a round on the model that is trained.
     *
     * @param loss training loss of the round, nat; NaN if no device whose work counts had an image to learn from
     * @param accuracy share of the test images classified correctly after it, in [0, 1]
     */
    public record Learning(double loss, double accuracy) implements Serializable {
        /**
         * Checks the figures.
         *
         * @param loss training loss of the round, nat
         * @param accuracy share of the test images classified correctly after it
         * @throws IllegalArgumentException if one is out of range
         */
        public Learning {
            Require.amountOrAbsent(() -> "learning", "loss", loss);
            if (!(accuracy >= 0 && accuracy <= 1)) {
                throw new IllegalArgumentException("learning: accuracy must be in [0, 1], was " + accuracy);
            }
        }
    }

    /**
     * Delays of the user devices that completed, from the start of the round.
     *
     * @param sumS sum, s
     * @param meanS mean, s
     * @param medianS median, s: the mean of the middle two of an even number
     * @param p95S 95th percentile, s, by linear interpolation between order statistics (Hyndman and Fan 1996, type 7)
     * @param idleUdS sum over those that completed of end of the round minus completion, s
     */
    public record Delays(double sumS, double meanS, double medianS, double p95S, double idleUdS)
            implements Serializable {
        /**
         * Checks the statistics.
         *
         * @param sumS sum, s
         * @param meanS mean, s
         * @param medianS median, s: the mean of the middle two of an even number
         * @param p95S 95th percentile, s, by linear interpolation between order statistics (Hyndman and Fan 1996, type
         *     7)
         * @param idleUdS sum over those that completed of end of the round minus completion, s
         * @throws IllegalArgumentException if a component is negative or not finite
         */
        public Delays {
            Require.amount(() -> "delays", "sumS", sumS);
            Require.amount(() -> "delays", "meanS", meanS);
            Require.amount(() -> "delays", "medianS", medianS);
            Require.amount(() -> "delays", "p95S", p95S);
            Require.amount(() -> "delays", "idleUdS", idleUdS);
        }
    }

    /**
     * The user device that completed last (of several at one instant the one with the lowest number), and where its
     * time went.
     *
     * @param ud user device, from 0
     * @param partS service time of its stages in each part of the system, s
     * @param queueS time its stages waited for service, s
     * @param blame part with the largest share of its time, or {@code queue} if waiting had; the earlier in
     *     the chain of equals, {@code queue} last; null if it spent no time at all. Where a support chain was awaited after
     *     it, the name of the support chain that took most of the time up to the end of that one
     * @param awaited the support chain that was later still; null if the round waited for no other than this user device
     */
    public record Straggler(int ud, Numbers partS, double queueS, String blame, Awaited awaited)
            implements Serializable {
        /**
         * Checks the parts.
         *
         * @param ud user device, from 0
         * @param partS service time of its stages in each part of the system, s
         * @param queueS time its stages waited for service, s
         * @param blame what the round is blamed on
         * @param awaited the support chain that was later still
         * @throws IllegalArgumentException if a component is negative or not finite, or the blame is blank
         */
        public Straggler {
            Supplier<String> row = () -> "straggler UD " + ud;
            Require.index(row, "ud", ud);
            Require.amounts(row, "partS", partS);
            Require.amount(row, "queueS", queueS);
            Require.textOrAbsent(row, "blame", blame);
        }

        /**
         * A straggler that was the last of its round.
         *
         * @param ud user device, from 0
         * @param partS service time of its stages in each part of the system, s
         * @param queueS time its stages waited for service, s
         * @param blame part with the largest share of its time
         * @throws IllegalArgumentException if a component is negative or not finite, or the blame is blank
         */
        public Straggler(int ud, Numbers partS, double queueS, String blame) {
            this(ud, partS, queueS, blame, null);
        }
    }

    /**
     * A support chain that worked while user devices did and was awaited after the last of them.
     *
     * @param support its name
     * @param afterS how long after the last user device had completed or was dropped it was through, s, greater than 0
     */
    public record Awaited(String support, double afterS) implements Serializable {
        /**
         * Checks name and time.
         *
         * @param support its name
         * @param afterS how long after the last user device it was through, s
         * @throws IllegalArgumentException if the name is missing, or the time is not positive and finite
         */
        public Awaited {
            Supplier<String> row = () -> "awaited support chain " + support;
            Require.given(row, "support", support);
            Require.amount(row, "afterS", afterS);
            if (afterS == 0) {
                throw new IllegalArgumentException(row.get() + ": afterS must be > 0, was 0");
            }
        }
    }

    /**
     * Checks the row.
     *
     * @param replication replication, from 0
     * @param cohort cohort, from 0
     * @param round round of the cohort
     * @param startS start, s
     * @param endS end, s, not before {@code startS}
     * @param failed true if it has no survivor
     * @param unfinished true if the run ended inside it
     * @param delays statistics of the delays of those that completed
     * @param straggler the last to complete
     * @param completed how many user devices completed
     * @param dropped how many were dropped
     * @param supportS time of support chains after the last user device, s
     * @param energyJ energy for each payer, J
     * @param sentBit bits sent down and up
     * @param learning what was learned in it
     * @throws IllegalArgumentException if a component is out of its range; the message names round and component
     */
    public RoundRow {
        Supplier<String> row = () -> "round " + round + " of cohort " + cohort + ", replication " + replication;
        Require.index(row, "replication", replication);
        Require.index(row, "cohort", cohort);
        Require.index(row, "round", round);
        Require.amount(row, "startS", startS);
        Require.amount(row, "endS", endS);
        Require.notAfter(row, "startS", startS, "endS", endS);
        boolean closed = !failed && !unfinished;
        if (closed != (delays != null) || closed != (straggler != null)) {
            throw new IllegalArgumentException(row.get() + ": delays and straggler belong to a round that closed with"
                    + " survivors, were " + delays + " and " + straggler + " with failed " + failed + ", unfinished "
                    + unfinished);
        }
        Require.index(row, "completed", completed);
        Require.index(row, "dropped", dropped);
        Require.amountOrAbsent(row, "supportS", supportS);
        Require.amounts(row, "energyJ", energyJ);
        Require.amounts(row, "sentBit", sentBit);
        if (sentBit.size() != 0 && sentBit.size() != 2) {
            throw new IllegalArgumentException(
                    row.get() + ": sentBit must hold the bits sent down and up, was " + sentBit);
        }
    }

    /**
     * A round in which nothing is learned.
     *
     * @param replication replication, from 0
     * @param cohort cohort, from 0
     * @param round round of the cohort
     * @param startS start, s
     * @param endS end, s, not before {@code startS}
     * @param failed true if it has no survivor
     * @param unfinished true if the run ended inside it
     * @param delays statistics of the delays of those that completed
     * @param straggler the last to complete
     * @param completed how many user devices completed
     * @param dropped how many were dropped
     * @param supportS time of support chains after the last user device, s
     * @param energyJ energy for each payer, J
     * @param sentBit bits sent down and up
     * @throws IllegalArgumentException if a component is out of its range; the message names round and component
     */
    public RoundRow(
            int replication,
            int cohort,
            int round,
            double startS,
            double endS,
            boolean failed,
            boolean unfinished,
            Delays delays,
            Straggler straggler,
            int completed,
            int dropped,
            double supportS,
            Numbers energyJ,
            Numbers sentBit) {
        this(
                replication,
                cohort,
                round,
                startS,
                endS,
                failed,
                unfinished,
                delays,
                straggler,
                completed,
                dropped,
                supportS,
                energyJ,
                sentBit,
                null);
    }

    /**
     * The same round with what was learned.
     *
     * @param brought what was learned; null for nothing
     * @return a row that differs only in this
     */
    public RoundRow withLearning(Learning brought) {
        return new RoundRow(
                replication,
                cohort,
                round,
                startS,
                endS,
                failed,
                unfinished,
                delays,
                straggler,
                completed,
                dropped,
                supportS,
                energyJ,
                sentBit,
                brought);
    }

    /**
     * Length of a round that closed with survivors.
     *
     * @return end minus start, s; NaN if it failed or did not finish
     */
    public double makespanS() {
        return delays == null ? Double.NaN : endS - startS;
    }

    /**
     * How much longer the round took than its median user device.
     *
     * @return makespan over median delay, a ratio; NaN if it failed, did not finish, or the median delay is 0
     */
    public double stragglerIndex() {
        return delays == null || delays.medianS() == 0 ? Double.NaN : makespanS() / delays.medianS();
    }

    /**
     * How long the straggler took: the makespan without the time of support chains after it.
     *
     * @return s; NaN if the round has no straggler
     */
    public double stragglerDelayS() {
        return Double.isNaN(supportS) ? makespanS() : makespanS() - supportS;
    }

    /**
     * How far the straggler was behind the median user device.
     *
     * @return s, at least 0 but for rounding; NaN if the round has no straggler
     */
    public double behindMedianS() {
        return delays == null ? Double.NaN : stragglerDelayS() - delays.medianS();
    }
}
