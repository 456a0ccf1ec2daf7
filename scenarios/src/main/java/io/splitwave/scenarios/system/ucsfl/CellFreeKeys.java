package io.splitwave.scenarios.system.ucsfl;

import io.splitwave.scenarios.format.Motion;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.group.ApUdKeys;
import io.splitwave.scenarios.format.group.ChannelKeys;
import io.splitwave.scenarios.format.group.ClassKeys;
import io.splitwave.scenarios.format.group.LinkRules;
import io.splitwave.scenarios.format.group.MotionKeys;
import io.splitwave.scenarios.format.group.RadioKeys;
import io.splitwave.scenarios.format.group.RadioRules;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyGroup;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.format.text.Interval;
import io.splitwave.scenarios.rounds.key.LinkParts;
import io.splitwave.scenarios.rounds.key.ServingParts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys of the cell-free network: devices, access points, area, channel and motion on a torus. */
final class CellFreeKeys {
    private static final long MOST_DEVICES = 200;
    private static final long MOST_ACCESS_POINTS = 400;

    private static final Part.Builder AREA =
            Part.builder().group("area", "A square around the origin whose opposite edges are joined.");
    private static final Part.Builder SITES = Part.builder();
    private static final Part.Builder SHADOWS = Part.builder();

    static final Key<Double> HALF_SIDE = AREA.required(
            "area.halfSide",
            new QuantityKind(Dimension.LENGTH, Bounds.between(1, 1e6)),
            "500 m",
            "Half the side R of the square; access points, and UDs at the start, are uniform in it.");

    static final Key<Long> COUNT = SITES.required(
            "accessPoint.count",
            new WholeKind(1, MOST_ACCESS_POINTS),
            "8",
            "Number L of access points, each with a processor (DPU) of its own.");

    static final Key<Double> RISE = SITES.defaulted(
            "accessPoint.rise",
            new QuantityKind(Dimension.LENGTH, Bounds.between(0, 1e4)),
            "10 m",
            "How much higher than the UDs the access points are.");

    static final Key<Double> HALVING = SHADOWS.defaulted(
            "channel.largeScale.halving",
            new QuantityKind(Dimension.LENGTH, Bounds.between(1e-3, 1e6)),
            "9 m",
            "Distance of two UDs over which the correlation of their shadowing from an access point falls to a half.");

    private static final Part AREA_PART = AREA.rule(new Rule(
                    "within-earshot-of-all",
                    "The path loss between a UD and the farthest access point is at most 400 dB.",
                    List.of(HALF_SIDE, ApUdKeys.EXPONENT, RadioKeys.REFERENCE_GAIN, RadioKeys.REFERENCE_DISTANCE),
                    (values, breaches) -> RadioRules.withinEarshot(
                            HALF_SIDE,
                            "AP and UD",
                            Math.sqrt(2) * values.of(HALF_SIDE),
                            ApUdKeys.EXPONENT,
                            values,
                            breaches)))
            .reading(LinkParts.Air.class, LinkParts.Air::of)
            .build();

    private static final Part SITES_PART = SITES.build();

    private static final Part SHADOWS_PART = SHADOWS.rules(new LinkRules(List.of(new LinkRules.Link(
                            "AP and UDs", ChannelKeys.DIRECT, true, Optional.empty(), RISE, Optional.empty())))
                    .all().stream()
                            .filter(rule -> !rule.name().startsWith("urban"))
                            .toList())
            .build();

    private CellFreeKeys() {}

    /** Devices, area, access points, radio, channel and motion, in this order. */
    static List<Part> parts() {
        return List.of(
                devices(),
                ClassKeys.part("ucsfl", List.of(UdKeys.CPU)),
                ServingParts.PROCESSOR,
                AREA_PART,
                accessPoints(),
                SITES_PART,
                LinkParts.RADIO
                        .without(RadioKeys.NORMALS)
                        .with(RadioKeys.BANDWIDTH.meaning(
                                "Band W that all UDs use at once, up, and one as wide down.")),
                ApUdKeys.PART.with(ApUdKeys.EXPONENT.meaning("Path loss exponent a, over the distance in space.")),
                channel(),
                SHADOWS_PART,
                motion());
    }

