package io.splitwave.scenarios.reproduce.asfl;

import io.splitwave.output.figure.Plot;
import io.splitwave.output.word.CommonMetrics;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Time of a round and energy of the UDs with an adaptive cut, and with everything that it is compared with. */
final class AdaptiveCut implements Figure {
    private static final int REPLICATIONS = 200;
    private static final int ROUNDS = 1;
    private static final int[] CUTS = {1, 4, 6, 9};
    private static final String ADAPTIVE = "asfl-opt";
    private static final String FEDERATED = "federated";

    /** Schemes next to the fixed cuts. */
    private static final List<String> OTHERS = List.of("asfl-bcd", "random-cut", "equal-bandwidth", FEDERATED);

    private static final Measure ROUND_TIME = Measure.of(CommonMetrics.MAKESPAN);

    /** What the UDs draw in the round, J; every variant plays the same number. */
    private static final Measure ENERGY = Measure.figure("energy_ud_j");

    @Override
    public String name() {
        return "asfl";
    }

    @Override
    public String title() {
        return "ASFL: an adaptive cut against fixed ones";
    }

    @Override
    public String about() {
        return "Preset `asfl`, " + ROUNDS
                + " round of each replication, so that its channels hold. Fixed cuts have optimal shares, clocks and powers, so"
                + " that a difference is that of the cut alone; `equal-bandwidth` has equal shares. `radio.noiseOf: share` is"
                + " played too.";
    }

    private static String fixed(int cut) {
        return "cut " + cut;
    }

    private static List<String> labels() {
        return Stream.of(Stream.of(ADAPTIVE), IntStream.of(CUTS).mapToObj(AdaptiveCut::fixed), OTHERS.stream())
                .flatMap(some -> some)
                .toList();
    }

    private static List<String> fixedLabels() {
        return IntStream.of(CUTS).mapToObj(AdaptiveCut::fixed).toList();
    }

    private static String physical(String label) {
        return label + ", noise of the share";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        List<Variant> variants = new ArrayList<>();
        Stream.concat(Stream.of(ADAPTIVE), OTHERS.stream())
                .forEach(scheme -> variants.add(variant(effort, scheme, "optimizer.scheme=" + scheme)));
        for (int cut : CUTS) {
            variants.add(variant(effort, fixed(cut), "optimizer.scheme=fixed-cut", "model.cut=" + cut));
            variants.add(variant(
                    effort,
                    physical(fixed(cut)),
                    "optimizer.scheme=fixed-cut",
                    "model.cut=" + cut,
                    "radio.noiseOf=share"));
        }
        variants.add(variant(effort, physical(ADAPTIVE), "optimizer.scheme=" + ADAPTIVE, "radio.noiseOf=share"));
        return variants;
    }

    private static Variant variant(Effort effort, String label, String... settings) {
        return Variant.played(label, effort.replications(REPLICATIONS), effort.rounds(ROUNDS), settings)
                .over(AsflPaper.PRESET);
    }

    @Override
    public Findings read(Played played) {
        return new Findings(
                List.of(
                        plot(played, "asfl-delay", "Time of a round", "round time (s)", ROUND_TIME),
                        plot(played, "asfl-energy", "Energy of the UDs", "energy (J)", ENERGY)),
                List.of(faster(played), fasterWithPhysicalNoise(played), lessEnergy(played), gains(played)));
    }

    private static Plot plot(Played played, String name, String title, String axis, Measure measure) {
        List<String> labels = labels();
        return new Plot(
                name,
                title,
                "scheme",
                axis,
                Plot.Form.BARS,
                labels,
                List.of(played.bars("noise of the full band", labels, measure)));
    }

    private static Claim faster(Played played) {
        return Claim.of(
                "the adaptive cut has a lower total delay than every fixed cut",
                "",
                "for each fixed cut with optimal resources: the mean round time of `asfl-opt` is below its own",
                fixedLabels().stream()
                        .map(label -> Check.less(
                                ADAPTIVE + " minus " + label,
                                "s",
                                played.sample(ADAPTIVE, ROUND_TIME),
                                played.sample(label, ROUND_TIME)))
                        .toList());
    }

    private static Claim fasterWithPhysicalNoise(Played played) {
        return Claim.of(
                        "the adaptive cut has a lower total delay than every fixed cut",
                        "",
                        "the same with the noise of each share in place of that of the full band",
                        fixedLabels().stream()
                                .map(label -> Check.less(
                                        ADAPTIVE + " minus " + label,
                                        "s",
                                        played.sample(physical(ADAPTIVE), ROUND_TIME),
                                        played.sample(physical(label), ROUND_TIME)))
                                .toList())
                .readAs("noise of the share");
    }

    private static Claim lessEnergy(Played played) {
        return Claim.of(
                        "the adaptive cut has a lower total energy than fixed cuts and federated learning",
                        "",
                        "for each: the energy of the UDs is below its own",
                        Stream.concat(fixedLabels().stream(), Stream.of(FEDERATED))
                                .map(label -> Check.less(
                                        ADAPTIVE + " minus " + label,
                                        "J",
                                        played.sample(ADAPTIVE, ENERGY),
                                        played.sample(label, ENERGY)))
                                .toList())
                .remarked("Energy is a limit and not the objective: who is slowest exhausts its budget for time.");
    }

    private static Claim gains(Played played) {
        return Claim.of(
                "lower delay than random cuts, equal bandwidth and federated learning",
                "measured in our study, median of 40: 31 %, 43 %, 60 %",
                "for each: `asfl-opt` saves a share of its mean round time above 0",
                List.of(saving(played, "random-cut"), saving(played, "equal-bandwidth"), saving(played, FEDERATED)));
    }

    private static Check saving(Played played, String label) {
        Sample saved = played.sample(ADAPTIVE, ROUND_TIME).below(played.sample(label, ROUND_TIME));
        return Check.shareAbove("below " + label, saved, 0);
    }
}
