package io.splitwave.optimizer.vrsl;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a decision was reached and how good it is.
 *
 * @param objectiveS sum over the devices that are reached of T_k, VRSL (9), of the decision, s; +Infinity if none is, or if
 *     one that could be reached has a rate of zero
 * @param lowerBoundS a proven lower bound of the sum of delays, over what the scheme says it is free to choose, s; NaN
 *     where the scheme proves none
 * @param objectivePerIterateS the objective of every iterate, the start first, s (copied in and out)
 * @param rises the steps that raised the objective, in order
 * @param sdrObjective Tr(QV) the relaxation (43) reached; NaN where the scheme has none
 * @param sdrUpperBound a proven upper bound of the relaxation, hence of every choice of phases; NaN where none
 * @param phaseObjective v^H Q v, (42), of the phases returned; NaN where the scheme has no relaxation
 * @param iterations iterates after the start, &gt;= 0
 * @param stop why the scheme stopped
 * @param violations the constraints the decision breaks, empty if feasible
 * @param residuals of a consensus method, one per iteration; empty where the scheme is none
 * @param slowest the delay of the slowest device with its bound; empty unless the scheme minimises that
 * @param perStartS what the scheme minimises at the end of each of several starts, in the order they were tried, s
 *     (copied in and out); empty where there are no starts to choose from
 */
