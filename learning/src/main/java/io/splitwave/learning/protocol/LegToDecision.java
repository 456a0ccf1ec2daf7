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

/** The first leg of a round whose next leg is decided when all UDs are there. */
final class LegToDecision {

    private LegToDecision() {}

    /**
     * Plans the leg.
     *
     * @param protocol what messages call the round
     * @param members UDs of the round
     * @param userDevices K
     * @param leftOut members that do not take part, with the reason
     * @param stages of a UD up to the decision, one after the other
     * @return the plan, which continues; if all members are left out, the round fails
     */
    static RoundPlan plan(
            String protocol,
            int[] members,
            int userDevices,
            Map<Integer, DropReason> leftOut,
            IntFunction<List<Stage>> stages) {
        List<Chain> planned = new ArrayList<>(members.length);
        for (int ud : Members.checked(protocol, members, userDevices)) {
            DropReason why = leftOut.get(ud);
            planned.add(
                    why == null ? Chain.linear(ud, stages.apply(ud).toArray(Stage[]::new)) : Chain.leftOut(ud, why));
        }
        boolean anyone = planned.stream().anyMatch(chain -> chain.excluded() == null);
        return new RoundPlan(
                planned, anyone ? EndBarriers.over(planned, List.of(new BarrierRule.All())) : List.of(), true);
    }
}
