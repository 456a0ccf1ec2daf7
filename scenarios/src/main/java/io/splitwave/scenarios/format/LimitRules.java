package io.splitwave.scenarios.format;

import io.splitwave.network.mobility.TruncatedNormal;
import io.splitwave.network.propagation.LogDistancePathLoss;
import io.splitwave.scenarios.format.Rules.Breaches;
import io.splitwave.scenarios.format.Rules.Rule;
import java.util.List;
import java.util.Locale;

/** The checks that keep what several keys make together within what can be played. */
final class LimitRules {
    static final List<Rule> ALL = List.of(
            new Rule(
                    "road-speeds-likely",
                    "Of the speeds that `mobility.meanSpeed` and `mobility.speedDeviation` describe, model `road` keeps those"
                            + " within `mobility.speed`: at least a share of "
                            + Decimals.text(TruncatedNormal.LEAST_SHARE)
                            + ".",
                    List.of(MotionKeys.MODEL, MotionKeys.SPEED, MotionKeys.MEAN_SPEED, MotionKeys.DEVIATION),
                    LimitRules::roadSpeedsLikely),
            new Rule(
                    "within-earshot",
                    "The path loss between AP and IRS, and at the upper end of `ud.distance`, is at most "
                            + Decimals.text(Limits.MOST_PATH_LOSS_DB) + " dB by the log-distance law.",
                    List.of(
                            PlayerKeys.AP_POSITION,
                            PlayerKeys.IRS_POSITION,
                            PlayerKeys.DISTANCE,
                            RadioKeys.REFERENCE_GAIN,
                            RadioKeys.REFERENCE_DISTANCE,
                            RadioKeys.AP_IRS_EXPONENT,
                            RadioKeys.IRS_UD_EXPONENT,
                            RadioKeys.DIRECT_EXPONENT,
                            ChannelKeys.IRS_UD_LAW,
                            ChannelKeys.DIRECT_LAW),
                    LimitRules::withinEarshot),
            new Rule(
                    "work-in-a-frame",
                    "In one frame at most " + Decimals.text(Limits.MOST_IN_A_FRAME)
                            + " arrivals or changes between quiet times and bursts are to be expected, and as many"
                            + " waypoints, ends of a road and tries for the first speed on it of all UDs together.",
                    List.of(
                            RunKeys.FRAME_LENGTH,
                            PlayerKeys.COUNT,
                            PlayerKeys.DISTANCE,
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
                    LimitRules::workInAFrame));

    /** So that the bound itself, as it is told, is allowed. */
    private static final double ROUNDING = 1e-9;

    private LimitRules() {}

    private static void roadSpeedsLikely(Values values, Breaches breaches) {
        boolean given = values.find(MotionKeys.SPEED).isPresent()
                && values.find(MotionKeys.MEAN_SPEED).isPresent()
                && values.find(MotionKeys.DEVIATION).isPresent();
        if (values.of(MotionKeys.MODEL) != Motion.Model.ROAD || !given) {
            return;
        }
        Interval speed = values.of(MotionKeys.SPEED);
        double meanMps = values.of(MotionKeys.MEAN_SPEED);
        double share = TruncatedNormal.share(meanMps, values.of(MotionKeys.DEVIATION), speed.min(), speed.max());
        if (speed.min() < speed.max() && !(share >= TruncatedNormal.LEAST_SHARE)) {
            breaches.add(
                    MotionKeys.MEAN_SPEED,
                    "a speed from which mobility.speedDeviation leads into mobility.speed, "
                            + MotionKeys.SPEED.kind().text(speed) + ", with a probability of at least "
                            + Decimals.text(TruncatedNormal.LEAST_SHARE),
                    String.format(
                            Locale.ROOT, "%s with %.1g", new QuantityText(Dimension.VELOCITY).write(meanMps), share));
        }
    }

    private static void withinEarshot(Values values, Breaches breaches) {
        Coordinates ap = values.of(PlayerKeys.AP_POSITION);
        Coordinates irs = values.of(PlayerKeys.IRS_POSITION);
        double apIrsM = Math.hypot(ap.xM() - irs.xM(), ap.yM() - irs.yM());
        double udM = values.of(PlayerKeys.DISTANCE).max();
        withinEarshot(PlayerKeys.AP_POSITION, "AP and IRS", apIrsM, RadioKeys.AP_IRS_EXPONENT, values, breaches);
        if (values.of(ChannelKeys.IRS_UD_LAW) == ChannelModel.Law.LOG_DISTANCE) {
            withinEarshot(PlayerKeys.DISTANCE, "IRS and UD", udM, RadioKeys.IRS_UD_EXPONENT, values, breaches);
        }
        if (values.find(RadioKeys.DIRECT_EXPONENT).isPresent()
                && values.of(ChannelKeys.DIRECT_LAW) == ChannelModel.Law.LOG_DISTANCE) {
            withinEarshot(PlayerKeys.DISTANCE, "AP and UD", apIrsM + udM, RadioKeys.DIRECT_EXPONENT, values, breaches);
        }
    }

    private static void withinEarshot(
            Key<?> at, String ends, double distanceM, Key<Double> exponent, Values values, Breaches breaches) {
        double lossDb = LogDistancePathLoss.lossDb(
                values.of(RadioKeys.REFERENCE_GAIN),
                values.of(RadioKeys.REFERENCE_DISTANCE),
                values.of(exponent),
                distanceM);
        if (lossDb > Limits.MOST_PATH_LOSS_DB) {
            breaches.add(
                    at,
                    "a distance between " + ends + " at which " + exponent.path() + " and "
                            + "radio.pathLoss leave a loss" + " of at most " + Decimals.text(Limits.MOST_PATH_LOSS_DB)
                            + " dB",
                    String.format(
                            Locale.ROOT,
                            "%s with %.0f dB",
                            new QuantityText(Dimension.LENGTH).write(distanceM),
                            lossDb));
        }
    }

    private static void workInAFrame(Values values, Breaches breaches) {
        double frameS = values.of(RunKeys.FRAME_LENGTH);
        Visits.Arrivals arrivals = values.of(VisitKeys.ARRIVALS);
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
            double wayM = fastestMps * frameS * values.of(PlayerKeys.COUNT);
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
            if (usualMps * values.of(PlayerKeys.COUNT) > speed.min() * Limits.MOST_IN_A_FRAME) {
                breaches.add(
                        MotionKeys.SPEED,
                        "a slowest speed of at least mobility.meanSpeed times ud.count / "
                                + Decimals.text(Limits.MOST_IN_A_FRAME),
                        new QuantityText(Dimension.VELOCITY).write(speed.min()));
            }
        }
    }

    /** What a UD goes through before its next turn, m; infinite for a model without turns. */
    private static double legM(Values values) {
        return switch (values.of(MotionKeys.MODEL)) {
            case RANDOM_WAYPOINT -> values.find(MotionKeys.EXTENT)
                    .map(extent -> Math.max(extent.xM(), extent.yM()))
                    .orElseGet(() -> values.find(MotionKeys.RADIUS)
                            .orElse(values.of(PlayerKeys.DISTANCE).max()));
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
