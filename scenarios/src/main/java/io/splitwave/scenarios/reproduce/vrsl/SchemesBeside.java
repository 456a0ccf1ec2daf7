package io.splitwave.scenarios.reproduce.vrsl;

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
import io.splitwave.scenarios.reproduce.Sample;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.List;

/** The paper's schemes compared with those the program adds. */
final class SchemesBeside implements Figure {
    private static final int REPLICATIONS = 10;
    private static final int ROUNDS = 10;
    private static final String START_EQUAL = "ao from equal twins";

    /** A scheme and what else is set. */
    private record Chosen(String label, List<String> settings) {
        Chosen(String scheme) {
            this(scheme, List.of("optimizer.scheme=" + scheme));
        }
    }

    private static final List<Chosen> SCHEMES = List.of(
            new Chosen("ao"),
            new Chosen(START_EQUAL, List.of("optimizer.start=equal")),
            new Chosen("ga"),
            new Chosen("admm"),
            new Chosen("no-irs"),
            new Chosen("no-dt"),
            new Chosen("random-phase"),
            new Chosen("full-offload"),
            new Chosen("dual"),
            new Chosen("direct"),
            new Chosen("makespan"),
            new Chosen("reactive"));

    @Override
    public String name() {
        return "schemes";
    }

    @Override
    public String title() {
        return "The paper's schemes compared with others";
    }

    @Override
    public String about() {
        return "Not in the paper. All schemes played over frames of 50 ms on the same channels; `full-local`, 149 s in all, is"
                + " left out.";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        return SCHEMES.stream()
                .map(chosen -> Variant.played(
                        chosen.label(),
                        effort.replications(REPLICATIONS),
                        effort.rounds(ROUNDS),
                        chosen.settings().toArray(String[]::new)))
                .toList();
    }

    @Override
    public Findings read(Played played) {
        List<String> labels = SCHEMES.stream().map(Chosen::label).toList();
        return new Findings(
                List.of(
                        plot(played, "schemes-sum", "sum of delays", CommonMetrics.SUM_DELAY, labels),
                        plot(played, "schemes-makespan", "length of a round", CommonMetrics.MAKESPAN, labels)),
                List.of(claim(played)));
    }

    private static Plot plot(Played played, String name, String what, Metric metric, List<String> labels) {
        return new Plot(
                name,
                "Schemes, played: " + what,
                "scheme",
                what + " (s)",
                Plot.Form.BARS,
                labels,
                List.of(played.bars(what, labels, Measure.of(metric))));
    }

    private static Claim claim(Played played) {
        Sample proposed = played.sample("ao", Measure.of(CommonMetrics.SUM_DELAY));
        return Claim.of(
                        "advanced joint optimization significantly outperforms simplified or component-removed baselines",
                        "",
                        "`ao` lies at least 5 % below each of `random-phase`, `no-irs` and `no-dt`",
                        List.of("random-phase", "no-irs", "no-dt").stream()
                                .map(label -> Check.shareAbove(
                                        "below " + label,
                                        proposed.below(played.sample(label, Measure.of(CommonMetrics.SUM_DELAY))),
                                        Headline.SIGNIFICANT))
                                .toList())
                .remarked(Headline.READ_AS_FIVE);
    }
}
