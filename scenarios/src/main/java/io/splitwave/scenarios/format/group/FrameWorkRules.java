package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.Motion;
import io.splitwave.scenarios.format.Visits;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Decimals;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.format.text.Interval;
import io.splitwave.scenarios.format.text.QuantityText;
import java.util.List;
import java.util.Locale;

/** The check that one frame is not asked to do more than can be played. */
public final class FrameWorkRules {
    /** The rule alone, over keys of other parts. */
    public static final Part PART = Part.builder()
            .rule(new Rule(
                    "work-in-a-frame",
                    "In one frame at most " + Decimals.text(Limits.MOST_IN_A_FRAME)
                            + " arrivals or changes between quiet times and bursts are to be expected, and as many"
                            + " waypoints, ends of a road and tries for the first speed on it of all UDs together.",
                    List.of(RunKeys.FRAME_LENGTH, UdKeys.COUNT, UdKeys.DISTANCE),
                    List.of(
                            VisitKeys.ARRIVALS,
                            VisitKeys.INTERVAL,
                            VisitKeys.BURST_INTERVAL,
                            VisitKeys.QUIET,
                            VisitKeys.BURST,
                            MotionKeys.MODEL,
                            MotionKeys.SPEED,
                            MotionKeys.MEAN_SPEED,
                            MotionKeys.RADIUS,
                            MotionKeys.EXTENT,
                            MotionKeys.ROAD_LENGTH),
                    FrameWorkRules::workInAFrame))
            .build();

    /** So that the bound itself, as the message writes it, is allowed. */
    private static final double ROUNDING = 1e-9;

    private FrameWorkRules() {}

    private static void workInAFrame(Values values, Breaches breaches) {
        double frameS = values.of(RunKeys.FRAME_LENGTH);
        Visits.Arrivals arrivals = values.find(VisitKeys.ARRIVALS).orElse(Visits.Arrivals.NONE);
        if (arrivals != Visits.Arrivals.NONE) {
            notTooOften(frameS, VisitKeys.INTERVAL, values, breaches);
        }
        if (arrivals == Visits.Arrivals.BURSTY) {
            for (Key<Double> time : List.of(VisitKeys.BURST_INTERVAL, VisitKeys.QUIET, VisitKeys.BURST)) {
                notTooOften(frameS, time, values, breaches);
            }
        }
        if (values.find(MotionKeys.SPEED).isPresent()) {
            roadIsDrawnSoon(values, breaches);
            double fastestMps = values.of(MotionKeys.SPEED).max();
            double wayM = fastestMps * frameS * values.of(UdKeys.COUNT);
            double legM = legM(values);
            if (wayM > legM * Limits.MOST_IN_A_FRAME) {
                breaches.add(
                        MotionKeys.SPEED,
                        String.format(
                                Locale.ROOT,
                                "a fastest speed at which all UDs together go at most %s times through %s in a frame",
                                Decimals.text(Limits.MOST_IN_A_FRAME),
                                new QuantityText(Dimension.LENGTH).write(legM)),
                        new QuantityText(Dimension.VELOCITY).write(fastestMps));
            }
        }
    }

    /** The first speed of a vehicle is drawn until one is kept, with probability slowest / drawn. */
    private static void roadIsDrawnSoon(Values values, Breaches breaches) {
        if (values.of(MotionKeys.MODEL) == Motion.Model.ROAD
                && values.find(MotionKeys.MEAN_SPEED).isPresent()) {
            Interval speed = values.of(MotionKeys.SPEED);
            double usualMps = Math.min(values.of(MotionKeys.MEAN_SPEED), speed.max());
            if (usualMps * values.of(UdKeys.COUNT) > speed.min() * Limits.MOST_IN_A_FRAME) {
                breaches.add(
                        MotionKeys.SPEED,
                        "a slowest speed of at least mobility.meanSpeed times ud.count / "
                                + Decimals.text(Limits.MOST_IN_A_FRAME),
                        new QuantityText(Dimension.VELOCITY).write(speed.min()));
            }
        }
    }

    /** The way of a UD before its next turn, m; infinite for a model without turns. */
    private static double legM(Values values) {
        return switch (values.of(MotionKeys.MODEL)) {
            case RANDOM_WAYPOINT -> values.find(MotionKeys.EXTENT)
                    .map(extent -> Math.max(extent.xM(), extent.yM()))
                    .orElseGet(() -> values.find(MotionKeys.RADIUS)
                            .orElse(values.of(UdKeys.DISTANCE).max()));
            case ROAD -> values.find(MotionKeys.ROAD_LENGTH).orElse(Double.POSITIVE_INFINITY);
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private static void notTooOften(double frameS, Key<Double> time, Values values, Breaches breaches) {
        values.find(time)
                .filter(meanS -> frameS > meanS * Limits.MOST_IN_A_FRAME * (1 + ROUNDING))
                .ifPresent(meanS -> breaches.add(
                        time,
                        String.format(
                                Locale.ROOT,
                                "a time of at least frame.length / %s, %.4g s",
                                Decimals.text(Limits.MOST_IN_A_FRAME),
                                frameS / Limits.MOST_IN_A_FRAME),
                        new QuantityText(Dimension.TIME).write(meanS)));
    }
}
