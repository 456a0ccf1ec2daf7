package io.splitwave.optimizer.vrsl.makespan;

import io.splitwave.kernel.time.StoppedException;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.WorkLeft;
import io.splitwave.optimizer.vrsl.phases.DiscretePhases;
import io.splitwave.optimizer.vrsl.phases.PhaseSearch;
import java.util.ArrayList;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/** Alternates {@link LeastTime} and {@link StragglerPhases}; a turn that gains nothing is undone. */
public final class MakespanSearch {
    /** A turn that gains less than this fraction is the last. */
    private static final double LEAST_GAIN = 1e-4;

    /** A plan this close to its relaxation and to the proven bound needs no further start. */
    private static final double CLOSE = 0.01;

    private static final double CLOSE_TO_BOUND = 0.02;

    private static final int DRAWS = 40;
    private static final int BITS = 2;
    private static final double SUM_TOLERANCE = 1e-6;

    private final int maxTurns;

    /**
     * A search.
     *
     * @param maxTurns most turns, &gt;= 1
     */
    public MakespanSearch(int maxTurns) {
        this.maxTurns = maxTurns;
    }

    /**
     * A plan for a fresh round.
     *
     * @param context the frame
     * @param cuts candidate cuts, each in 1..M
     * @param start phases to start from
     * @return the plans after each turn, the start first, the last one the best; the largest delay never rises above
     *     the least so far
     */
    public List<TimedPlan> fresh(FrameContext context, int[] cuts, PhaseShifts start) {
        return run(RoundWork.fresh(context, cuts), start).plans;
    }

    /**
     * A plan for a fresh round from several starts: the phases given, then the best of 40 drawn from the relaxation of T,
     * the best so far in 2 bits, all zero, those {@link PhaseSearch} makes of the best so far for the sum of delays,
     * and after these random phases and single draws in turn. No more are tried once the best is within 1 % of the
     * relaxation and 2 % of the bound.
     *
     * @param context the frame
     * @param cuts candidate cuts, each in 1..M
     * @param first phases to start from first
     * @param starts most starts, &gt;= 1
     * @param stream where the draws come from
     * @return the best plan, the result of each start, and a lower bound over all decisions
     */
    public BestOfStarts fresh(FrameContext context, int[] cuts, PhaseShifts first, int starts, RandomStream stream) {
        RoundWork work = RoundWork.fresh(context, cuts);
        Run best = run(work, first);
        List<Double> perStartS = new ArrayList<>(List.of(best.last().timeS()));
        if (best.last().timeS() == 0 || first.elements() == 0) {
            return result(
                    best,
                    perStartS,
                    best.last().timeS() == 0 ? Double.NaN : best.last().boundS());
        }
        LeastTime least = new LeastTime(work);
        SpanBound bound = new SpanBound(work, cuts, least);
        double boundS = bound.of(best.last().decision().phases(), best.end);
        for (int i = 1; i < starts && !isClose(best.last().timeS(), bound.relaxedS(), boundS); i++) {
            StoppedException.throwIfStopped();
            Run next = run(work, start(i, context, best.last().decision(), bound, stream));
            perStartS.add(next.last().timeS());
            best = next.last().isBetterThan(best.last()) ? next : best;
        }
        if (perStartS.size() > 1) {
            boundS = Math.max(boundS, bound.of(best.last().decision().phases(), best.end));
        }
        return result(best, perStartS, Math.min(boundS, best.last().timeS()));
    }

    private static PhaseShifts start(
            int number, FrameContext context, FrameDecision best, SpanBound bound, RandomStream stream) {
        return switch (number) {
            case 1 -> bound.draw(DRAWS, stream);
            case 2 -> new DiscretePhases(context, best.copyCut(), BITS).near(best.phases(), stream);
            case 3 -> new PhaseShifts(new double[best.phases().elements()]);
            case 4 -> new PhaseSearch(context, best.copyCut(), SUM_TOLERANCE).from(best.phases());
            default -> number % 2 == 0
                    ? bound.draw(1, stream)
                    : random(best.phases().elements(), stream);
        };
    }

