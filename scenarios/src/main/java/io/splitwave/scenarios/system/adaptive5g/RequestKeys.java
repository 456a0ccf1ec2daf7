package io.splitwave.scenarios.system.adaptive5g;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.mobility.visit.ArrivalProcess;
import io.splitwave.network.mobility.visit.BurstPlan;
import io.splitwave.network.mobility.visit.BurstyArrivals;
import io.splitwave.network.mobility.visit.MergedArrivals;
import io.splitwave.network.mobility.visit.PeriodicArrivals;
import io.splitwave.network.mobility.visit.PoissonArrivals;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Dimension;
import java.util.List;
import java.util.stream.IntStream;
import umontreal.ssj.rng.RandomStream;

/** Keys of the requests: when they arrive at each UD, and how long they may take. */
final class RequestKeys {
    /** How the requests of a UD follow each other. */
    enum Arrivals {
        /** At equal distances, from a random one on. */
        PERIODIC,
        /** One by one, by chance. */
        POISSON,
        /** One by one in bursts, and none between. */
        BURSTY
    }

    private static final Part.Builder KEYS =
            Part.builder().group("requests", "When requests arrive at UDs, and how long they may take.");

    static final Key<Arrivals> ARRIVALS = KEYS.defaulted(
            "requests.arrivals",
            ChoiceKind.of(Arrivals.class),
            "periodic",
            "How the requests of a UD follow each other: at equal distances, one by one by chance, or in bursts with pauses.");

    static final Key<Double> INTERVAL = KEYS.defaulted(
            "requests.interval",
            QuantityKind.within(Dimension.TIME, Limits.DURATION),
            "0.5 s",
            "Mean time between two requests of a UD in the long run, pauses counted in.");

    static final Key<Double> BURST = KEYS.defaulted(
            "requests.burst",
            QuantityKind.within(Dimension.TIME, Limits.DURATION),
            "2 s",
            "Mean length of a burst, exponential; of bursty arrivals.");

    static final Key<Double> PAUSE = KEYS.defaulted(
            "requests.pause",
            QuantityKind.within(Dimension.TIME, Limits.DURATION),
            "6 s",
            "Mean length of the pause between two bursts, exponential; of bursty arrivals.");

    static final Key<Double> FROM = KEYS.defaulted(
            "requests.from",
            QuantityKind.within(Dimension.TIME, Limits.DURATION),
            "3 s",
            "Start of the arrivals; estimators see the links before. By default the 30 steps of estimator.window.");

    static final Key<Double> UNTIL = KEYS.optional(
            "requests.until",
            QuantityKind.within(Dimension.TIME, Limits.DURATION),
            "150 s",
            "No request arrives at this time or later; requests in flight end. horizon.rounds bounds the number as well.");

    static final Key<Double> LATENCY_MAX = KEYS.defaulted(
            "requests.latencyMax",
            QuantityKind.within(Dimension.TIME, Limits.DURATION),
            "0.3 s",
            "L_max, the longest time from arrival to answer of a request in time; a late one is served all the same.");

    static final Key<Double> DECIDE = KEYS.defaulted(
            "requests.decide",
            QuantityKind.within(Dimension.TIME, Limits.WAIT),
            "0 s",
            "Time that a decision takes; planned latencies and costs leave it out.");

    static final Part PART = KEYS.rule(new Rule(
                    "requests-arrive",
                    "`requests.until` is later than `requests.from`.",
                    List.of(FROM),
                    List.of(UNTIL),
                    RequestKeys::arrive))
            .writtenIf(BURST.path(), values -> values.of(ARRIVALS) == Arrivals.BURSTY)
            .writtenIf(PAUSE.path(), values -> values.of(ARRIVALS) == Arrivals.BURSTY)
            .build();

    private RequestKeys() {}

    private static void arrive(Values values, Breaches breaches) {
        double fromS = values.of(FROM);
        values.find(UNTIL)
                .filter(untilS -> !(untilS > fromS))
                .ifPresent(untilS -> breaches.add(UNTIL, "later than requests.from, " + fromS + " s", untilS + " s"));
    }

    /** The arrivals at all UDs, counted from the start of the arrivals on; each UD has a random stream of its own. */
    static MergedArrivals arrivals(Scenario scenario, RandomStreams streams, int replication) {
        return new MergedArrivals(IntStream.range(0, Math.toIntExact(scenario.of(UdKeys.COUNT)))
                .mapToObj(ud -> of(scenario, streams.stream("requests." + ud, replication)))
                .toList());
    }

    private static ArrivalProcess of(Scenario scenario, RandomStream stream) {
        double intervalS = scenario.of(INTERVAL);
        return switch (scenario.of(ARRIVALS)) {
            case PERIODIC -> new PeriodicArrivals(intervalS, intervalS * stream.nextDouble());
            case POISSON -> new PoissonArrivals(1 / intervalS, stream);
            case BURSTY -> {
                double burstS = scenario.of(BURST);
                double pauseS = scenario.of(PAUSE);
                double ratePerS = (burstS + pauseS) / (burstS * intervalS);
                yield new BurstyArrivals(new BurstPlan(0, ratePerS, pauseS, burstS), stream);
            }
        };
    }
}