public record SolveReport(
        double objectiveS,
        double lowerBoundS,
        double[] objectivePerIterateS,
        List<ObjectiveRise> rises,
        double sdrObjective,
        double sdrUpperBound,
        double phaseObjective,
        int iterations,
        StopReason stop,
        List<Violation> violations,
        List<ConsensusResidual> residuals,
        Optional<Slowest> slowest,
        double[] perStartS) {

    /**
     * The slowest device, where a scheme minimises its delay.
     *
     * @param delayS its delay under the decision, s, &gt;= 0; +Infinity if a needed rate is zero
     * @param lowerBoundS proven: no decision finishes all devices earlier, s; NaN where nothing is proven
     */
    public record Slowest(double delayS, double lowerBoundS) {

        /**
         * Checks the figures.
         *
         * @param delayS its delay under the decision, s
         * @param lowerBoundS proven: no decision finishes all devices earlier, s
         * @throws IllegalArgumentException if the delay is NaN or negative or the bound lies above it
         */
        public Slowest {
            if (!(delayS >= 0) || lowerBoundS > delayS * (1 + ROUNDING)) {
                throw new IllegalArgumentException("slowest: delayS must be >= 0 and lowerBoundS at most that, were "
                        + delayS + " and " + lowerBoundS);
            }
        }
    }

    /** Bound and objective are sums of many terms; an excess within this fraction is rounding. */
    private static final double ROUNDING = 1e-9;

    /**
     * Copies the lists.
     *
     * @param objectiveS sum over the devices that are reached of T_k, VRSL (9), of the decision, s
     * @param lowerBoundS a proven lower bound of the sum of delays, over what the scheme says it is free to choose, s
     * @param objectivePerIterateS the objective of every iterate, the start first, s (copied in and out)
     * @param rises the steps that raised the objective, in order
     * @param sdrObjective Tr(QV) the relaxation (43) reached
     * @param sdrUpperBound a proven upper bound of the relaxation, hence of every choice of phases
     * @param phaseObjective v^H Q v, (42), of the phases returned
     * @param iterations iterates after the start
     * @param stop why the scheme stopped
     * @param violations the constraints the decision breaks, empty if feasible
     * @param residuals of a consensus method, one per iteration
     * @param slowest the delay of the slowest device with its bound
     * @param perStartS what the scheme minimises at the end of each of several starts, in the order they were tried, s
     *     (copied in and out)
     * @throws IllegalArgumentException if the objective is NaN or negative, the bound lies above it, or the iterates
     *     are not one more than the iterations
     */
    public SolveReport {
        objectivePerIterateS = objectivePerIterateS.clone();
        rises = List.copyOf(rises);
        violations = List.copyOf(violations);
        residuals = List.copyOf(residuals);
        perStartS = perStartS.clone();
        Objects.requireNonNull(slowest, "slowest");
        Objects.requireNonNull(stop, "stop");
        if (lowerBoundS > objectiveS * (1 + ROUNDING)) {
            throw new IllegalArgumentException(
                    "solve report: lowerBoundS must be at most objectiveS " + objectiveS + ", was " + lowerBoundS);
        }
        if (!(objectiveS >= 0) || iterations < 0 || objectivePerIterateS.length != iterations + 1) {
            throw new IllegalArgumentException("solve report: objectiveS must be >= 0 and there must be one iterate"
                    + " more than iterations, were " + objectiveS + ", " + objectivePerIterateS.length + " and "
                    + iterations);
        }
    }

    /**
     * A report of a scheme that minimises the sum of delays from one start.
     *
     * @param objectiveS sum over the devices that are reached of T_k, VRSL (9), of the decision, s
     * @param lowerBoundS a proven lower bound of the sum of delays, over what the scheme says it is free to choose, s
     * @param objectivePerIterateS the objective of every iterate, the start first, s (copied in and out)
     * @param rises the steps that raised the objective, in order
     * @param sdrObjective Tr(QV) the relaxation (43) reached
     * @param sdrUpperBound a proven upper bound of the relaxation, hence of every choice of phases
     * @param phaseObjective v^H Q v, (42), of the phases returned
     * @param iterations iterates after the start
     * @param stop why the scheme stopped
     * @param violations the constraints the decision breaks, empty if feasible
     * @param residuals of a consensus method, one per iteration
     * @throws IllegalArgumentException if the objective is NaN or negative, the bound lies above it, or the iterates
     *     are not one more than the iterations
     */
    public SolveReport(
            double objectiveS,
            double lowerBoundS,
            double[] objectivePerIterateS,
            List<ObjectiveRise> rises,
            double sdrObjective,
            double sdrUpperBound,
            double phaseObjective,
            int iterations,
            StopReason stop,
            List<Violation> violations,
            List<ConsensusResidual> residuals) {
        this(
                objectiveS,
                lowerBoundS,
                objectivePerIterateS,
                rises,
                sdrObjective,
                sdrUpperBound,
                phaseObjective,
                iterations,
                stop,
                violations,
                residuals,
                Optional.empty(),
                new double[0]);
    }

    /**
     * A report of a scheme that reaches no consensus by iteration.
     *
     * @param objectiveS sum over the devices that are reached of T_k, VRSL (9), of the decision, s
     * @param lowerBoundS a proven lower bound of the sum of delays, over what the scheme says it is free to choose, s
     * @param objectivePerIterateS the objective of every iterate, the start first, s (copied in and out)
     * @param rises the steps that raised the objective, in order
     * @param sdrObjective Tr(QV) the relaxation (43) reached
     * @param sdrUpperBound a proven upper bound of the relaxation, hence of every choice of phases
     * @param phaseObjective v^H Q v, (42), of the phases returned
     * @param iterations iterates after the start
     * @param stop why the scheme stopped
     * @param violations the constraints the decision breaks, empty if feasible
     * @throws IllegalArgumentException if the objective is NaN or negative, the bound lies above it, or the iterates
     *     are not one more than the iterations
     */
    public SolveReport(
            double objectiveS,
            double lowerBoundS,
            double[] objectivePerIterateS,
            List<ObjectiveRise> rises,
            double sdrObjective,
            double sdrUpperBound,
            double phaseObjective,
            int iterations,
            StopReason stop,
            List<Violation> violations) {
        this(
                objectiveS,
                lowerBoundS,
                objectivePerIterateS,
                rises,
                sdrObjective,
                sdrUpperBound,
                phaseObjective,
                iterations,
                stop,
                violations,
                List.of());
    }

    /**
     * The report of a later decision, as one more iterate.
     *
     * @param afterS its objective, s
     * @param boundS see {@code lowerBoundS}
     * @param gains see {@code phaseObjective}
     * @param slowestOne see {@code slowest}
     * @param other its violations
     * @return a report that ends with that decision
     * @throws IllegalArgumentException if the bound lies above the objective
     */
    public SolveReport followedBy(
            double afterS, double boundS, double gains, Optional<Slowest> slowestOne, List<Violation> other) {
        double[] longer = Arrays.copyOf(objectivePerIterateS, objectivePerIterateS.length + 1);
        longer[longer.length - 1] = afterS;
        return new SolveReport(
                afterS,
                boundS,
                longer,
                rises,
                sdrObjective,
                sdrUpperBound,
                gains,
                iterations + 1,
                stop,
                other,
                residuals,
                slowestOne,
                perStartS);
    }

    /**
     * The same with the results of the starts.
     *
     * @param endsS {@code perStartS}: what the scheme minimises at the end of each start, s (copied in)
     * @param slowestOne {@code slowest}: the delay of the slowest device with its bound
     * @return a copy with these
     */
    public SolveReport withStarts(double[] endsS, Optional<Slowest> slowestOne) {
        return copy(violations, slowestOne, endsS);
    }

    /**
     * The same with other violations, for example with other numbers of devices.
     *
     * @param others the constraints the decision breaks
     * @return a copy with these
     */
    public SolveReport withViolations(List<Violation> others) {
        return copy(others, slowest, perStartS);
    }

    private SolveReport copy(List<Violation> broken, Optional<Slowest> slowestOne, double[] endsS) {
        return new SolveReport(
                objectiveS,
                lowerBoundS,
                objectivePerIterateS,
                rises,
                sdrObjective,
                sdrUpperBound,
                phaseObjective,
                iterations,
                stop,
                broken,
                residuals,
                slowestOne,
                endsS);
    }

    /**
     * The result of each start.
     *
     * @return a copy, s
     */
    @Override
    public double[] perStartS() {
        return perStartS.clone();
    }

    /**
     * The objective of every iterate, the start first.
     *
     * @return a copy, s
     */
    @Override
    public double[] objectivePerIterateS() {
        return objectivePerIterateS.clone();
    }
}