    /** The relaxation is the tighter of the two, but its options are only the best ones found. */
    private static boolean isClose(double timeS, double relaxedS, double boundS) {
        return timeS <= relaxedS * (1 + CLOSE) && timeS <= boundS * (1 + CLOSE_TO_BOUND);
    }

    private static PhaseShifts random(int elements, RandomStream stream) {
        double[] rad = new double[elements];
        for (int n = 0; n < elements; n++) {
            rad[n] = 2 * Math.PI * stream.nextDouble();
        }
        return new PhaseShifts(rad);
    }

    private static BestOfStarts result(Run best, List<Double> perStartS, double boundS) {
        return new BestOfStarts(
                best.plans, perStartS.stream().mapToDouble(Double::doubleValue).toArray(), boundS);
    }

    /**
     * A plan for a fresh round within limits.
     *
     * @param context the frame
     * @param cuts candidate cuts, each in 1..M
     * @param start phases to start from
     * @param limits floors on power, and which devices may be later
     * @return the plans after each turn, the start first, the last one the best; the start alone, with an infinite time, if
     *     the floors pass a budget there
     */
    public List<TimedPlan> fresh(FrameContext context, int[] cuts, PhaseShifts start, RoundLimits limits) {
        return run(RoundWork.fresh(context, cuts, limits), start).plans;
    }

    /**
     * A plan for rounds in flight: cuts and places are kept.
     *
     * @param context the frame
     * @param left what the rounds still have to do
     * @param start phases to start from
     * @return the plans after each turn, the start first, the last one the best
     */
    public List<TimedPlan> inFlight(FrameContext context, WorkLeft left, PhaseShifts start) {
        return run(RoundWork.left(context, left), start).plans;
    }

    /** One start. */
    private record Run(List<TimedPlan> plans, Allocation end) {
        TimedPlan last() {
            return plans.get(plans.size() - 1);
        }
    }

    private Run run(RoundWork work, PhaseShifts start) {
        LeastTime least = new LeastTime(work);
        List<TimedPlan> plans = new ArrayList<>();
        PhaseShifts phases = start;
        EffectiveGains gains = EffectiveGains.compute(work.context().channel(), phases);
        Allocation best = least.solve(gains, 0);
        plans.add(plan(work, phases, gains, best));
        if (start.elements() == 0 || best.timeS() == 0 || best.timeS() == Double.POSITIVE_INFINITY) {
            return new Run(plans, best);
        }
        StragglerPhases descent = new StragglerPhases(work);
        for (int turn = 1; turn <= maxTurns; turn++) {
            double[] rad = phases.copyRad();
            descent.improve(rad, best);
            PhaseShifts turned = new PhaseShifts(rad);
            EffectiveGains turnedGains = EffectiveGains.compute(work.context().channel(), turned);
            Allocation next = least.solve(turnedGains, best.timeS());
            if (!(next.timeS() < best.timeS()) || lost(next, best)) {
                break;
            }
            boolean last = best.timeS() - next.timeS() < LEAST_GAIN * best.timeS();
            phases = turned;
            best = next;
            plans.add(plan(work, phases, turnedGains, best));
            if (last) {
                break;
            }
        }
        return new Run(plans, best);
    }

    /** Whether a device that was served no longer is. */
    private static boolean lost(Allocation next, Allocation before) {
        for (int ud = 0; ud < next.option().length; ud++) {
            if (next.option()[ud] < 0 && before.option()[ud] >= 0) {
                return true;
            }
        }
        return false;
    }

    private static TimedPlan plan(RoundWork work, PhaseShifts phases, EffectiveGains gains, Allocation found) {
        return TimedPlan.of(work, phases, Leftover.spend(work, gains.copyDownlink(), found));
    }
}
