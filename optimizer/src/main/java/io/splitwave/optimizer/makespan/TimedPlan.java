package io.splitwave.optimizer.makespan;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.FrameDecision;

/**
 * A decision and when its slowest device is done.
 *
 * @param timeS the largest delay of those devices that can be served, s
 * @param boundS proven: with these phases nobody does better, s
 * @param decision the decision
 */
public record TimedPlan(double timeS, double boundS, FrameDecision decision) {

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
                new FrameDecision(RoundForm.SPLIT, phases, found.powerW(), cut, local, found.twinHz()));
    }
}
