package io.splitwave.optimizer.vrsl.makespan;

import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.phases.DelayRelaxation;
import io.splitwave.optimizer.vrsl.phases.GainsOfFactor;
import io.splitwave.optimizer.vrsl.phases.GainsOfPhases;
import io.splitwave.optimizer.vrsl.phases.Lbfgs;
import umontreal.ssj.rng.RandomStream;

/**
 * A proven lower bound of the time in which a fresh round can be done, over phases, cuts, places, twin frequencies and
 * powers together.
 *
 * <p>The slowest is never faster than a weighted mean of all devices: T &gt;= sum of s_k T_k for shares s that sum to
 * 1. Of such a sum {@link DelayRelaxation} proves a bound, whatever the shares. Good ones are the multipliers of T_k
 * &lt;= T where T is least over V in the place of v v^H: at given options that problem is convex, and with its
 * multipliers the two bounds are one. So {@link StragglerRows} descends on T, in turn with {@link LeastTime} for
 * options and frequencies. The limit (22) is not in T, and a device that the mean lets choose a slower option for a
 * cheaper one may do so: both make the bound looser, never wrong.
 */
final class SpanBound {
    private static final int MAX_TURNS = 3;
    private static final double LEAST_GAIN = 5e-4;
    private static final double SOFTNESS = 1e-4;
    private static final double TOLERANCE = 1e-4;
    private static final int MAX_STEPS = 200;
    /** How far the bound of the sum may lie below what its relaxation reached. */
    private static final double SLACK = 1e-4;

    private static final double ROUNDING = 1e-12;

    private final RoundWork work;
    private final int[] candidates;
    private final LeastTime least;
    private final GainsOfFactor gains;
    private final GainsOfPhases ofPhases;
    private final StragglerTime time;
    private final StragglerRows objective;
    private final Lbfgs descent;
    private double[] rows;
    private double relaxedS = Double.POSITIVE_INFINITY;

    SpanBound(RoundWork work, int[] candidates, LeastTime least) {
        this.work = work;
        this.candidates = candidates;
        this.least = least;
        this.gains = new GainsOfFactor(work.context().channel());
        this.ofPhases = new GainsOfPhases(work.context().channel());
        this.time = new StragglerTime(work);
        this.objective = new StragglerRows(time, gains);
        this.descent = new Lbfgs(gains.variables());
    }

    /** The bound, s, &gt;= 0, from a plan that may be near the optimum; its last rows are kept. */
    double of(PhaseShifts near, Allocation plan) {
        rows = gains.rowsNear(near);
        Allocation now = plan;
        for (int turn = 0; turn < MAX_TURNS; turn++) {
            double beforeS = now.timeS();
            time.fix(now, SOFTNESS);
            descent.minimise(objective, rows, TOLERANCE, MAX_STEPS);
            objective.at(rows);
            now = least.solve(objective.downGain().clone(), objective.upGain().clone(), beforeS);
            if (!(now.timeS() < beforeS * (1 - LEAST_GAIN))) {
                break;
            }
        }
        relaxedS = now.timeS();
        time.fix(now, SOFTNESS);
        return Math.max(ofMean(now), ofTheWorstPlaced());
    }

    /** No device is done sooner than with both budgets and the phases for it alone. */
    private double ofTheWorstPlaced() {
        double[][] largest = gains.largest();
        return least.aloneS(largest[0], largest[largest.length - 1]) * (1 - ROUNDING);
    }

    private double ofMean(Allocation now) {
        if (!(objective.at(rows) < Double.POSITIVE_INFINITY)) {
            return 0;
        }
        FrameContext context = work.context();
        double[] share = time.share().clone();
        int[] cut = new int[share.length];
        double sum = 0;
        for (int ud = 0; ud < cut.length; ud++) {
            cut[ud] = work.cut(ud, now.option()[ud]);
            sum += share[ud];
        }
        if (!(sum > 0) || sum == Double.POSITIVE_INFINITY) {
            return 0; // the slopes left the range of a double
        }
        double bound = new DelayRelaxation(context, cut, SLACK, share).lowerBoundS(rows.clone(), candidates);
        return Math.max(0, bound / Math.max(sum, 1) * (1 - ROUNDING));
    }

    /**
     * The least T found over V, s: below every plan if the options and frequencies found with it are the best ones,
     * which is not proven.
     */
    double relaxedS() {
        return relaxedS;
    }

    /** The best of some phases drawn from the rows, by T with the options and frequencies that went with them. */
    PhaseShifts draw(int draws, RandomStream stream) {
        PhaseShifts best = gains.draw(rows, stream);
        double leastS = timeS(best);
        for (int i = 1; i < draws; i++) {
            PhaseShifts drawn = gains.draw(rows, stream);
            double s = timeS(drawn);
            if (s < leastS) {
                leastS = s;
                best = drawn;
            }
        }
        return best;
    }

    private double timeS(PhaseShifts phases) {
        double[][] gain = ofPhases.at(phases.copyRad());
        return time.at(gain[0], gain[gain.length - 1]);
    }
}
