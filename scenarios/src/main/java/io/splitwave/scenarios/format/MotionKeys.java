package io.splitwave.scenarios.format;

import static io.splitwave.scenarios.format.Key.defaulted;
import static io.splitwave.scenarios.format.Key.optional;
import static io.splitwave.scenarios.format.Key.required;
import static io.splitwave.scenarios.format.KeyGroup.group;
import static io.splitwave.scenarios.format.KeyGroup.optionalGroup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keys of how the UDs move. */
final class MotionKeys {
    private static final QuantityKind ANGLE = QuantityKind.within(Dimension.ANGLE, Limits.ANGLE);
    private static final QuantityKind LENGTH = QuantityKind.within(Dimension.LENGTH, Limits.LENGTH);

    static final Key<Motion.Model> MODEL = defaulted(
            "mobility.model",
            ChoiceKind.of(Motion.Model.class),
            "static",
            "How UDs move; places change at frame boundaries.");
    static final Key<Interval> SPEED = optional(
            "mobility.speed",
            IntervalKind.within(Dimension.VELOCITY, Limits.VELOCITY),
            "[0.8 m/s, 1.8 m/s]",
            "Slowest and fastest speed: of a leg of random-waypoint, drawn uniformly, or of a vehicle; required for both.");
    static final Key<Interval> PAUSE = defaulted(
            "mobility.pause",
            IntervalKind.within(Dimension.TIME, Limits.WAIT),
            "[0 s, 0 s]",
            "Shortest and longest pause at a waypoint, drawn uniformly.");
    static final Key<Double> MEAN_SPEED = optional(
            "mobility.meanSpeed",
            QuantityKind.within(Dimension.VELOCITY, Limits.VELOCITY_OR_REST),
            "1.4 m/s",
            "Mean speed; required for gauss-markov and road.");
    static final Key<Double> DEVIATION = optional(
            "mobility.speedDeviation",
            QuantityKind.within(Dimension.VELOCITY, Limits.VELOCITY),
            "0.3 m/s",
            "Standard deviation: of each component of the velocity (gauss-markov), or of the speeds of vehicles before they"
                    + " are cut to mobility.speed (road); required for both.");
    static final Key<Double> MEMORY = defaulted(
            "mobility.memory",
            new RealKind(Bounds.between(0, 1)),
            "0.9",
            "Correlation of the velocity from one frame to the next, for gauss-markov.");
    static final Key<Double> DIRECTION = optional(
            "mobility.direction",
            ANGLE,
            "90 deg",
            "Mean direction for gauss-markov, from the x axis; not given, each UD draws its own.");
    static final Key<Coordinates> CENTRE =
            optional("mobility.area.centre", new PlaceKind(), "[20 m, 0 m]", "Centre of a disc; not given, the IRS.");
    static final Key<Double> RADIUS = optional(
            "mobility.area.radius",
            LENGTH,
            "30 m",
            "Radius of the disc; not given, the upper end of ud.distance. For gauss-markov it is the square around it.");
    static final Key<Coordinates> CORNER = optional(
            "mobility.area.corner",
            new PlaceKind(),
            "[0 m, -50 m]",
            "Corner of a rectangle with the smallest x and y, in place of a disc.");
    static final Key<Coordinates> EXTENT =
            optional("mobility.area.extent", new PlaceKind(), "[100 m, 100 m]", "Extent of the rectangle in x and y.");
    static final Key<Coordinates> ROAD_START = required(
            "mobility.road.start", new PlaceKind(), "[-100 m, 8 m]", "Where the covered piece of road begins.");
    static final Key<Double> ROAD_DIRECTION =
            defaulted("mobility.road.direction", ANGLE, "0 deg", "Where it leads, from the x axis.");
    static final Key<Double> ROAD_LENGTH = required("mobility.road.length", LENGTH, "200 m", "Its length.");
    static final Key<Long> LANES =
            defaulted("mobility.road.lanes", new WholeKind(1, 100), "1", "Lanes of each direction.");
    static final Key<Double> LANE_WIDTH = defaulted("mobility.road.laneWidth", LENGTH, "3.5 m", "Width of a lane.");
    static final Key<Boolean> TWO_WAY = defaulted(
            "mobility.road.twoWay",
            new FlagKind(),
            "true",
            "Whether there is traffic in both directions; traffic keeps to the right.");
    static final Key<Double> OUTSIDE = defaulted(
            "mobility.road.outside",
            QuantityKind.within(Dimension.TIME, Limits.WAIT),
            "0 s",
            "Mean time from leaving the road until the same UD enters it as another vehicle.");
    static final Key<Path> TRACE_FILE = required(
            "mobility.trace.file",
            new FileKind("a trace (CSV or SUMO floating-car data)"),
            "trace.csv",
            "File with the places; relative to the folder of the scenario file. It has as many UDs as ud.count says.");
    static final Key<Motion.Form> TRACE_FORM =
            defaulted("mobility.trace.format", ChoiceKind.of(Motion.Form.class), "csv", "How it is written.");
    static final Key<Double> TRACE_GAP = defaulted(
            "mobility.trace.maxGap",
            QuantityKind.within(Dimension.TIME, Limits.DURATION),
            "10 s",
            "Longest time between two samples of a UD that is bridged by a straight line.");
    static final Key<Motion.OnGap> TRACE_ON_GAP = defaulted(
            "mobility.trace.onGap",
            ChoiceKind.of(Motion.OnGap.class),
            "absent",
            "What a longer gap means: the UD is away meanwhile, or the trace is refused.");
    static final Key<Double> TRACE_START = optional(
            "mobility.trace.start",
            QuantityKind.within(Dimension.TIME, Limits.INSTANT),
            "0 s",
            "Time of the trace at frame 0; not given, that of its first sample.");

