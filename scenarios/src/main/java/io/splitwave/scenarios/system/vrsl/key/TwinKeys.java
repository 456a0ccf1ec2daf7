package io.splitwave.scenarios.system.vrsl.key;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Dimension;

/** Keys of the digital twins. */
final class TwinKeys {
    private static final Part.Builder KEYS = Part.builder().group("twin", "Digital twins at the AP.");

    static final Key<Double> TWIN_BUDGET = KEYS.required(
            "twin.budget",
            QuantityKind.within(Dimension.FREQUENCY, Limits.BUDGET),
            "3 THz",
            "Extra speed of all twins together, VRSL (31); at 0 Hz no UD has a twin, as with scheme no-dt.");
    static final Key<Double> TWIN_MAX_PER_UD = KEYS.optional(
            "twin.maxPerUd",
            QuantityKind.within(Dimension.FREQUENCY, Limits.FREQUENCY),
            "100 GHz",
            "Most extra speed of one twin, VRSL (23); not given, no such limit.");
    static final Key<Double> TWIN_THRESHOLD = KEYS.required(
            "twin.threshold",
            QuantityKind.within(Dimension.TIME, Limits.DURATION),
            "100 ms",
            "T_threshold: a UD whose local computing takes longer is replaced by its twin.");
    /** The digital twins. */
    static final Part PART = KEYS.reading(Scenario.Twin.class, TwinKeys::twin).build();

    private TwinKeys() {}

    private static Scenario.Twin twin(Values values) {
        return new Scenario.Twin(values.of(TWIN_BUDGET), values.ifGiven(TWIN_MAX_PER_UD), values.of(TWIN_THRESHOLD));
    }
}
