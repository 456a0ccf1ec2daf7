package io.splitwave.optimizer.vrsl.phases;

import io.splitwave.kernel.time.StoppedException;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.math.relaxation.TraceBound;
import io.splitwave.optimizer.vrsl.FrameContext;
import umontreal.ssj.rng.RandomStream;

/**
 * A proven lower bound of the sum of transfers over all phases and powers, at given cuts.
 *
 * <p>1/ln(1 + e^x) is convex and falling and ln Tr(Q_k V) is concave, so with v v^H replaced by V, unit diagonal, V
 * positive semidefinite, the sum of delays is convex in (ln P, V) jointly. V = Y Y^H with 8 columns is found by L-BFGS on
 * the rows, powers optimal at every point. That point alone proves no bound; the linearisation does: with Q_w = -dF/dV
 * at V0, F(V) &gt;= F(V0) - (max Tr(Q_w V) - Tr(Q_w V0)), and a Cholesky factorisation bounds the maximum ({@link
 * TraceBound}). The bound holds whichever point the descent ends at, and for discrete phases too.
 */
public final class DelayRelaxation {
    private static final int MAX_STEPS = 2000;
    private static final double FIRST_TOLERANCE = 1e-8;
    private static final double TIGHTEN = 1e-2;
    private static final int ROUNDS = 3;
    /** Bound of the rounding error in F, Q_w and their sums, as a fraction of F: far above K N u. */
    private static final double ROUNDING = 1e-12;

    private final FrameContext context;
    private final double[] share;
    private final GainsOfFactor rows;
    private final DelayOfFactor objective;
    private final Lbfgs descent;
    private final double slackWanted;
    private final int maxSteps;
    private double[] end; // rows the last descent ended on
    private double relaxedS;
    private GainPrices prices;
    private double[][] gains;

    /**
     * A relaxation of a frame.
     *
     * @param context the frame, N &gt;= 1 IRS elements
     * @param cut m_k, {@code [ud]}
     * @param slackWanted how far the bound may lie below the relaxation's value, as a fraction of it, before the
     *     descent is continued; in (0, 1)
     * @throws IllegalArgumentException if there is no element or the slack is out of range
     */
    public DelayRelaxation(FrameContext context, int[] cut, double slackWanted) {
        this(context, cut, slackWanted, MAX_STEPS);
    }

    /**
     * A relaxation in which each device's delay has a weight. With weights that sum to 1 the bound also holds for the
     * slowest device's delay, which is at least any such mean.
     *
     * @param context the frame, N &gt;= 1 IRS elements
     * @param cut m_k, {@code [ud]}
     * @param slackWanted see the other constructor
     * @param share weight of each device's delay, {@code [ud]}, &gt;= 0
     * @throws IllegalArgumentException if there is no element or a number is out of range
     */
    public DelayRelaxation(FrameContext context, int[] cut, double slackWanted, double[] share) {
        this(context, cut, slackWanted, share, MAX_STEPS);
    }

    /** With a limit on the steps, to test that the bound holds after an early end too. */
    DelayRelaxation(FrameContext context, int[] cut, double slackWanted, int maxSteps) {
        this(context, cut, slackWanted, TransferDelay.alike(context), maxSteps);
    }

    private DelayRelaxation(FrameContext context, int[] cut, double slackWanted, double[] share, int maxSteps) {
        if (context.channel().irsElements() < 1) {
            throw new IllegalArgumentException("delay relaxation: there must be at least one IRS element, was 0");
        }
        if (!(slackWanted > 0 && slackWanted < 1)) {
            throw new IllegalArgumentException("delay relaxation: slackWanted must be in (0, 1), was " + slackWanted);
        }
        for (double s : share) {
            if (!(s >= 0)) {
                throw new IllegalArgumentException("delay relaxation: share must be >= 0, was " + s);
            }
        }
        this.context = context;
        this.share = share.clone();
        this.rows = new GainsOfFactor(context.channel());
        this.objective = new DelayOfFactor(context, cut, share, rows);
        this.descent = new Lbfgs(objective.variables());
        this.slackWanted = slackWanted;
        this.maxSteps = maxSteps;
    }

    /**
     * Descends and proves.
     *
     * @param near phases near which the descent starts; they change the work, not whether the bound holds
     * @return lower bound of the sum of downlink and uplink times of all devices at these cuts, s; transfers that no
     *     phases make finite count 0
     * @throws IllegalArgumentException if the number of phases is not N
     */
    public double lowerBoundS(PhaseShifts near) {
        return from(rows.rowsNear(near));
    }

    private double from(double[] z) {
        end = z;
        objective.restart();
        TraceBound prover = new TraceBound();
        double best = 0;
        double tolerance = FIRST_TOLERANCE;
        for (int round = 0; round < ROUNDS; round++, tolerance *= TIGHTEN) {
            StoppedException.throwIfStopped();
            descent.minimise(objective, z, tolerance, maxSteps);
            relaxedS = objective.linearise(z);
            if (relaxedS == Double.POSITIVE_INFINITY) {
                break; // there is no slope to prove anything from
            }
            double worth = prover.of(objective.weights(), objective.factor());
            double excess = Math.max(worth - objective.trace(), 0);
            double bound = relaxedS - excess - objective.powerSlackS() - ROUNDING * relaxedS;
            if (prices == null || bound > best) {
                best = Math.max(bound, 0);
                prices = objective.prices(Math.max(worth, objective.trace()));
                gains = objective.copyGains();
            }
            if (best >= relaxedS * (1 - slackWanted)) {
                break;
            }
        }
        return best;
    }

    /**
     * Proves for all candidate cuts, from the prices of power and gain at the cuts given: see {@link JointBound}.
     *
     * @param near as in {@link #lowerBoundS}
     * @param candidates cuts a device may have, each 1..M
     * @return lower bound of the sum of delays over all cuts among the candidates, places, twin frequencies, powers and
     *     phases, s; transfers that no phases make finite count 0
     * @throws IllegalArgumentException if the number of phases is not N
     */
    public double lowerBoundS(PhaseShifts near, int[] candidates) {
        return lowerBoundS(rows.rowsNear(near), candidates);
    }

    /**
     * The same from rows that may already be near the optimum.
     *
     * @param z rows of {@link GainsOfFactor}, moved by the descent
     * @param candidates see the other method
     * @return see the other method
     */
    public double lowerBoundS(double[] z, int[] candidates) {
        from(z);
        if (prices == null) {
            return 0;
        }
        double bound = new JointBound(context, candidates, share, Cascade.of(context.channel())).of(prices, gains);
        double terms = prices.worthS() + prices.perWatt() * context.budgets().apPowerBudgetW();
        return bound - ROUNDING * (Math.abs(bound) + 2 * terms);
    }

    /**
     * Phases drawn from where the last descent ended.
     *
     * @param stream where the draws come from
     * @return phases that may be near a good minimum; each draw gives other phases
     */
    public PhaseShifts draw(RandomStream stream) {
        return rows.draw(end, stream);
    }

    /**
     * The value of the relaxation that the last bound was proven from.
     *
     * @return s, at least the bound
     */
    public double relaxedS() {
        return relaxedS;
    }

    /** Calls of the objective in the last descent. */
    int evaluations() {
        return descent.evaluations();
    }
}
