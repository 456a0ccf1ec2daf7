package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.Motion;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.FileKind;
import io.splitwave.scenarios.format.key.FlagKind;
import io.splitwave.scenarios.format.key.IntervalKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.PlaceKind;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Coordinates;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.format.text.Interval;
import java.nio.file.Path;
import java.util.Optional;

/** Keys of how the UDs move. */
public final class MotionKeys {
    private static final QuantityKind ANGLE = QuantityKind.within(Dimension.ANGLE, Limits.ANGLE);
    private static final QuantityKind LENGTH = QuantityKind.within(Dimension.LENGTH, Limits.LENGTH);

    private static final Part.Builder KEYS = Part.builder()
            .group("mobility", "How UDs move.")
            .group(
                    "mobility.area",
                    "Where UDs of random-waypoint and gauss-markov move, and where a trace must stay if given.")
            .optionalGroup("mobility.road", "A straight road; required for model road.")
            .optionalGroup("mobility.trace", "Recorded motion; required for model trace.");

    /** {@code mobility.model}. */
    public static final Key<Motion.Model> MODEL = KEYS.defaulted(
            "mobility.model",
            ChoiceKind.of(Motion.Model.class),
            "static",
            "How UDs move; places change at frame boundaries.");

    /** {@code mobility.speed}. */
    public static final Key<Interval> SPEED = KEYS.optional(
            "mobility.speed",
            IntervalKind.within(Dimension.VELOCITY, Limits.VELOCITY),
            "[0.8 m/s, 1.8 m/s]",
            "Slowest and fastest speed: of a leg of random-waypoint, drawn uniformly, or of a vehicle; required for both.");

    /** {@code mobility.pause}. */
    public static final Key<Interval> PAUSE = KEYS.defaulted(
            "mobility.pause",
            IntervalKind.within(Dimension.TIME, Limits.WAIT),
            "[0 s, 0 s]",
            "Shortest and longest pause at a waypoint, drawn uniformly.");

    /** {@code mobility.meanSpeed}. */
    public static final Key<Double> MEAN_SPEED = KEYS.optional(
            "mobility.meanSpeed",
            QuantityKind.within(Dimension.VELOCITY, Limits.VELOCITY_OR_REST),
            "1.4 m/s",
            "Mean speed; required for gauss-markov and road.");

    /** {@code mobility.speedDeviation}. */
    public static final Key<Double> DEVIATION = KEYS.optional(
            "mobility.speedDeviation",
            QuantityKind.within(Dimension.VELOCITY, Limits.VELOCITY),
            "0.3 m/s",
            "Standard deviation: of each component of the velocity (gauss-markov), or of the speeds of vehicles before they"
                    + " are cut to mobility.speed (road); required for both.");

    /** {@code mobility.memory}. */
    public static final Key<Double> MEMORY = KEYS.defaulted(
            "mobility.memory",
            new RealKind(Bounds.between(0, 1)),
            "0.9",
            "Correlation of the velocity from one frame to the next, for gauss-markov.");

    /** {@code mobility.direction}. */
    public static final Key<Double> DIRECTION = KEYS.optional(
            "mobility.direction",
            ANGLE,
            "90 deg",
            "Mean direction for gauss-markov, from the x axis; not given, each UD draws its own.");

    /** {@code mobility.area.centre}. */
    public static final Key<Coordinates> CENTRE = KEYS.optional(
            "mobility.area.centre", new PlaceKind(), "[20 m, 0 m]", "Centre of a disc; not given, the AP.");

    /** {@code mobility.area.radius}. */
    public static final Key<Double> RADIUS = KEYS.optional(
            "mobility.area.radius",
            LENGTH,
            "30 m",
            "Radius of the disc; not given, the upper end of ud.distance. For gauss-markov it is the square around it.");

    /** {@code mobility.area.corner}. */
    public static final Key<Coordinates> CORNER = KEYS.optional(
            "mobility.area.corner",
            new PlaceKind(),
            "[0 m, -50 m]",
            "Corner of a rectangle with the smallest x and y, instead of a disc.");

    /** {@code mobility.area.extent}. */
    public static final Key<Coordinates> EXTENT = KEYS.optional(
            "mobility.area.extent", new PlaceKind(), "[100 m, 100 m]", "Extent of the rectangle in x and y.");

    /** {@code mobility.road.start}. */
    public static final Key<Coordinates> ROAD_START = KEYS.required(
            "mobility.road.start", new PlaceKind(), "[-100 m, 8 m]", "Where the covered piece of road begins.");

    /** {@code mobility.road.direction}. */
    public static final Key<Double> ROAD_DIRECTION =
            KEYS.defaulted("mobility.road.direction", ANGLE, "0 deg", "Where it leads, from the x axis.");

    /** {@code mobility.road.length}. */
    public static final Key<Double> ROAD_LENGTH = KEYS.required("mobility.road.length", LENGTH, "200 m", "Its length.");

    /** {@code mobility.road.lanes}. */
    public static final Key<Long> LANES =
            KEYS.defaulted("mobility.road.lanes", new WholeKind(1, 100), "1", "Lanes of each direction.");

    /** {@code mobility.road.laneWidth}. */
    public static final Key<Double> LANE_WIDTH =
            KEYS.defaulted("mobility.road.laneWidth", LENGTH, "3.5 m", "Width of a lane.");

    /** {@code mobility.road.twoWay}. */
    public static final Key<Boolean> TWO_WAY = KEYS.defaulted(
            "mobility.road.twoWay",
            new FlagKind(),
            "true",
            "Whether there is traffic in both directions; traffic keeps to the right.");

    /** {@code mobility.road.outside}. */
    public static final Key<Double> OUTSIDE = KEYS.defaulted(
            "mobility.road.outside",
            QuantityKind.within(Dimension.TIME, Limits.WAIT),
            "0 s",
            "Mean time from leaving the road until the same UD enters it as another vehicle.");

    /** {@code mobility.trace.file}. */
    public static final Key<Path> TRACE_FILE = KEYS.required(
            "mobility.trace.file",
            new FileKind("a trace (CSV or SUMO floating-car data)"),
            "trace.csv",
            "File with the places; relative to the folder of the scenario file. It has as many UDs as ud.count says.");

    /** {@code mobility.trace.format}. */
    public static final Key<Motion.Form> TRACE_FORM =
            KEYS.defaulted("mobility.trace.format", ChoiceKind.of(Motion.Form.class), "csv", "How it is written.");

    /** {@code mobility.trace.maxGap}. */
    public static final Key<Double> TRACE_GAP = KEYS.defaulted(
            "mobility.trace.maxGap",
            QuantityKind.within(Dimension.TIME, Limits.DURATION),
            "10 s",
            "Longest time between two samples of a UD that is bridged by a straight line.");

    /** {@code mobility.trace.onGap}. */
    public static final Key<Motion.OnGap> TRACE_ON_GAP = KEYS.defaulted(
            "mobility.trace.onGap",
            ChoiceKind.of(Motion.OnGap.class),
            "absent",
            "The meaning of a longer gap: the UD is away during it, or the trace is refused.");

    /** {@code mobility.trace.start}. */
    public static final Key<Double> TRACE_START = KEYS.optional(
            "mobility.trace.start",
            QuantityKind.within(Dimension.TIME, Limits.INSTANT),
            "0 s",
            "Time of the trace at frame 0; not given, that of its first sample.");

    /** How UDs move; what their area is around is for each system to say. */
    public static final Part PART = KEYS.rules(MotionRules.all())
            .reading(Motion.class, MotionKeys::motion)
            .build();

    private MotionKeys() {}

    private static Motion motion(Values values) {
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
