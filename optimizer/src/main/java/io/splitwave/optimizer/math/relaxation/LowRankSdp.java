package io.splitwave.optimizer.math.relaxation;

import io.splitwave.kernel.time.StoppedException;
import java.util.Arrays;

/**
 * Maximises Tr(QV) over Hermitian V, V positive semidefinite, V_ii = 1: the relaxation VRSL (43).
 *
 * <p>V = Y Y^H with N x r unit rows, r a little above a third of root N (some optimum has r^2 &lt;= N). Over-relaxed
 * mixing sweeps first; where they stay slow, L-BFGS on the factor. When the factor is nearly stationary,
 * one Cholesky factorisation tries to prove that no V is better by more than the tolerance. If it fails, the vector of
 * the failure shows why: small negative curvature means that more sweeps are needed; large negative curvature means a
 * saddle, and the vector becomes a new column of Y.
 *
 * <p>Cost O(N^2 r) a pass and O(N^3) a proof. Results depend only on the matrix. An instance owns its work arrays,
 * allocates only the result once it has solved a matrix of the same order, and must not be shared between threads.
 */
public final class LowRankSdp {
    /** Least relative gap that can be proven: below it the proof is lost in rounding. */
    public static final double LEAST_TOLERANCE = 1e-9;

    /** Largest relative gap that is still useful. */
    public static final double MOST_TOLERANCE = 0.1;

    /** Sweeps before the ascent takes over; most matrices need fewer. */
    private static final int MOST_SWEEPS = 60;

    private static final int MAX_PASSES = 20_000;
    /** Below this residual nothing is gained: the rows are as accurate as rounding allows. */
    private static final double STATIONARY = 1e-13;
    /** Residual at the first proof, as a fraction of the tolerance: the proof's error is of the residual's order. */
    private static final double FIRST_RESIDUAL = 0.5;

    private static final double TIGHTEN = 0.2;

    private final double tolerance;
    private final int maxPasses;
    private final int startRank; // 0 = by the order
    private final Factor factor = new Factor();
    private final MixingSweep mixing = new MixingSweep();
    private final FactorAscent ascent = new FactorAscent();
    private final DualCertificate certificate = new DualCertificate();
    private double[] rowValue = new double[0];
    private double[] xRe = new double[0];
    private double[] xIm = new double[0];
    private int passes;

    /**
     * A solver.
     *
     * @param tolerance relative gap to be proven, of sum |Q_ii| + s_i (equal to the value if Q is positive
     *     semidefinite); 1e-9..0.1
     * @throws IllegalArgumentException if the tolerance is outside its range
     */
    public LowRankSdp(double tolerance) {
        this(tolerance, MAX_PASSES, 0);
    }

    /** With a limit on the passes or a start of too small a rank, for tests of both cases. */
    LowRankSdp(double tolerance, int maxPasses, int startRank) {
        if (!(tolerance >= LEAST_TOLERANCE && tolerance <= MOST_TOLERANCE)) {
            throw new IllegalArgumentException(
                    "SDP tolerance must be in " + LEAST_TOLERANCE + ".." + MOST_TOLERANCE + ", was " + tolerance);
        }
        this.tolerance = tolerance;
        this.maxPasses = maxPasses;
        this.startRank = startRank;
    }

    /**
     * Solves the relaxation of one matrix.
     *
     * @param q Q, Hermitian, N &gt;= 1
     * @return the factor reached, its value and the proven bound
     * @throws IllegalArgumentException if N = 0
     */
    public SdpSolution solve(HermitianMatrix q) {
        int n = q.order();
        if (n < 1) {
            throw new IllegalArgumentException("SDP: the matrix must have at least one row");
        }
        int start = startRank > 0 ? startRank : Math.min(n, (int) Math.ceil(0.35 * Math.sqrt(n)) + 1);
        // two columns beyond root N + 1, above which saddles are exceptional, to leave such a saddle
        int cap = Math.max(start, (int) Math.floor(Math.sqrt(n)) + 1) + 2;
        factor.load(q, start, cap);
        restart();
        if (rowValue.length != n) {
            rowValue = new double[n];
            xRe = new double[n];
            xIm = new double[n];
        }
        passes = 0;
        double target = FIRST_RESIDUAL * tolerance;
        boolean certified = false;
        while (true) {
            StoppedException.throwIfStopped();
            boolean stuck = climb(target);
            refresh();
            if (certificate.proves(factor, rowValue, tolerance)) {
                certified = true;
                break;
            }
            double curvature = certificate.escape(factor, rowValue, xRe, xIm);
            boolean saddle = stuck || target <= STATIONARY || curvature > 100 * target;
            if (passes >= maxPasses) {
                break;
            }
            if (saddle && curvature > 0 && factor.rank < factor.maxRank && grow()) {
                continue;
            }
            if (stuck || target <= STATIONARY) {
                break;
            }
            target *= TIGHTEN;
        }
        double bound = certified ? certificate.bound() : provenBound();
        return result(bound, certified);
    }

