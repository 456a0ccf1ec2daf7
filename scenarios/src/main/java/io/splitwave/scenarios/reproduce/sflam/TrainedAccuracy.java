package io.splitwave.scenarios.reproduce.sflam;

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

/** Accuracy, time and energy with adaptive bits and with none, with real training of small networks. */
final class TrainedAccuracy implements Figure {
    /** With fewer replications an interval says little. */
    private static final int LEAST_REPLICATIONS = 4;

    /** Accuracy that may be lost and is still none. */
    private static final double POINTS = 0.02;

    /** A saving that is large. */
    private static final double LARGE = 0.1;

    private static final String PLAIN = "no-quantisation";
    private static final int[] FEW_BITS = {4, 2, 1};

    private static final Measure ACCURACY = Measure.of(CommonMetrics.FINAL_ACCURACY);
    private static final Measure ROUND_TIME = Measure.of(CommonMetrics.MAKESPAN);

    /** What the UDs draw in all rounds, J; every variant of a network plays the same number. */
    private static final Measure ENERGY = Measure.figure("energy_ud_j");

    /**
     * A network that is trained.
     *
     * @param name of the network
     * @param replications all that are asked for
     * @param rounds all that are asked for
     */
    private record Trained(String name, int replications, int rounds) {
        String of(String what) {
            return what + " (" + name + ")";
        }

        Variant variant(Effort effort, String label, String... settings) {
            List<String> all = new ArrayList<>(List.of(settings));
            all.addAll(List.of(
                    "learning.loss=trained",
                    "learning.network=" + name,
                    "learning.rate=0.1",
                    "learning.pretrainingEpochs=0",
                    "ud.count=6",
                    "local.deadline=30 s",
                    "local.samples=16",
                    "local.iterations=30",
                    "frame.length=100000 s"));
            return Variant.played(
                            of(label),
                            effort.fewReplications(replications),
                            effort.rounds(rounds),
                            all.toArray(String[]::new))
                    .over(SflamPaper.PRESET);
        }
    }

    private static final Trained TRANSFORMER = new Trained("vit-digits", 4, 4);
    private static final Trained PERCEPTRON = new Trained("mlp", 8, 5);

    @Override
    public String name() {
        return "sflam-accuracy";
    }

    @Override
    public String title() {
        return "SFLAM: accuracy, time and energy with adaptive bits";
    }

    @Override
    public String about() {
        return "Preset `sflam` with real training on the digits, from drawn weights. As many UDs as subchannels, a deadline of 30 s and channels that"
                + " hold, so that nobody is left out or late and only the bits differ; batches of 16, 30 local iterations. The"
                + " vision transformer `vit-digits` takes long, so it has few replications and few rounds and is far from its best;"
                + " `mlp` is trained for longer.";
    }

    private static String fixed(int bits) {
        return bits + (bits == 1 ? " bit" : " bits");
    }

    @Override
    public List<Variant> variants(Effort effort) {
        List<Variant> variants = new ArrayList<>();
        for (Trained network : List.of(TRANSFORMER, PERCEPTRON)) {
            variants.add(network.variant(effort, Decided.OPTIMUM, Decided.scheme(Decided.OPTIMUM)));
            variants.add(network.variant(effort, PLAIN, Decided.scheme(PLAIN)));
        }
        for (int bits : FEW_BITS) {
            variants.add(PERCEPTRON.variant(
                    effort, fixed(bits), Decided.scheme("fixed-bits"), "quantisation.fixedBits=" + bits));
        }
        return variants;
    }

    @Override
    public Findings read(Played played) {
        List<String> both = Stream.of(TRANSFORMER, PERCEPTRON)
                .flatMap(network -> Stream.of(network.of(Decided.OPTIMUM), network.of(PLAIN)))
                .toList();
        List<String> all = Stream.concat(
                        both.stream(), IntStream.of(FEW_BITS).mapToObj(bits -> PERCEPTRON.of(fixed(bits))))
                .toList();
        return new Findings(
                List.of(
                        plot(played, "sflam-accuracy", "Accuracy after the last round", "accuracy", all, ACCURACY),
                        plot(played, "sflam-accuracy-time", "Time of a round", "round time (s)", all, ROUND_TIME)),
                List.of(
                        asAccurate(played, TRANSFORMER),
                        asAccurate(played, PERCEPTRON),
                        gradually(played),
                        saves(played, "time", "time of a round", ROUND_TIME),
                        saves(played, "energy", "energy of the UDs", ENERGY)));
    }

    private static Plot plot(
            Played played, String name, String title, String axis, List<String> labels, Measure measure) {
        return new Plot(
                name,
                title,
                "scheme (network)",
                axis,
                Plot.Form.BARS,
                labels,
                List.of(played.bars("trained for real", labels, measure)));
    }

    /** Accuracy of the first minus that of the second. */
    private static Sample difference(Played played, Trained network, String first, String second) {
        return played.sample(network.of(first), ACCURACY).minus(played.sample(network.of(second), ACCURACY));
    }

    private static Claim asAccurate(Played played, Trained network) {
        return Claim.of(
                        "adaptive bits do not harm the accuracy of the model",
                        "",
                        "the accuracy after the last round is less than 2 points below that without quantisation",
                        List.of(Check.above(
                                Decided.OPTIMUM + " minus " + PLAIN,
                                "",
                                difference(played, network, Decided.OPTIMUM, PLAIN),
                                -POINTS)))
                .readAs(network.name())
                .decidedFrom(LEAST_REPLICATIONS);
    }

    private static Claim gradually(Played played) {
        List<Check> checks = new ArrayList<>();
        String more = PLAIN;
        for (int bits : FEW_BITS) {
            String fewer = fixed(bits);
            checks.add(Check.above(more + " minus " + fewer, "", difference(played, PERCEPTRON, more, fewer), 0));
            more = fewer;
        }
        return Claim.of(
                        "fewer bits lower the accuracy gradually",
                        "measured in our study, mlp with 1, 2, 4 and 32 bits: 0.54, 0.91, 0.93, 0.93",
                        "for each step from 32 over 4 and 2 to 1 bit for all: the mean accuracy falls",
                        checks)
                .readAs(PERCEPTRON.name())
                .decidedFrom(LEAST_REPLICATIONS);
    }

    private static Claim saves(Played played, String what, String meaning, Measure measure) {
        Sample saved = played.sample(PERCEPTRON.of(Decided.OPTIMUM), measure)
                .below(played.sample(PERCEPTRON.of(PLAIN), measure));
        return Claim.of(
                        "adaptive bits lower the cost of the system by much",
                        "",
                        "the " + meaning + " is at least 10 % below that without quantisation",
                        List.of(Check.shareAbove(what + " saved", saved, LARGE)))
                .readAs(what + ", deadline of 30 s")
                .decidedFrom(LEAST_REPLICATIONS)
                .remarked("Both meet this loose deadline with little power, and computing takes most of the energy.");
    }
}
