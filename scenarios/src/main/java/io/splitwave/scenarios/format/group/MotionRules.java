package io.splitwave.scenarios.format.group;

import io.splitwave.network.mobility.TruncatedNormal;
import io.splitwave.scenarios.format.Motion;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Decimals;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.format.text.Interval;
import io.splitwave.scenarios.format.text.QuantityText;
import java.util.List;
import java.util.Locale;

/** The checks over several keys of motion. */
final class MotionRules {

    private MotionRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "motion-given",
                        "Each `mobility.model` needs its keys: `speed` (random-waypoint, road), `meanSpeed` and `speedDeviation`"
                                + " (gauss-markov, road), the groups `road` and `trace`.",
                        List.of(MotionKeys.MODEL),
                        List.of(
                                MotionKeys.SPEED,
                                MotionKeys.MEAN_SPEED,
                                MotionKeys.DEVIATION,
                                MotionKeys.ROAD_START,
                                MotionKeys.TRACE_FILE),
                        MotionRules::motionGiven),
                new Rule(
                        "road-speeds-apart",
                        "Model `road` needs a fastest speed above the slowest.",
                        List.of(MotionKeys.MODEL, MotionKeys.SPEED),
                        MotionRules::roadSpeedsApart),
                new Rule(
                        "road-speeds-likely",
                        "Of the speeds that `mobility.meanSpeed` and `mobility.speedDeviation` describe, model `road` keeps those"
                                + " within `mobility.speed`: at least a share of "
                                + Decimals.text(TruncatedNormal.LEAST_SHARE)
                                + ".",
                        List.of(MotionKeys.MODEL, MotionKeys.SPEED, MotionKeys.MEAN_SPEED, MotionKeys.DEVIATION),
                        MotionRules::roadSpeedsLikely),
                new Rule(
                        "one-area",
                        "An area is a disc or a rectangle; a rectangle needs `corner` and an `extent` above 0 in x and y.",
                        List.of(MotionKeys.CENTRE, MotionKeys.RADIUS, MotionKeys.CORNER, MotionKeys.EXTENT),
                        MotionRules::oneArea));
    }

    private static void motionGiven(Values values, Breaches breaches) {
        Motion.Model model = values.of(MotionKeys.MODEL);
        String because = "mobility.model " + MotionKeys.MODEL.kind().text(model);
        boolean road = model == Motion.Model.ROAD;
        boolean gaussMarkov = model == Motion.Model.GAUSS_MARKOV;
        breaches.require(road || model == Motion.Model.RANDOM_WAYPOINT, values, MotionKeys.SPEED, because);
        breaches.require(road || gaussMarkov, values, MotionKeys.MEAN_SPEED, because);
        breaches.require(road || gaussMarkov, values, MotionKeys.DEVIATION, because);
        breaches.require(road, values, MotionKeys.ROAD_START, because);
        breaches.require(model == Motion.Model.TRACE, values, MotionKeys.TRACE_FILE, because);
    }

    private static void roadSpeedsApart(Values values, Breaches breaches) {
        values.find(MotionKeys.SPEED)
                .filter(speed -> values.of(MotionKeys.MODEL) == Motion.Model.ROAD && speed.min() == speed.max())
                .ifPresent(speed -> breaches.add(
                        MotionKeys.SPEED, "a fastest speed above the slowest for mobility.model road", "the same"));
    }

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

    private static void oneArea(Values values, Breaches breaches) {
        boolean corner = values.find(MotionKeys.CORNER).isPresent();
        boolean extent = values.find(MotionKeys.EXTENT).isPresent();
        boolean disc = values.find(MotionKeys.CENTRE).isPresent()
                || values.find(MotionKeys.RADIUS).isPresent();
        breaches.require(extent, values, MotionKeys.CORNER, "mobility.area.extent");
        breaches.require(corner, values, MotionKeys.EXTENT, "mobility.area.corner");
        if (disc && (corner || extent)) {
            breaches.add(
                    corner ? MotionKeys.CORNER : MotionKeys.EXTENT,
                    "a disc (centre, radius) or a rectangle (corner, extent)",
                    "both");
        }
        values.find(MotionKeys.EXTENT)
                .filter(size -> !(size.xM() > 0 && size.yM() > 0))
                .ifPresent(size -> breaches.add(
                        MotionKeys.EXTENT,
                        "two lengths above 0 m",
                        MotionKeys.EXTENT.kind().text(size)));
    }
}