    private void restart() {
        mixing.restart();
        ascent.restart(factor);
    }

    /** Climbs until the residual is at most the target; true if rounding stops the climb before. */
    private boolean climb(double target) {
        for (int i = 0; i < MOST_SWEEPS && passes < maxPasses; i++, passes++) {
            StoppedException.throwIfStopped();
            if (mixing.run(factor) <= target) {
                return false;
            }
        }
        factor.multiply(factor.y, factor.g);
        ascent.restart(factor);
        boolean fresh = true;
        while (passes < maxPasses) {
            StoppedException.throwIfStopped();
            passes++;
            double residual = ascent.step(factor);
            if (residual < 0) {
                if (fresh) {
                    return true;
                }
                ascent.restart(factor);
                fresh = true;
                continue;
            }
            fresh = false;
            if (residual <= target) {
                return false;
            }
        }
        return true;
    }

    /** Recomputes G and the multipliers, which removes the accumulated rounding errors of the maintained G. */
    private double refresh() {
        factor.multiply(factor.y, factor.g);
        return factor.rowValues(rowValue);
    }

    /** Appends the escape direction as a column, with the longest step that raises the value. */
    private boolean grow() {
        double before = refresh();
        int n = factor.order;
        double longest = 0;
        for (int i = 0; i < n; i++) {
            longest = Math.max(longest, Math.hypot(xRe[i], xIm[i]));
        }
        int c = 2 * factor.rank;
        double[][] kept = factor.kept;
        for (int k = 0; k < c; k++) {
            System.arraycopy(factor.y[k], 0, kept[k], 0, n);
        }
        factor.rank++;
        for (double length = 1; length > 1e-6; length *= 0.25) {
            for (int k = 0; k < c; k++) {
                System.arraycopy(kept[k], 0, factor.y[k], 0, n);
            }
            for (int i = 0; i < n; i++) {
                factor.y[c][i] = xRe[i] * length / longest;
                factor.y[c + 1][i] = xIm[i] * length / longest;
            }
            factor.normaliseRows();
            if (refresh() > before) {
                restart();
                return true;
            }
        }
        for (int k = 0; k < c; k++) {
            System.arraycopy(kept[k], 0, factor.y[k], 0, n);
        }
        factor.rank--;
        refresh();
        return false;
    }

    /** The best bound that can be proven at the point reached. */
    private double provenBound() {
        double bound = certificate.dominantBound(factor);
        for (double slack = 2 * tolerance; slack < 100; slack *= 2) {
            if (certificate.proves(factor, rowValue, slack)) {
                return Math.min(bound, certificate.bound());
            }
        }
        return bound;
    }

    private SdpSolution result(double bound, boolean certified) {
        int n = factor.order;
        double value = 0;
        for (int i = 0; i < n; i++) {
            value += factor.diagonal[i] + rowValue[i];
        }
        double[][] re = new double[factor.rank][];
        double[][] im = new double[factor.rank][];
        for (int c = 0; c < factor.rank; c++) {
            re[c] = Arrays.copyOf(factor.y[2 * c], n);
            im[c] = Arrays.copyOf(factor.y[2 * c + 1], n);
        }
        return new SdpSolution(
                n, re, im, factor.unscaled(value), factor.unscaled(Math.max(bound, value)), passes, certified);
    }
}
