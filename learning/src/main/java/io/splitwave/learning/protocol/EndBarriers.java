package io.splitwave.learning.protocol;

import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Barriers over the ends of all chains that are not left out, one for each rule. */
final class EndBarriers {

    private EndBarriers() {}

    static List<Barrier> over(List<Chain> chains, List<BarrierRule> rules) {
        int[] members = new int[chains.size()];
        int[] ends = new int[chains.size()];
        int count = 0;
        for (Chain chain : chains) {
            if (chain.excluded() == null) {
                members[count] = chain.member();
                ends[count++] = chain.stages().size() - 1;
            }
        }
        members = Arrays.copyOf(members, count);
        ends = Arrays.copyOf(ends, count);
        List<Barrier> barriers = new ArrayList<>(rules.size());
        for (BarrierRule rule : rules) {
            barriers.add(Barrier.of(nameOf(rule), members, ends, rule));
        }
        return barriers;
    }

    private static String nameOf(BarrierRule rule) {
        if (rule instanceof BarrierRule.All) {
            return "sync";
        }
        if (rule instanceof BarrierRule.Deadline) {
            return "deadline";
        }
        if (rule instanceof BarrierRule.FirstK) {
            return "k-of-n";
        }
        throw new IllegalStateException("end barriers: no name for the barrier rule " + rule);
    }
}
