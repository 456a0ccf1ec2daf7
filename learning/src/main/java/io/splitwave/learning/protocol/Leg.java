package io.splitwave.learning.protocol;

import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** A leg of a round in which all UDs do the same up to one barrier over all of them. */
final class Leg {

    private Leg() {}

    /**
     * Plans the leg.
     *
     * @param protocol what messages call the round
     * @param members UDs of the round
     * @param userDevices K
     * @param leftOut members that do not take part, with the reason
     * @param stages of a UD up to the barrier, one after the other
     * @param rule of the barrier
     * @param continues whether another leg of the round follows
     * @return the plan; if all members are left out, it has no barrier and the round fails
     */
    static RoundPlan plan(
            String protocol,
            int[] members,
            int userDevices,
            Map<Integer, DropReason> leftOut,
            IntFunction<List<Stage>> stages,
            BarrierRule rule,
            boolean continues) {
        List<Chain> planned = new ArrayList<>(members.length);
        for (int ud : Members.checked(protocol, members, userDevices)) {
            DropReason why = leftOut.get(ud);
            planned.add(
                    why == null ? Chain.linear(ud, stages.apply(ud).toArray(Stage[]::new)) : Chain.leftOut(ud, why));
        }
        boolean anyone = planned.stream().anyMatch(chain -> chain.excluded() == null);
        return new RoundPlan(planned, anyone ? EndBarriers.over(planned, List.of(rule)) : List.of(), continues);
    }
}
