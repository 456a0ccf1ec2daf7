package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Dimension;

/** Keys of how a round ends. */
public final class BarrierKeys {
    private static final Part.Builder KEYS = Part.builder().group("barrier", "How a round ends.");

    /** {@code barrier.rule}. */
    public static final Key<Scenario.BarrierRule> RULE = KEYS.defaulted(
            "barrier.rule",
            ChoiceKind.of(Scenario.BarrierRule.class),
            "sync",
            "How a round ends: with the slowest UD, at a deadline, with the first k, or for each UD by itself.");

    /** {@code barrier.deadline}. */
    public static final Key<Double> DEADLINE = KEYS.optional(
            "barrier.deadline",
            QuantityKind.within(Dimension.TIME, Limits.DURATION),
            "200 ms",
            "Time after the start of a round at which late UDs are dropped; required for rule deadline.");

    /** {@code barrier.k}. */
    public static final Key<Long> ENOUGH = KEYS.optional(
            "barrier.k",
            new WholeKind(1, Integer.MAX_VALUE),
            "80",
            "UDs that are enough to end a round; required for rule k-of-n.");

    /** How a round ends. */
    public static final Part PART = KEYS.rules(BarrierRules.all())
            .reading(Scenario.Barrier.class, BarrierKeys::barrier)
            .build();

    private BarrierKeys() {}

    private static Scenario.Barrier barrier(Values values) {
        return new Scenario.Barrier(values.of(RULE), values.ifGiven(DEADLINE), values.wholeIfGiven(ENOUGH));
    }
}
