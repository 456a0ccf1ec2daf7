package io.splitwave.scenarios.system.vrsl.key;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Dimension;

/** Keys of constraints that are reported. */
final class LimitKeys {
    private static final Part.Builder KEYS =
            Part.builder().group("limits", "Constraints that are reported when broken.");

    static final Key<Double> MAX_DELAY = KEYS.optional(
            "limits.maxDelay",
            QuantityKind.within(Dimension.TIME, Limits.DURATION),
            "500 ms",
            "T_max on the delay of a UD; a decision above it is reported, or avoided with optimizer.keepLimits. Required for scheme"
                    + " power-saving, which keeps it.");
    /** Constraints that are reported. */
    static final Part PART =
            KEYS.reading(Scenario.Limits.class, LimitKeys::limits).build();

    private LimitKeys() {}

    private static Scenario.Limits limits(Values values) {
        return new Scenario.Limits(values.ifGiven(MAX_DELAY));
    }
}
