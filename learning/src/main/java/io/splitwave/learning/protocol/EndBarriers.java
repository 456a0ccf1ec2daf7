package io.splitwave.learning.protocol;

import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Barriers over the ends of all chains that are not left out, one for each rule. */
final class EndBarriers {

    private EndBarriers() {}

    static List<Barrier> over(List<Chain> chains, List<BarrierRule> rules) {
        Map<Integer, Integer> ends = new TreeMap<>();
        for (Chain chain : chains) {
            if (chain.excluded() == null) {
                ends.put(chain.member(), chain.stages().size() - 1);
            }
        }
        List<Barrier> barriers = new ArrayList<>(rules.size());
        for (BarrierRule rule : rules) {
            barriers.add(new Barrier(nameOf(rule), ends, rule));
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
