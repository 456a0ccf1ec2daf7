package io.splitwave.optimizer.makespan;

import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.FrameContext;
import io.splitwave.optimizer.WorkLeft;
import java.util.ArrayList;
import java.util.List;

/** Alternates {@link LeastTime} and {@link StragglerPhases}; a turn that gains nothing is taken back. */
public final class MakespanSearch {
    /** A turn that gains less than this fraction is the last. */
    private static final double LEAST_GAIN = 1e-4;

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
     * @return the plans after each turn, the start first, the last one the best; nobody's time rises above the least
     */
    public List<TimedPlan> fresh(FrameContext context, int[] cuts, PhaseShifts start) {
        return run(RoundWork.fresh(context, cuts), start);
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
        return run(RoundWork.left(context, left), start);
    }

    private List<TimedPlan> run(RoundWork work, PhaseShifts start) {
        LeastTime least = new LeastTime(work);
        List<TimedPlan> plans = new ArrayList<>();
        PhaseShifts phases = start;
        EffectiveGains gains = EffectiveGains.compute(work.context().channel(), phases);
        Allocation best = least.solve(gains, 0);
        plans.add(plan(work, phases, gains, best));
        if (start.elements() == 0 || best.timeS() == 0) {
            return plans;
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
        return plans;
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
