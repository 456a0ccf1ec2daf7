package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import java.util.List;

/** The checks over several keys of how a round ends. */
final class BarrierRules {

    private BarrierRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "k-within-devices",
                        "`barrier.k` is at most `ud.count`.",
                        List.of(BarrierKeys.ENOUGH, UdKeys.COUNT),
                        BarrierRules::kWithinDevices),
                new Rule(
                        "deadline-given",
                        "Rule `deadline` needs `barrier.deadline`.",
                        List.of(BarrierKeys.RULE, BarrierKeys.DEADLINE),
                        (values, breaches) -> breaches.require(
                                values.of(BarrierKeys.RULE) == Scenario.BarrierRule.DEADLINE,
                                values,
                                BarrierKeys.DEADLINE,
                                "barrier.rule deadline")),
                new Rule(
                        "k-given",
                        "Rule `k-of-n` needs `barrier.k`.",
                        List.of(BarrierKeys.RULE, BarrierKeys.ENOUGH),
                        (values, breaches) -> breaches.require(
                                values.of(BarrierKeys.RULE) == Scenario.BarrierRule.K_OF_N,
                                values,
                                BarrierKeys.ENOUGH,
                                "barrier.rule k-of-n")));
    }

    private static void kWithinDevices(Values values, Breaches breaches) {
        long count = values.of(UdKeys.COUNT);
        values.find(BarrierKeys.ENOUGH)
                .filter(k -> k > count)
                .ifPresent(k ->
                        breaches.add(BarrierKeys.ENOUGH, "a whole number within 1.." + count + " (ud.count)", "" + k));
    }
}
