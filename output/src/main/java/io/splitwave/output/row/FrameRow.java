package io.splitwave.output.row;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * One frame: what the optimizer decided, and how its search went.
 *
 * @param replication replication, from 0
 * @param frame frame, from 0
 * @param startS start of the frame, s
 * @param scheme name of the deciding scheme
 * @param search how the search went
 * @param decision what was decided
 * @param truth what the decision met
 * @param violations constraints the decision breaks, one text each; empty if it is feasible
 * @param leftOut user devices that no decision reaches, one text with the reason each; empty if there are none
 */
public record FrameRow(
        int replication,
        long frame,
        double startS,
        String scheme,
        Search search,
        Decision decision,
        Truth truth,
        List<String> violations,
        List<String> leftOut)
        implements Row {

    /**
     * Checks the row.
     *
     * @param replication replication, from 0
     * @param frame frame, from 0
     * @param startS start of the frame, s
     * @param scheme name of the deciding scheme
     * @param search how the search went
     * @param decision what was decided
     * @param truth what the decision met
     * @param violations constraints the decision breaks, one text each
     * @param leftOut user devices that no decision reaches, one text with the reason each
     * @throws IllegalArgumentException if a component is out of its range; the message names frame and component
     */
    public FrameRow {
        Supplier<String> row = () -> "frame " + frame + ", replication " + replication;
        Require.index(row, "replication", replication);
        Require.index(row, "frame", frame);
        Require.amount(row, "startS", startS);
        Require.text(row, "scheme", scheme);
        if (search == null || decision == null || truth == null) {
            throw new IllegalArgumentException(row.get() + ": search, decision and truth must be given");
        }
        violations = List.copyOf(violations);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A frame in which every user device that takes part is reached.
     *
     * @param replication replication, from 0
     * @param frame frame, from 0
     * @param startS start of the frame, s
     * @param scheme name of the deciding scheme
     * @param search how the search went
     * @param decision what was decided
     * @param truth what the decision met
     * @param violations constraints the decision breaks, one text each
     * @throws IllegalArgumentException as for the record
     */
    public FrameRow(
            int replication,
            long frame,
            double startS,
            String scheme,
            Search search,
            Decision decision,
            Truth truth,
            List<String> violations) {
        this(replication, frame, startS, scheme, search, decision, truth, violations, List.of());
    }

    /** Counts the arrays of the decision: 23 byte per user device. */
    @Override
    public long values() {
        return PLAIN_VALUES + 4L * decision.users();
    }

    /**
     * Whether the decision keeps every constraint.
     *
     * @return true if there is no violation
     */
    public boolean feasible() {
        return violations.isEmpty();
    }

    /**
     * What a decision met, which is not what it was made on where the channel is known imperfectly.
     *
     * @param objectiveS sum of the delays that it causes, s; +Infinity if some rate is 0
     * @param meanGain mean gain of the downlinks under its phases, a ratio; NaN if nobody takes part
     * @param knownMeanGain the same on the channel as it was known; NaN likewise
     */
    public record Truth(double objectiveS, double meanGain, double knownMeanGain) implements Serializable {
        /**
         * Checks the figures.
         *
         * @param objectiveS sum of the delays that it causes, s
         * @param meanGain mean gain of the downlinks under its phases, a ratio
         * @param knownMeanGain the same on the channel as it was known
         * @throws IllegalArgumentException if a figure is out of its range
         */
        public Truth {
            if (!(objectiveS >= 0)) {
                throw new IllegalArgumentException("truth: objectiveS must be >= 0, was " + objectiveS);
            }
            Require.amountOrAbsent(() -> "truth", "meanGain", meanGain);
            Require.amountOrAbsent(() -> "truth", "knownMeanGain", knownMeanGain);
        }
    }

    /**
     * The search for a decision.
     *
     * @param objectiveS objective of the decision: the sum of the delays of the user devices that are reached, s; +Infinity
     *     if none is, or the rate of one is 0
     * @param objectiveStartS objective of the starting point, s; NaN where the scheme has none
     * @param objectivePerIterateS objective after each iterate, s, in order; may be empty
     * @param iterations iterations done, at least 0
     * @param stop why the search stopped
     * @param rises how many steps raised the objective
     * @param raisedByS the largest such rise, s, at least 0; 0 if there was none, infinite if a step left a link dead
     * @param sdrObjective optimum of the semidefinite relaxation of the phase problem, Tr(QV); NaN where there is none
     * @param sdrUpperBound certified upper bound on it; NaN where there is none
     * @param phaseObjective value the chosen phases reach, v^H Q v; NaN where there is none
     * @param lowerBoundS certified lower bound on the objective, s; NaN where not known
     * @param slowestS planned delay of the slowest user device where the scheme minimises that and not the objective, s;
     *     NaN elsewhere; +Infinity if some rate is 0
     * @param slowestLowerBoundS certified lower bound on it, s; NaN where not known
     * @param perStartS what is minimised at the end of each start, s, in order; empty without starts to choose from
     */
    public record Search(
            double objectiveS,
            double objectiveStartS,
            double[] objectivePerIterateS,
            int iterations,
            String stop,
            int rises,
            double raisedByS,
            double sdrObjective,
            double sdrUpperBound,
            double phaseObjective,
            double lowerBoundS,
            double slowestS,
            double slowestLowerBoundS,
            double[] perStartS)
            implements Serializable {
        /**
         * Checks and copies.
         *
         * @param objectiveS objective of the decision: the sum of the delays of the user devices that are reached, s
         * @param objectiveStartS objective of the starting point, s
         * @param objectivePerIterateS objective after each iterate, s, in order
         * @param iterations iterations done
         * @param stop why the search stopped
         * @param rises how many steps raised the objective
         * @param raisedByS the largest such rise, s
         * @param sdrObjective optimum of the semidefinite relaxation of the phase problem, Tr(QV)
         * @param sdrUpperBound certified upper bound on it
         * @param phaseObjective value the chosen phases reach, v^H Q v
         * @param lowerBoundS certified lower bound on the objective, s
         * @param slowestS planned delay of the slowest user device where the scheme minimises that and not the
         *     objective, s
         * @param slowestLowerBoundS certified lower bound on it, s
         * @param perStartS what is minimised at the end of each start, s, in order
         * @throws IllegalArgumentException if a component is out of its range
         */
        public Search {
            if (!(objectiveS >= 0)) {
                throw new IllegalArgumentException("search: objectiveS must be >= 0, was " + objectiveS);
            }
            if (objectiveStartS < 0) {
                throw new IllegalArgumentException("search: objectiveStartS must be >= 0, was " + objectiveStartS);
            }
            objectivePerIterateS = objectivePerIterateS.clone();
            Require.index(() -> "search", "iterations", iterations);
            Require.text(() -> "search", "stop", stop);
            Require.index(() -> "search", "rises", rises);
            if (!(raisedByS >= 0)) {
                throw new IllegalArgumentException("search: raisedByS must be >= 0, was " + raisedByS);
            }
            Require.numberOrAbsent(() -> "search", "sdrObjective", sdrObjective);
            Require.numberOrAbsent(() -> "search", "sdrUpperBound", sdrUpperBound);
            Require.numberOrAbsent(() -> "search", "phaseObjective", phaseObjective);
            Require.numberOrAbsent(() -> "search", "lowerBoundS", lowerBoundS);
            if (slowestS < 0) {
                throw new IllegalArgumentException("search: slowestS must be >= 0, was " + slowestS);
            }
            Require.numberOrAbsent(() -> "search", "slowestLowerBoundS", slowestLowerBoundS);
            perStartS = perStartS.clone();
        }

        /**
         * A search for the least sum of delays from one start.
         *
         * @param objectiveS objective of the decision: the sum of the delays of the user devices that are reached, s
         * @param objectiveStartS objective of the starting point, s
         * @param objectivePerIterateS objective after each iterate, s, in order
         * @param iterations iterations done
         * @param stop why the search stopped
         * @param rises how many steps raised the objective
         * @param raisedByS the largest such rise, s
         * @param sdrObjective optimum of the semidefinite relaxation of the phase problem, Tr(QV)
         * @param sdrUpperBound certified upper bound on it
         * @param phaseObjective value the chosen phases reach, v^H Q v
         * @param lowerBoundS certified lower bound on the objective, s
         * @throws IllegalArgumentException if a component is out of its range
         */
        public Search(
                double objectiveS,
                double objectiveStartS,
                double[] objectivePerIterateS,
                int iterations,
                String stop,
                int rises,
                double raisedByS,
                double sdrObjective,
                double sdrUpperBound,
                double phaseObjective,
                double lowerBoundS) {
            this(
                    objectiveS,
                    objectiveStartS,
                    objectivePerIterateS,
                    iterations,
                    stop,
                    rises,
                    raisedByS,
                    sdrObjective,
                    sdrUpperBound,
                    phaseObjective,
                    lowerBoundS,
                    Double.NaN,
                    Double.NaN,
                    new double[0]);
        }

        /**
         * What each start came to.
         *
         * @return a copy, s, in order
         */
        @Override
        public double[] perStartS() {
            return perStartS.clone();
        }

        /**
         * Objective after each iterate.
         *
         * @return a copy, s, in order
         */
        @Override
        public double[] objectivePerIterateS() {
            return objectivePerIterateS.clone();
        }

        /**
         * How far what is minimised, the objective or the slowest delay, can at most be from its least.
         *
         * @return (value - lower bound) / value, a ratio; NaN where the bound is not known or the value is not a positive
         *     finite number
         */
        public double gap() {
            return Double.isNaN(slowestS) ? gap(objectiveS, lowerBoundS) : gap(slowestS, slowestLowerBoundS);
        }

        private static double gap(double valueS, double boundS) {
            boolean known = valueS > 0 && valueS < Double.POSITIVE_INFINITY;
            return known ? (valueS - boundS) / valueS : Double.NaN;
        }
    }

    /**
     * What was decided for K user devices. Array components are copied on the way in and out.
     *
     * @param phasesRad phase shift of each IRS element, rad; empty where no IRS serves
     * @param powerW transmit power of the access point for each of the K user devices, W
     * @param cut cut layer of each user device, at least 0
     * @param local for each user device, true if it computes itself, false if its twin does
     * @param twinHz extra clock rate of each user device's twin, Hz
     * @param present for each user device, whether it takes part; the decision on the others means nothing
     * @param reached for each user device, whether it takes part and can be reached; the others get nothing
     */
    public record Decision(
            double[] phasesRad,
            double[] powerW,
            int[] cut,
            boolean[] local,
            double[] twinHz,
            boolean[] present,
            boolean[] reached)
            implements Serializable {
        /**
         * A decision on user devices that all take part.
         *
         * @param phasesRad phase shift of each IRS element, rad
         * @param powerW transmit power of the access point for each of the K user devices, W
         * @param cut cut layer of each user device
         * @param local for each user device, true if it computes itself, false if its twin does
         * @param twinHz extra clock rate of each user device's twin, Hz
         * @throws IllegalArgumentException as for the record
         */
        public Decision(double[] phasesRad, double[] powerW, int[] cut, boolean[] local, double[] twinHz) {
            this(phasesRad, powerW, cut, local, twinHz, all(powerW.length), all(powerW.length));
        }

        private static boolean[] all(int users) {
            boolean[] present = new boolean[users];
            Arrays.fill(present, true);
            return present;
        }

        /**
         * Checks and copies.
         *
         * @param phasesRad phase shift of each IRS element, rad
         * @param powerW transmit power of the access point for each of the K user devices, W
         * @param cut cut layer of each user device
         * @param local for each user device, true if it computes itself, false if its twin does
         * @param twinHz extra clock rate of each user device's twin, Hz
         * @param present for each user device, whether it takes part
         * @param reached for each user device, whether it takes part and can be reached
         * @throws IllegalArgumentException if the arrays of user devices are empty or differ in length, or a value is
         *     out of its range
         */
        public Decision {
            int users = powerW.length;
            if (users == 0
                    || cut.length != users
                    || local.length != users
                    || twinHz.length != users
                    || present.length != users
                    || reached.length != users) {
                throw new IllegalArgumentException("decision: powerW, cut, local, twinHz, present and reached must have"
                        + " one value per UD, had " + users + ", " + cut.length + ", " + local.length + ", "
                        + twinHz.length + ", " + present.length + ", " + reached.length);
            }
            phasesRad = phasesRad.clone();
            powerW = powerW.clone();
            cut = cut.clone();
            local = local.clone();
            twinHz = twinHz.clone();
            present = present.clone();
            reached = reached.clone();
            for (int n = 0; n < phasesRad.length; n++) {
                Require.finite(() -> "decision", "phasesRad[" + n + "]", phasesRad[n]);
            }
            for (int k = 0; k < users; k++) {
                if (!(powerW[k] >= 0 && twinHz[k] >= 0 && cut[k] >= 0)) {
                    throw new IllegalArgumentException("decision for UD " + k + ": powerW, twinHz and cut must be >= 0,"
                            + " were " + powerW[k] + " W, " + twinHz[k] + " Hz, " + cut[k]);
                }
            }
        }

        /**
         * Phase shift of each IRS element.
         *
         * @return a copy, rad
         */
        @Override
        public double[] phasesRad() {
            return phasesRad.clone();
        }

        /**
         * Transmit power for each user device.
         *
         * @return a copy, W
         */
        @Override
        public double[] powerW() {
            return powerW.clone();
        }

        /**
         * Cut layer of each user device.
         *
         * @return a copy
         */
        @Override
        public int[] cut() {
            return cut.clone();
        }

        /**
         * Whether each user device computes itself.
         *
         * @return a copy
         */
        @Override
        public boolean[] local() {
            return local.clone();
        }

        /**
         * Extra clock rate of each user device's twin.
         *
         * @return a copy, Hz
         */
        @Override
        public double[] twinHz() {
            return twinHz.clone();
        }

        /**
         * Whether each user device takes part.
         *
         * @return a copy
         */
        @Override
        public boolean[] present() {
            return present.clone();
        }

        /**
         * Whether each user device takes part and can be reached.
         *
         * @return a copy
         */
        @Override
        public boolean[] reached() {
            return reached.clone();
        }

        /**
         * User devices that the plan is for.
         *
         * @return 0 to {@link #presentUsers()}
         */
        public int reachedUsers() {
            return count(reached);
        }

        private static int count(boolean[] flags) {
            int count = 0;
            for (boolean flag : flags) {
                count += flag ? 1 : 0;
            }
            return count;
        }

        /**
         * User devices that take part.
         *
         * @return 0 to K
         */
        public int presentUsers() {
            return count(present);
        }

        /**
         * Number of user devices.
         *
         * @return K, at least 1
         */
        public int users() {
            return cut.length;
        }

        /**
         * Power the plan allots to the downlinks in all; it is sent while a downlink is in service.
         *
         * @return sum of {@code powerW}, W
         */
        public double apPowerW() {
            double sumW = 0;
            for (double w : powerW) {
                sumW += w;
            }
            return sumW;
        }

        /**
         * Clock rate spent on twins in use: the sum over the user devices that do not compute themselves, VRSL (31).
         *
         * @return Hz
         */
        public double twinHzTotal() {
            double sumHz = 0;
            for (int k = 0; k < twinHz.length; k++) {
                sumHz += local[k] ? 0 : twinHz[k];
            }
            return sumHz;
        }

        /**
         * Share of the user devices that take part whose twin computes.
         *
         * @return 0 to 1; 0 if nobody takes part
         */
        public double dtShare() {
            long twins = IntStream.range(0, local.length)
                    .filter(k -> present[k] && !local[k])
                    .count();
            return (double) twins / Math.max(1, presentUsers());
        }

        /**
         * Mean cut layer over the user devices that take part.
         *
         * @return layers; 0 if nobody takes part
         */
        public double meanCut() {
            long sum = IntStream.range(0, cut.length)
                    .filter(k -> present[k])
                    .mapToLong(k -> cut[k])
                    .sum();
            return (double) sum / Math.max(1, presentUsers());
        }
    }
}
