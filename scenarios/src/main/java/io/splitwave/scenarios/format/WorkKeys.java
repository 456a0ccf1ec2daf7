package io.splitwave.scenarios.format;

import static io.splitwave.scenarios.format.Key.defaulted;
import static io.splitwave.scenarios.format.Key.optional;
import static io.splitwave.scenarios.format.Key.required;
import static io.splitwave.scenarios.format.KeyGroup.group;

import java.util.List;

/** Keys of the work and of those who do it at the access point: model, twins, server. */
final class WorkKeys {

    static final Key<Long> LAYERS = optional(
            "model.layers",
            new WholeKind(1, 1000),
            "12",
            "Number M of layers; required without model.profile, as are the next four.");
    static final Key<Interval> LAYER_WORK = optional(
            "model.layerWork",
            IntervalKind.within(Dimension.WORK, Limits.WORK),
            "[0.5 GFLOP, 1.5 GFLOP]",
            "Work C_k,i of one layer for one UD, drawn uniformly.");
    static final Key<Double> DOWNLINK_SIZE = optional(
            "model.downlinkSize",
            QuantityKind.within(Dimension.DATA, Limits.DATA),
            "0.25 Mbit",
            "Data D_DL sent down in a round, at any cut.");
    static final Key<Double> UPLINK_SIZE = optional(
            "model.uplinkSize",
            QuantityKind.within(Dimension.DATA, Limits.DATA),
            "0.7 Mbit",
            "Data D_UL(1) sent up in a round if the cut is after layer 1.");
    static final Key<Double> UPLINK_RATIO = optional(
            "model.uplinkRatio",
            new RealKind(Bounds.SHARE),
            "0.6",
            "Factor by which the data sent up shrinks with each further layer.");
    static final Key<Double> RAW_INPUT_SIZE = optional(
            "model.rawInputSize",
            QuantityKind.within(Dimension.DATA, Limits.DATA),
            "1.2 Mbit",
            "Raw input D_UL(0) that scheme full-offload sends up; with model.profile its inputElementSize rules.");
    static final Key<Double> OFFLOAD_SERVER_SPEED = optional(
            "model.offloadServerSpeed",
            QuantityKind.within(Dimension.SPEED, Limits.COMPUTING),
            "200 GFLOP/s",
            "Server speed for each UD under scheme full-offload where server.discipline is none; otherwise server.speed rules.");
    static final Key<Double> TWIN_BUDGET = required(
            "twin.budget",
            QuantityKind.within(Dimension.FREQUENCY, Limits.BUDGET),
            "3 THz",
            "Extra speed of all twins together, VRSL (31); at 0 Hz nobody has a twin, as with scheme no-dt.");
    static final Key<Double> TWIN_MAX_PER_UD = optional(
            "twin.maxPerUd",
            QuantityKind.within(Dimension.FREQUENCY, Limits.FREQUENCY),
            "100 GHz",
            "Most extra speed of one twin, VRSL (23); not given, no such limit.");
    static final Key<Double> TWIN_THRESHOLD = required(
            "twin.threshold",
            QuantityKind.within(Dimension.TIME, Limits.DURATION),
            "100 ms",
            "T_threshold: a UD whose local computing takes longer is replaced by its twin.");
    static final Key<Scenario.Discipline> DISCIPLINE = defaulted(
            "server.discipline",
            ChoiceKind.of(Scenario.Discipline.class),
            "none",
            "How the server takes the layers behind the cut; none leaves server time out, as VRSL (9) does.");
    static final Key<Double> SERVER_SPEED = optional(
            "server.speed",
            QuantityKind.within(Dimension.SPEED, Limits.COMPUTING),
            "200 GFLOP/s",
            "Speed of one slot; required unless the discipline is none.");
    static final Key<Long> SLOTS = defaulted(
            "server.slots",
            new WholeKind(1, 1_000_000),
            "1",
            "Jobs served at full speed at a time, for fifo and processor-sharing.");

    static final List<Key<?>> ALL = List.of(
            LAYERS,
            LAYER_WORK,
            DOWNLINK_SIZE,
            UPLINK_SIZE,
            UPLINK_RATIO,
            RAW_INPUT_SIZE,
            OFFLOAD_SERVER_SPEED,
            TWIN_BUDGET,
            TWIN_MAX_PER_UD,
            TWIN_THRESHOLD,
            DISCIPLINE,
            SERVER_SPEED,
            SLOTS);

    static final List<KeyGroup> GROUPS = List.of(
            group("model", "The network that is trained, and the data a cut sends."),
            ProfileKeys.GROUP,
            group("twin", "Digital twins at the AP."),
            group("server", "Edge server at the AP."));

    private WorkKeys() {}

    static Scenario.Model model(Values values) {
        return new Scenario.Model(
                values.find(LAYERS)
                        .map(layers -> new Scenario.DrawnLayers(
                                Math.toIntExact(layers),
                                values.of(LAYER_WORK),
                                values.of(DOWNLINK_SIZE),
                                values.of(UPLINK_SIZE),
                                values.of(UPLINK_RATIO))),
                values.ifGiven(RAW_INPUT_SIZE),
                values.ifGiven(OFFLOAD_SERVER_SPEED),
                ProfileKeys.profile(values));
    }

    static Scenario.Twin twin(Values values) {
        return new Scenario.Twin(values.of(TWIN_BUDGET), values.ifGiven(TWIN_MAX_PER_UD), values.of(TWIN_THRESHOLD));
    }

    static Scenario.Server server(Values values) {
        return new Scenario.Server(values.of(DISCIPLINE), values.ifGiven(SERVER_SPEED), values.wholeOf(SLOTS));
    }
}
