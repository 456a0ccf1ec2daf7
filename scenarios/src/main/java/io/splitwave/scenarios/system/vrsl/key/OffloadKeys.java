package io.splitwave.scenarios.system.vrsl.key;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.DrawnLayerKeys;
import io.splitwave.scenarios.format.group.ProfileKeys;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Dimension;

/** Keys of the scheme that sends raw input to the server. */
final class OffloadKeys {
    private static final Part.Builder KEYS = Part.builder();

    static final Key<Double> RAW_INPUT_SIZE = KEYS.optional(
            "model.rawInputSize",
            QuantityKind.within(Dimension.DATA, Limits.DATA),
            "1.2 Mbit",
            "Raw input D_UL(0) that scheme full-offload sends up; with model.profile its inputElementSize is used"
                    + " instead.");
    static final Key<Double> OFFLOAD_SERVER_SPEED = KEYS.optional(
            "model.offloadServerSpeed",
            QuantityKind.within(Dimension.SPEED, Limits.COMPUTING),
            "200 GFLOP/s",
            "Server speed for each UD under scheme full-offload where server.discipline is none; otherwise"
                    + " server.speed is used.");
    /** What full offloading needs; the model of the system is read here. */
    static final Part PART =
            KEYS.reading(Scenario.Model.class, OffloadKeys::model).build();

    private OffloadKeys() {}

    private static Scenario.Model model(Values values) {
        return new Scenario.Model(
                DrawnLayerKeys.layers(values),
                values.ifGiven(RAW_INPUT_SIZE),
                values.ifGiven(OFFLOAD_SERVER_SPEED),
                ProfileKeys.profile(values));
    }
}
