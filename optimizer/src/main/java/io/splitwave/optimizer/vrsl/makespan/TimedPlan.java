package io.splitwave.optimizer.vrsl.makespan;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameDecision;
import java.util.Arrays;

/**
 * A decision and when its slowest device is done.
 *
 * @param timeS the largest delay of those devices that can be served, s
 * @param boundS proven: with these phases no plan is faster, s
 * @param served how many devices that can be served
 * @param decision the decision
 */
public record TimedPlan(double timeS, double boundS, int served, FrameDecision decision) {

    /** More devices served, or as many and the slowest of them sooner. */
    boolean isBetterThan(TimedPlan other) {
        return served > other.served || served == other.served && timeS < other.timeS;
    }

    static TimedPlan of(RoundWork work, PhaseShifts phases, Allocation found) {
        int uds = found.option().length;
        int[] cut = new int[uds];
        boolean[] local = new boolean[uds];
        for (int ud = 0; ud < uds; ud++) {
            cut[ud] = work.cut(ud, found.option()[ud]);
            local[ud] = work.local(ud, found.option()[ud]);
        }
        return new TimedPlan(
                found.timeS(),
                found.boundS(),
                (int) Arrays.stream(found.option())
                        .filter(option -> option >= 0)
                        .count(),
                new FrameDecision(RoundForm.SPLIT, phases, found.powerW(), cut, local, found.twinHz()));
    }
}
