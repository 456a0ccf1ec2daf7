package io.splitwave.scenarios.reproduce.adaptive5g;

import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Plot;
import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Findings;
import io.splitwave.scenarios.reproduce.Measure;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Sample;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Requests that queue: what is played against the cost of each request alone, by the load. Ours; no source has queues. */
final class LoadOfRequests implements Figure {
    private static final int UDS = 4;
    private static final int REPLICATIONS = 12;
    private static final double LENGTH_S = 147;

    /** Requests a second at each UD. */
    private static final List<Double> LOADS = List.of(1.0, 2.0, 4.0, 8.0);

    /** Periodic requests at this rate do not meet, as nearly all are answered within 0.5 s. */
    private static final double QUIET = 2;

    private static final List<Way> WAYS = Stream.concat(Way.FIXED.stream(), Stream.of(Way.LOG_QUANTILE, Way.ORACLE))
            .toList();

    @Override
    public String name() {
        return "adaptive-5g-load";
    }

    @Override
    public String title() {
        return "Adaptive 5G: requests that queue";
    }

    @Override
    public String about() {
        return "Ours; neither the source nor the study has queues. Balanced weights, Poisson arrivals for 147 s at "
                + UDS
                + " UDs with a link each and a server of four slots. The policy knows of no queue, and the oracle of the coming rate"
                + " only. With 4.9 requests a second or more a UD that computes up to fc1 is overloaded, and what is played depends"
                + " on how long it is played.";
    }

    private static String label(String way, double perS) {
        return way + ", " + Variant.text(perS) + "/s";
    }

    private static String quiet(String way) {
        return way + ", without queues";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        List<Variant> variants = new ArrayList<>();
        for (Way way : WAYS) {
            for (double perS : LOADS) {
                variants.add(variant(effort, way, label(way.name(), perS), "poisson", perS));
            }
        }
        variants.add(variant(effort, Way.LOG_QUANTILE, quiet(Way.LOG_QUANTILE.name()), "periodic", QUIET));
        return variants;
    }

    private static Variant variant(Effort effort, Way way, String label, String arrivals, double perS) {
        List<String> settings = new ArrayList<>(way.settings());
        settings.addAll(Weights.BALANCED.settings());
        settings.add("ud.count=" + UDS);
        settings.add("requests.arrivals=" + arrivals);
        settings.add("requests.interval=" + 1 / perS + " s");
        return Variant.played(
                        label,
                        effort.replications(REPLICATIONS),
                        (int) Math.round(UDS * perS * LENGTH_S),
                        settings.toArray(String[]::new))
                .over(Adaptive5gPaper.PRESET);
    }

    @Override
    public Findings read(Played played) {
        return new Findings(
                List.of(
                        plot(played, "adaptive-5g-load-cost", "Cost as played", "cost", Requests.COST),
                        plot(played, "adaptive-5g-load-late", "Late requests", "share", Requests.LATE),
                        lateness(played)),
                List.of(
                        keeps(played),
                        grows(played),
                        beats(played, 1),
                        beats(played, 2),
                        beats(played, 4),
                        beats(played, 8)));
    }

    private static Curve curve(Played played, String name, Way way, Measure measure) {
        return played.curve(name, LOADS, perS -> label(way.name(), perS), measure);
    }

    private static Plot plot(Played played, String name, String title, String yLabel, Measure measure) {
        return Plot.lines(
                name,
                title,
                "requests at each UD (1/s)",
                yLabel,
                WAYS.stream()
                        .map(way -> curve(played, way.name(), way, measure))
                        .toList());
    }

    private static Plot lateness(Played played) {
        return Plot.lines(
                "adaptive-5g-load-alone",
                "Late requests of log-quantile, as played and as planned",
                "requests at each UD (1/s)",
                "share",
                List.of(
                        curve(played, "as played", Way.LOG_QUANTILE, Requests.LATE),
                        curve(played, "alone", Way.LOG_QUANTILE, Requests.LATE_ALONE)));
    }

    /** What queues make of the cost. */
    private static Sample excess(Played played, double perS) {
        String way = Way.LOG_QUANTILE.name();
        return played.sample(label(way, perS), Requests.COST).minus(played.sample(quiet(way), Requests.COST));
    }

    private static Claim keeps(Played played) {
        return Claim.of(
                        "a decision that counts each request alone keeps what it plans",
                        "the source's latency has no queues",
                        "with `log-quantile` no more than 2 points more requests are late than would be alone",
                        LOADS.stream()
                                .map(perS -> Check.shareBelow(
                                        Variant.text(perS) + "/s: late minus late alone",
                                        played.sample(label(Way.LOG_QUANTILE.name(), perS), Requests.LATE)
                                                .minus(played.sample(
                                                        label(Way.LOG_QUANTILE.name(), perS), Requests.LATE_ALONE)),
                                        0.02))
                                .toList())
                .readAs("ours");
    }

    private static Claim grows(Played played) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.above("1/s minus without queues", "", excess(played, LOADS.get(0)), 0));
        for (int i = 1; i < LOADS.size(); i++) {
            checks.add(Check.above(
                    Variant.text(LOADS.get(i)) + "/s minus " + Variant.text(LOADS.get(i - 1)) + "/s",
                    "",
                    excess(played, LOADS.get(i)).minus(excess(played, LOADS.get(i - 1))),
                    0));
        }
        return Claim.of(
                        "the more requests, the more queues cost",
                        "",
                        "from each load to the next the mean cost with `log-quantile` grows",
                        checks)
                .readAs("ours; without queues: two requests a second at equal distances");
    }

    private static Claim beats(Played played, double perS) {
        Hindsight ways = new Hindsight(played, way -> label(way, perS), Requests.COST);
        return Claim.of(
                        "adaptive partitioning beats every fixed cut, queues counted in",
                        "",
                        "with `log-quantile` the mean cost as played lies below that of the fixed cut that is best in hindsight",
                        List.of(Check.shareAbove(ways.belowBest(Way.LOG_QUANTILE), ways.gain(Way.LOG_QUANTILE), 0)))
                .readAs("ours; " + Variant.text(perS) + " requests a second")
                .remarked("The best fixed cut is chosen from the same replications by the cost as played.");
    }
}
