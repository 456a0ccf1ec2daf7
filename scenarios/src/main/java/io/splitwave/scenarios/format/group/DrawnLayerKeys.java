package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.IntervalKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.format.text.Interval;
import java.util.List;
import java.util.Optional;

/** Keys of a network whose layers are drawn for each UD. */
public final class DrawnLayerKeys {
    private static final Part.Builder KEYS =
            Part.builder().group("model", "The network that is trained, and the data a cut sends.");

    /** {@code model.layers}. */
    public static final Key<Long> LAYERS = KEYS.optional(
            "model.layers",
            new WholeKind(1, 1000),
            "12",
            "Number M of layers; required without model.profile, as are the next four.");

    /** {@code model.layerWork}. */
    public static final Key<Interval> LAYER_WORK = KEYS.optional(
            "model.layerWork",
            IntervalKind.within(Dimension.WORK, Limits.WORK),
            "[0.5 GFLOP, 1.5 GFLOP]",
            "Work C_k,i of one layer for one UD, drawn uniformly.");

    /** {@code model.downlinkSize}. */
    public static final Key<Double> DOWNLINK_SIZE = KEYS.optional(
            "model.downlinkSize",
            QuantityKind.within(Dimension.DATA, Limits.DATA),
            "0.25 Mbit",
            "Data D_DL sent down in a round, at any cut.");

    /** {@code model.uplinkSize}. */
    public static final Key<Double> UPLINK_SIZE = KEYS.optional(
            "model.uplinkSize",
            QuantityKind.within(Dimension.DATA, Limits.DATA),
            "0.7 Mbit",
            "Data D_UL(1) sent up in a round if the cut is after layer 1.");

    /** {@code model.uplinkRatio}. */
    public static final Key<Double> UPLINK_RATIO = KEYS.optional(
            "model.uplinkRatio",
            new RealKind(Bounds.SHARE),
            "0.6",
            "Factor by which the data sent up shrinks with each further layer.");

    /** Drawn layers. */
    public static final Part PART = KEYS.build();

    private DrawnLayerKeys() {}

    /**
     * All of them, which are given together or not at all.
     *
     * @return in the order in which they are written
     */
    public static List<Key<?>> together() {
        return List.of(LAYERS, LAYER_WORK, DOWNLINK_SIZE, UPLINK_SIZE, UPLINK_RATIO);
    }

    /**
     * The drawn layers of a scenario.
     *
     * @param values with all of these keys or none
     * @return the layers, or empty
     */
    public static Optional<Scenario.DrawnLayers> layers(Values values) {
        return values.find(LAYERS)
                .map(layers -> new Scenario.DrawnLayers(
                        Math.toIntExact(layers),
                        values.of(LAYER_WORK),
                        values.of(DOWNLINK_SIZE),
                        values.of(UPLINK_SIZE),
                        values.of(UPLINK_RATIO)));
    }
}