    private static Part devices() {
        return UdKeys.PART
                .without(UdKeys.DISTANCE)
                .with(new Key<>(
                        UdKeys.COUNT.path(),
                        new WholeKind(1, MOST_DEVICES),
                        Key.Presence.REQUIRED,
                        "4",
                        "Number K of UDs, each with one antenna."))
                .with(UdKeys.CPU.meaning("Clock f of a UD, drawn uniformly."))
                .with(UdKeys.TRANSMIT_POWER.meaning("Highest transmit power of a UD."))
                .reading(Scenario.UserDevices.class, CellFreeKeys::devices);
    }

    private static Part accessPoints() {
        return AccessPointKeys.PART
                .with(KeyGroup.group("accessPoint", "Access points."))
                .without(AccessPointKeys.MAX_POWER_PER_UD, AccessPointKeys.AP_POSITION)
                .with(AccessPointKeys.ANTENNAS.meaning("Number N of antennas of an access point."))
                .with(AccessPointKeys.TOTAL_POWER.meaning(
                        "Highest transmit power of an access point, over all its UDs."));
    }

    private static Part channel() {
        return LinkParts.CHANNEL
                .without(
                        ChannelKeys.AP_HEIGHT,
                        ChannelKeys.UD_HEIGHT,
                        ChannelKeys.DIRECT_LAW,
                        ChannelKeys.DECORRELATION,
                        ChannelKeys.SHARED_MAP,
                        ChannelKeys.OPEN_TIME,
                        ChannelKeys.BLOCKED_TIME,
                        ChannelKeys.BLOCKAGE_LOSS)
                .with(ChannelKeys.SHADOWING.meaning(
                        "Standard deviation of the shadowing, independent from access point to access point."));
    }

    /** A UD that leaves at an edge comes in at the opposite one. */
    private static Part motion() {
        Map<String, Motion.Model> models =
                new LinkedHashMap<>(((ChoiceKind<Motion.Model>) MotionKeys.MODEL.kind()).choices());
        models.values().retainAll(List.of(Motion.Model.STATIC, Motion.Model.GAUSS_MARKOV));
        return MotionKeys.PART
                .without(
                        MotionKeys.SPEED,
                        MotionKeys.PAUSE,
                        MotionKeys.CENTRE,
                        MotionKeys.RADIUS,
                        MotionKeys.CORNER,
                        MotionKeys.EXTENT,
                        MotionKeys.ROAD_START,
                        MotionKeys.ROAD_DIRECTION,
                        MotionKeys.ROAD_LENGTH,
                        MotionKeys.LANES,
                        MotionKeys.LANE_WIDTH,
                        MotionKeys.TWO_WAY,
                        MotionKeys.OUTSIDE,
                        MotionKeys.TRACE_FILE,
                        MotionKeys.TRACE_FORM,
                        MotionKeys.TRACE_GAP,
                        MotionKeys.TRACE_ON_GAP,
                        MotionKeys.TRACE_START)
                .with(new Key<>(
                        MotionKeys.MODEL.path(),
                        new ChoiceKind<>(models),
                        Key.Presence.DEFAULT,
                        "static",
                        "How UDs move; places change at frame boundaries, and who leaves the square comes in at the opposite"
                                + " edge."));
    }

    private static Scenario.UserDevices devices(Values values) {
        return new Scenario.UserDevices(
                values.wholeOf(UdKeys.COUNT),
                new Interval(0, Math.sqrt(2) * values.of(HALF_SIDE)),
                values.of(UdKeys.CPU),
                values.of(UdKeys.TRANSMIT_POWER),
                values.of(UdKeys.ENERGY_COEFFICIENT));
    }
}
