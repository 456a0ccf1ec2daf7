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
import java.util.ArrayList;
import java.util.List;

/** The effect of each of the five blocks, alone and together. */
final class Blocks implements Figure {
    private static final int REPLICATIONS = 100;

    /** Longer than any round, so that a round follows its plan and no new decision is made inside it. */
    private static final String ONE_FRAME = "frame.length=100 s";

    private static final String NONE = "none";
    private static final String ALL = "all";
    private static final String NEITHER = "neither IRS nor DT";

    /** A set of blocks and its name in the figure. */
    private record Chosen(String label, String blocks) {}

    private static final List<Chosen> CHOICES = List.of(
            new Chosen(NONE, ""),
            new Chosen("cut", "cut"),
            new Chosen("DT", "twin"),
            new Chosen("Δf", "twin-frequency"),
            new Chosen("phases", "phase"),
            new Chosen("power", "power"),
            new Chosen("DT + Δf", "twin, twin-frequency"),
            new Chosen("cut + DT + Δf", "cut, twin, twin-frequency"),
            new Chosen("phases + power", "phase, power"),
            new Chosen("all but cut", "twin, twin-frequency, phase, power"),
            new Chosen("all but DT", "cut, twin-frequency, phase, power"),
            new Chosen("all but Δf", "cut, twin, phase, power"),
            new Chosen("all but phases", "cut, twin, twin-frequency, power"),
            new Chosen("all but power", "cut, twin, twin-frequency, phase"),
            new Chosen(ALL, "cut, twin, twin-frequency, phase, power"));

    @Override
    public String name() {
        return "blocks";
    }

    @Override
    public String title() {
        return "What each block of the optimizer is worth";
    }

    @Override
    public String about() {
        return "Not in the paper. Scheme `ao` with some of its steps (`optimizer.blocks`), one round in a channel that stays."
                + " What a step left out would choose stays at the start: from `random` random cuts, places, powers, phases and"
                + " Δf; from `all-local` powers equal, phases random, no UD on a twin, the cut after layer 1 and Δf = 0, so"
                + " that DT without Δf or Δf without DT change nothing.";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        List<Variant> variants = new ArrayList<>();
        for (Chosen chosen : CHOICES) {
            variants.add(played(chosen.label(), effort, "optimizer.blocks=[" + chosen.blocks() + "]"));
        }
        variants.add(played(Contender.NO_IRS.text(), effort, Contender.NO_IRS.setting()));
        variants.add(played(Contender.NO_DT.text(), effort, Contender.NO_DT.setting()));
        variants.add(played(
                NEITHER, effort, Contender.NO_IRS.setting(), "optimizer.blocks=[cut, twin-frequency, phase, power]"));
        return variants;
    }

    private static Variant played(String label, Effort effort, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add(ONE_FRAME);
        return Variant.played(label, effort.replications(REPLICATIONS), 1, all.toArray(String[]::new));
    }

    @Override
    public Findings read(Played played) {
        List<String> labels = CHOICES.stream().map(Chosen::label).toList();
        return new Findings(
                List.of(
                        plot(played, "blocks-sum", "sum of delays", CommonMetrics.SUM_DELAY, labels),
                        plot(played, "blocks-makespan", "length of a round", CommonMetrics.MAKESPAN, labels)),
                List.of(synergy(played)));
    }

    private static Plot plot(Played played, String name, String what, Metric metric, List<String> labels) {
        return new Plot(
                name,
                "Blocks of the optimizer: " + what,
                "blocks that are solved",
                what + " (s)",
                Plot.Form.BARS,
                labels,
                List.of(played.bars(what, labels, Measure.of(metric))));
    }

    private static Claim synergy(Played played) {
        Measure delay = Measure.of(CommonMetrics.SUM_DELAY);
        Sample neither = played.sample(NEITHER, delay);
        Sample irsAlone = neither.minus(played.sample(Contender.NO_DT.text(), delay));
        Sample twinsAlone = neither.minus(played.sample(Contender.NO_IRS.text(), delay));
        Sample both = neither.minus(played.sample(ALL, delay));
        return Claim.of(
                        "the synergy between IRS and DT is critical to minimizing delay",
                        "",
                        "IRS and twins together save more of the sum of delays than each alone does, taken together",
                        List.of(Check.more(
                                "saved by both, minus saved by each alone",
                                "s",
                                both,
                                irsAlone.with(twinsAlone, Double::sum))))
                .remarked("Against the direct link with no UD on a twin.");
    }
}
