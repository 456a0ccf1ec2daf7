package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameContext;

/**
 * Phases for the sum of delays at given cuts: L-BFGS on theta, powers optimal at every point.
 *
 * <p>F is not convex in theta: the end is a stationary point no worse than the start, and {@link DelayRelaxation}
 * bounds its distance from the optimum. One step costs two products of K x N by N x N_AP and a split of powers.
 */
public final class PhaseSearch {
    private static final int MAX_STEPS = 2000;

    private final DelayOfPhases objective;
    private final Lbfgs descent;
    private final double[] theta;
    private final double[] gradient;
    private final double tolerance;

    /**
     * A search over the phases of a frame.
     *
     * @param context the frame, N &gt;= 1 IRS elements
     * @param cut m_k, {@code [ud]}
     * @param tolerance it stops after two steps that each lower the delay by at most this fraction, in (0, 1)
     * @throws IllegalArgumentException if there is no element or the tolerance is out of range
     */
    public PhaseSearch(FrameContext context, int[] cut, double tolerance) {
        if (context.channel().irsElements() < 1) {
            throw new IllegalArgumentException("phase search: there must be at least one IRS element, was 0");
        }
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("phase search: tolerance must be in (0, 1), was " + tolerance);
        }
        this.objective = new DelayOfPhases(context, cut);
        this.descent = new Lbfgs(objective.elements());
        this.theta = new double[objective.elements()];
        this.gradient = new double[theta.length];
        this.tolerance = tolerance;
    }

    /**
     * Transfers at given phases with optimal powers: downlink and uplink times of all devices, without those that no
     * phases make finite.
     *
     * @param phases Theta
     * @return s
     * @throws IllegalArgumentException if the number of phases is not N
     */
    public double transferS(PhaseShifts phases) {
        load(phases);
        return objective.at(theta, gradient, Double.NEGATIVE_INFINITY);
    }

    /**
     * Descends.
     *
     * @param start where from
     * @return a stationary point with a sum of transfers no larger than the start's
     * @throws IllegalArgumentException if the number of phases is not N
     */
    public PhaseShifts from(PhaseShifts start) {
        load(start);
        descent.minimise(objective, theta, tolerance, MAX_STEPS);
        return new PhaseShifts(theta);
    }

    /**
     * Descends from several starts.
     *
     * @param starts where from, at least one
     * @return the best end, the first of equals
     * @throws IllegalArgumentException if there is none
     */
    public PhaseShifts best(Iterable<PhaseShifts> starts) {
        PhaseShifts best = null;
        double least = Double.NaN;
        for (PhaseShifts start : starts) {
            PhaseShifts end = from(start);
            double s = transferS(end);
            if (best == null || s < least) {
                best = end;
                least = s;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("phase search: at least one start is needed");
        }
        return best;
    }

    private void load(PhaseShifts phases) {
        if (phases.elements() != theta.length) {
            throw new IllegalArgumentException(
                    "phase search: " + theta.length + " phases are needed, was " + phases.elements());
        }
        for (int n = 0; n < theta.length; n++) {
            theta[n] = phases.rad(n);
        }
        objective.restart();
    }

    /** Calls of the objective in the last descent. */
    int evaluations() {
        return descent.evaluations();
    }
}
