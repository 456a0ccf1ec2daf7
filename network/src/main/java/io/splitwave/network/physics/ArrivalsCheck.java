package io.splitwave.network.physics;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.AtRest;
import io.splitwave.network.mobility.Mobility;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.mobility.visit.ArrivalProcess;
import io.splitwave.network.mobility.visit.BurstPlan;
import io.splitwave.network.mobility.visit.BurstyArrivals;
import io.splitwave.network.mobility.visit.ComingAndGoing;
import io.splitwave.network.mobility.visit.PoissonArrivals;
import io.splitwave.network.mobility.visit.Stay;
import io.splitwave.network.mobility.visit.VisitPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import umontreal.ssj.rng.RandomStream;

/**
 * Arrivals counted in windows, Poisson and bursty, against mean and variance of theory; and how many UDs are present when
 * each stays for a while, against Erlang's loss formula, which holds for stays of any distribution.
 */
public final class ArrivalsCheck implements PhysicsCheck {

    private static final double RATE_PER_S = 2;
    private static final double WINDOW_S = 10;
    private static final int RUNS = 2000;
    private static final BurstPlan BURSTS = new BurstPlan(0.5, 6, 6, 3);
    /** Offered load 8 on 10 UDs. */
    private static final int UDS = 10;

    private static final double STAY_S = 4;
    private static final double SETTLED_S = 60;

    private final double modelRatePerS;

    /** The check of the models as they are. */
    public ArrivalsCheck() {
        this(RATE_PER_S);
    }

    /** The check of Poisson arrivals of another rate, to see it fail. */
    ArrivalsCheck(double modelRatePerS) {
        this.modelRatePerS = modelRatePerS;
    }

    @Override
    public String name() {
        return "arrivals";
    }

    @Override
    public List<CheckResult> run(long seed) {
        RandomStreams streams = new RandomStreams(seed);
        List<CheckResult> results = new ArrayList<>();
        double poisson = RATE_PER_S * WINDOW_S;
        count(
                "Poisson arrivals",
                "Poisson process",
                stream -> new PoissonArrivals(modelRatePerS, stream),
                poisson,
                poisson,
                streams,
                results);
        count(
                "bursty arrivals",
                "Fischer and Meier-Hellstern 1993",
                stream -> new BurstyArrivals(BURSTS, stream),
                WINDOW_S * 7 / 3,
                burstyVariance(),
                streams,
                results);
        present(Stay.Law.EXPONENTIAL, streams, results);
        present(Stay.Law.FIXED, streams, results);
        return results;
    }

    /** m t + 2 A (t / r - (1 - e^(-r t)) / r^2) with A the variance of the rate, r the sum of the rates of change. */
    private static double burstyVariance() {
        // by hand: a third of the time in bursts, rates 6 and 0.5, changes at 1/6 and 1/3 per second
        double mean = WINDOW_S * 7 / 3;
        double rateVariance = 5.5 * 5.5 * 2 / 9;
        double r = 0.5;
        return mean + 2 * rateVariance * (WINDOW_S / r - (1 - Math.exp(-r * WINDOW_S)) / (r * r));
    }

    private static void count(
            String what,
            String source,
            Function<RandomStream, ArrivalProcess> model,
            double mean,
            double variance,
            RandomStreams streams,
            List<CheckResult> results) {
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        for (int run = 0; run < RUNS; run++) {
            ArrivalProcess arrivals = model.apply(streams.stream(what, run));
            int count = 0;
            while (arrivals.nextS() <= WINDOW_S) {
                count++;
            }
            double deviation = count - mean;
            sum += deviation / RUNS;
            squares += deviation * deviation / RUNS;
            fourths += Math.pow(deviation, 4) / RUNS;
        }
        results.add(new CheckResult(
                what + ", mean number in 10 s",
                source,
                "1",
                mean,
                mean + sum,
                Confidence.Z * Math.sqrt(variance / RUNS),
                Confidence.of(RUNS + " windows")));
        results.add(new CheckResult(
                what + ", variance of the number in 10 s",
                source,
                "1",
                variance,
                squares,
                Confidence.Z * Math.sqrt((fourths - squares * squares) / RUNS),
                Confidence.of(RUNS + " windows")));
    }

    private void present(Stay.Law law, RandomStreams streams, List<CheckResult> results) {
        AtRest places = new AtRest(UdPlaces.atRest(Collections.nCopies(UDS, new Position(1, 1))));
        VisitPlan plan = new VisitPlan(new Stay(STAY_S, law), 0, true);
        double mean = 0;
        double full = 0;
        for (int run = 0; run < RUNS; run++) {
            int replication = run;
            Mobility mobility = new ComingAndGoing(
                    places,
                    plan,
                    new PoissonArrivals(modelRatePerS, streams.stream("visits." + law, replication)),
                    SETTLED_S,
                    ud -> streams.stream("stay." + law + "." + ud, replication));
            mobility.next();
            UdPlaces settled = mobility.next();
            int there = 0;
            for (int ud = 0; ud < UDS; ud++) {
                there += settled.present(ud) ? 1 : 0;
            }
            mean += (double) there / RUNS;
            full += there == UDS ? 1.0 / RUNS : 0;
        }
        // Erlang B of 10 servers at load 8 by hand with 15 digits; the variance is m - a B (K - m)
        double blocking = 0.121661064252951;
        double load = RATE_PER_S * STAY_S;
        double theory = load * (1 - blocking);
        double variance = theory - load * blocking * (UDS - theory);
        String name = law == Stay.Law.FIXED ? "fixed" : "exponential";
        results.add(new CheckResult(
                "visits with " + name + " stay, mean number present",
                "Erlang 1917, loss system M/G/10/10 at load 8",
                "1",
                theory,
                mean,
                Confidence.Z * Math.sqrt(variance / RUNS),
                Confidence.of(RUNS + " runs")));
        results.add(new CheckResult(
                "visits with " + name + " stay, probability that all are present",
                "Erlang 1917, loss system M/G/10/10 at load 8",
                "1",
                blocking,
                full,
                Confidence.Z * Math.sqrt(blocking * (1 - blocking) / RUNS),
                Confidence.of(RUNS + " runs")));
    }
}
