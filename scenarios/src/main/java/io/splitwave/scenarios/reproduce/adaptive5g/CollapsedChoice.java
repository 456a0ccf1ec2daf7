package io.splitwave.scenarios.reproduce.adaptive5g;

import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Mark;
import io.splitwave.output.figure.Plot;
import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Findings;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Sample;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.ArrayList;
import java.util.List;

/** Settings in which nothing is left to adapt: raw input and whole network allowed, faster devices, wider activations. */
final class CollapsedChoice implements Figure {
    private static final List<String> INNER = List.of("pool1", "pool2", "pool3", "pool4", "pool5", "fc1");
    private static final List<String> ENDS = List.of("input", "local");
    private static final double NEARLY_ALL = 0.95;

    private static final Setting PRESET = new Setting("preset", false, List.of());
    private static final Setting OPEN = new Setting("all cuts allowed", true, List.of("model.forbidden=[]"));
    private static final Setting FAST =
            new Setting("300 GFLOP/s and 8 bit", false, List.of("ud.speed=300 GFLOP/s", "model.activationBits=8"));
    private static final Setting BOTH = new Setting(
            "all cuts, 300 GFLOP/s and 8 bit",
            true,
            List.of("model.forbidden=[]", "ud.speed=300 GFLOP/s", "model.activationBits=8"));
    private static final List<Setting> SETTINGS = List.of(PRESET, OPEN, FAST, BOTH);

    /** Rows in which the preset's choice depends on the link. */
    private static final List<Weights> ROWS = List.of(Weights.BALANCED, Weights.LATENCY, Weights.ENERGY);

    /** What differs from the preset, and whether the ends may be chosen. */
    private record Setting(String name, boolean open, List<String> settings) {
        String label(Weights weights) {
            return name + "; " + weights.name();
        }

        List<String> cuts() {
            List<String> cuts = new ArrayList<>(INNER);
            if (open) {
                cuts.add(0, ENDS.get(0));
                cuts.add(ENDS.get(1));
            }
            return cuts;
        }
    }

    @Override
    public String name() {
        return "adaptive-5g-collapse";
    }

    @Override
    public String title() {
        return "Adaptive 5G: where nothing is left to adapt";
    }

    @Override
    public String about() {
        return "Policy `pso` with `log-quantile`. The preset forbids the raw input and the whole network at the UD. Here both are"
                + " allowed, or UDs are twice as fast and activations have 8 bit, or both.";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        List<Variant> variants = new ArrayList<>();
        for (Setting setting : SETTINGS) {
            for (Weights weights : ROWS) {
                List<String> settings = new ArrayList<>(Way.LOG_QUANTILE.settings());
                settings.addAll(setting.settings());
                settings.addAll(weights.settings());
                variants.add(Requests.ofOneLink(effort, setting.label(weights), settings));
            }
        }
        return variants;
    }

    @Override
    public Findings read(Played played) {
        return new Findings(
                List.of(
                        shares(played, Weights.BALANCED),
                        shares(played, Weights.LATENCY),
                        shares(played, Weights.ENERGY)),
                List.of(spreads(played), collapses(played, OPEN), collapses(played, BOTH), one(played)));
    }

    private static Plot shares(Played played, Weights weights) {
        List<String> cuts = OPEN.cuts();
        return new Plot(
                "adaptive-5g-collapse-" + weights.name(),
                "Where requests are cut; weights: " + weights.name(),
                "cut",
                "share of the requests",
                Plot.Form.BARS,
                cuts,
                SETTINGS.stream()
                        .map(setting ->
                                new Curve(setting.name().replace(",", ""), marks(played, weights, setting, cuts)))
                        .toList());
    }

    private static List<Mark> marks(Played played, Weights weights, Setting setting, List<String> cuts) {
        return setting.cuts().stream()
                .map(cut -> share(played, setting, weights, cut).at(cuts.indexOf(cut)))
                .toList();
    }

    private static Sample share(Played played, Setting setting, Weights weights, String cut) {
        return played.sample(setting.label(weights), Requests.shareOf(cut));
    }

    private static Claim spreads(Played played) {
        return Claim.of(
                        "the best cut depends on the link",
                        "",
                        "with the preset's cuts and speeds no cut is taken for more than 95 % of the requests",
                        ROWS.stream()
                                .flatMap(weights -> INNER.stream()
                                        .map(cut -> Check.shareBelow(
                                                weights.name() + ": " + cut,
                                                share(played, PRESET, weights, cut),
                                                NEARLY_ALL)))
                                .toList())
                .readAs("weights: balanced, latency, energy");
    }

    private static Claim collapses(Played played, Setting setting) {
        return Claim.of(
                        "without exclusions the policy collapses to raw input or whole network",
                        "seen in our study",
                        "more than 95 % of the requests are cut at one of the two",
                        ROWS.stream()
                                .map(weights -> Check.shareAbove(
                                        weights.name(),
                                        share(played, setting, weights, ENDS.get(0))
                                                .with(share(played, setting, weights, ENDS.get(1)), Double::sum),
                                        NEARLY_ALL))
                                .toList())
                .readAs("ours; " + setting.name());
    }

    private static Claim one(Played played) {
        return Claim.of(
                        "with 300 GFLOP/s and 8 bit the policy takes the last cut that is allowed",
                        "seen in our study: it collapses",
                        "more than 95 % of the requests are cut at fc1",
                        ROWS.stream()
                                .map(weights -> Check.shareAbove(
                                        weights.name(), share(played, FAST, weights, "fc1"), NEARLY_ALL))
                                .toList())
                .readAs("ours; raw input and whole network stay forbidden");
    }
}