    static final List<Key<?>> ALL = List.of(
            MODEL,
            SPEED,
            PAUSE,
            MEAN_SPEED,
            DEVIATION,
            MEMORY,
            DIRECTION,
            CENTRE,
            RADIUS,
            CORNER,
            EXTENT,
            ROAD_START,
            ROAD_DIRECTION,
            ROAD_LENGTH,
            LANES,
            LANE_WIDTH,
            TWO_WAY,
            OUTSIDE,
            TRACE_FILE,
            TRACE_FORM,
            TRACE_GAP,
            TRACE_ON_GAP,
            TRACE_START);

    static final KeyGroup ROAD = optionalGroup("mobility.road", "A straight road; required for model road.");
    static final KeyGroup TRACE = optionalGroup("mobility.trace", "Recorded motion; required for model trace.");

    static final List<KeyGroup> GROUPS = List.of(
            group("mobility", "How UDs move."),
            group(
                    "mobility.area",
                    "Where UDs of random-waypoint and gauss-markov move, and where a trace must stay if given."),
            ROAD,
            TRACE);

    private MotionKeys() {}

    static Motion motion(Values values) {
        return new Motion(
                values.of(MODEL),
                new Motion.Area(values.find(CENTRE), values.ifGiven(RADIUS), values.find(CORNER), values.find(EXTENT)),
                values.find(SPEED),
                values.of(PAUSE),
                values.ifGiven(MEAN_SPEED),
                values.ifGiven(DEVIATION),
                values.of(MEMORY),
                values.ifGiven(DIRECTION),
                road(values),
                trace(values));
    }

    private static Optional<Motion.Road> road(Values values) {
        return values.find(ROAD_START)
                .map(start -> new Motion.Road(
                        start,
                        values.of(ROAD_DIRECTION),
                        values.of(ROAD_LENGTH),
                        values.wholeOf(LANES),
                        values.of(LANE_WIDTH),
                        values.of(TWO_WAY),
                        values.of(OUTSIDE)));
    }

    private static Optional<Motion.Trace> trace(Values values) {
        return values.find(TRACE_FILE)
                .map(file -> new Motion.Trace(
                        file,
                        values.of(TRACE_FORM),
                        values.ifGiven(TRACE_START),
                        values.of(TRACE_GAP),
                        values.of(TRACE_ON_GAP)));
    }
}
