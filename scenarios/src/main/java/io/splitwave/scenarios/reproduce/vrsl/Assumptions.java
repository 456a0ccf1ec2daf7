package io.splitwave.scenarios.reproduce.vrsl;

import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Mark;
import io.splitwave.output.figure.Plot;
import io.splitwave.output.word.CommonMetrics;
import io.splitwave.output.word.Metric;
import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Findings;
import io.splitwave.scenarios.reproduce.Measure;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Two effects that VRSL leaves out: server time with queues, and a channel that is known late. */
final class Assumptions implements Figure {
    private static final int REPLICATIONS = 20;
    private static final int ROUNDS = 20;
    private static final int COSTLY_REPLICATIONS = 6;
    private static final int COSTLY_ROUNDS = 8;
    private static final double SMALL_PERCENT = 5;
    private static final int[] AGES = {0, 1, 2, 4, 8, 16, 32};

    /** Scheme {@code direct} takes fifty times as long for a frame. */
    private static final int[] COSTLY_AGES = {0, 2, 8, 32};

    private static final List<String> AGEING = List.of(
            "channel.fading.apIrs.time=autoregressive",
            "channel.fading.apIrs.correlation=0.95",
            "channel.fading.irsUd.time=autoregressive",
            "channel.fading.irsUd.correlation=0.95");

    /** A server and its settings. */
    private record Server(String label, List<String> settings) {
        Server(String label, String discipline, int gigaflops, int slots) {
            this(
                    label,
                    List.of(
                            "server.discipline=" + discipline,
                            "server.speed=" + gigaflops + " GFLOP/s",
                            "server.slots=" + slots));
        }
    }

    private static final List<Server> SERVERS = List.of(
            new Server("none", List.of()),
            new Server("200 GFLOP/s for each", "dedicated", 200, 1),
            new Server("one of 20 TFLOP/s; fifo", "fifo", 20_000, 1),
            new Server("one of 20 TFLOP/s; shared", "processor-sharing", 20_000, 1),
            new Server("ten of 200 GFLOP/s; fifo", "fifo", 200, 10),
            new Server("ten of 200 GFLOP/s; shared", "processor-sharing", 200, 10));

    @Override
    public String name() {
        return "assumptions";
    }

    @Override
    public String title() {
        return "What the formula leaves out";
    }

    @Override
    public String about() {
        return "Not in the paper. K = 100, frames of 50 ms. `assumptions-server`: the layers behind the cut take time at a"
                + " server, with and without queues; scheme `ao`. `assumptions-age`: channels that keep 0.95 of their"
                + " amplitude from frame to frame (autoregressive) are known some frames late; schemes `ao` and `direct`,"
                + " which makes more of the phases.";
    }

    private static String age(String scheme, int frames) {
        return scheme + ", " + frames + " frames late";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        List<Variant> variants = new ArrayList<>();
        for (Server server : SERVERS) {
            variants.add(Variant.played(
                    server.label(),
                    effort.replications(REPLICATIONS),
                    effort.rounds(ROUNDS),
                    server.settings().toArray(String[]::new)));
        }
        for (int frames : AGES) {
            variants.add(late("ao", frames, effort.replications(REPLICATIONS), effort.rounds(ROUNDS)));
        }
        for (int frames : COSTLY_AGES) {
            variants.add(
                    late("direct", frames, effort.replications(COSTLY_REPLICATIONS), effort.rounds(COSTLY_ROUNDS)));
        }
        return variants;
    }

    private static Variant late(String scheme, int frames, int replications, int rounds) {
        List<String> settings = new ArrayList<>(AGEING);
        settings.add("knowledge.ageFrames=" + frames);
        settings.add("optimizer.scheme=" + scheme);
        return Variant.played(age(scheme, frames), replications, rounds, settings.toArray(String[]::new));
    }

    @Override
    public Findings read(Played played) {
        return new Findings(
                List.of(
                        servers(played, "assumptions-server", "sum of delays", CommonMetrics.SUM_DELAY),
                        servers(played, "assumptions-server-makespan", "length of a round", CommonMetrics.MAKESPAN),
                        ages(played, "assumptions-age", "sum of delays", CommonMetrics.SUM_DELAY),
                        ages(played, "assumptions-age-makespan", "length of a round", CommonMetrics.MAKESPAN)),
                List.of(serverTime(played), known(played)));
    }

    private static Plot servers(Played played, String name, String what, Metric metric) {
        List<String> labels = SERVERS.stream().map(Server::label).toList();
        return new Plot(
                name,
                "A server behind the cut: " + what,
                "server",
                what + " (s)",
                Plot.Form.BARS,
                labels,
                List.of(played.bars("ao", labels, Measure.of(metric))));
    }

    private static Plot ages(Played played, String name, String what, Metric metric) {
        return new Plot(
                name,
                "A channel known late: " + what,
                "age (frames of 50 ms)",
                what + " (s)",
                Plot.Form.LINES,
                List.of(),
                List.of(curve(played, "ao", AGES, metric), curve(played, "direct", COSTLY_AGES, metric)));
    }

    private static Curve curve(Played played, String scheme, int[] ages, Metric metric) {
        List<Mark> marks = IntStream.of(ages)
                .mapToObj(frames ->
                        played.sample(age(scheme, frames), Measure.of(metric)).at(frames))
                .toList();
        return new Curve(scheme, marks);
    }

    private static Check longerBy(Played played, String label, String than) {
        return Check.below(
                label,
                "%",
                played.sample(label, Measure.of(CommonMetrics.SUM_DELAY))
                        .above(played.sample(than, Measure.of(CommonMetrics.SUM_DELAY)))
                        .map(share -> 100 * share),
                SMALL_PERCENT);
    }

    private static Claim serverTime(Played played) {
        return Claim.of(
                        "comprises the following components: downlink communication delay […], uplink communication delay […],"
                                + " and computation delay",
                        "",
                        "for each server: its time and queues change the sum of delays without it by less than 5 %",
                        SERVERS.stream()
                                .skip(1)
                                .map(server -> longerBy(
                                        played, server.label(), SERVERS.get(0).label()))
                                .map(check -> Check.between(
                                        check.what(), check.unit(), check.sample(), -SMALL_PERCENT, SMALL_PERCENT))
                                .toList())
                .readAs("no server time, (9)");
    }

    private static Claim known(Played played) {
        List<Check> checks = new ArrayList<>();
        IntStream.of(AGES).skip(1).forEach(frames -> checks.add(longerBy(played, age("ao", frames), age("ao", 0))));
        IntStream.of(COSTLY_AGES)
                .skip(1)
                .forEach(frames -> checks.add(longerBy(played, age("direct", frames), age("direct", 0))));
        return Claim.of(
                        "ensuring robust performance under dynamic network states",
                        "",
                        "for each age: knowing the channel late adds less than 5 % to the sum of delays",
                        checks)
                .readAs("channel known late");
    }
}
