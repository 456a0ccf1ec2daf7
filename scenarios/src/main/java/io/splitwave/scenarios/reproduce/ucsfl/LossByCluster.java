package io.splitwave.scenarios.reproduce.ucsfl;

import io.splitwave.output.figure.Curve;
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

/** Fig. 10: loss by the size of the cluster, with real training of a small network on digits. */
final class LossByCluster implements Figure {
    private static final String CURVES = "curves of Fig. 10";
    private static final int REPLICATIONS = 8;

    /** With fewer replications an interval says little. */
    private static final int LEAST_REPLICATIONS = 4;

    /** Early, and when the source's curves have met. */
    private static final List<Double> ROUNDS = List.of(3.0, 6.0, 12.0);

    private static final double EARLY = 3;
    private static final double LATE = 12;

    /** Curves that differ by less have met, nat: a tenth of the loss of guessing one of ten classes. */
    private static final double SIMILAR = 0.23;

    private static final Clusters SMALL = new Clusters("5 access points", "strongest", 5);
    private static final Clusters LARGE = new Clusters("7 access points", "strongest", 7);
    private static final Clusters AVERAGED = new Clusters("federated averaging", Rounds.FEDAVG_FULL, 0);
    private static final List<Clusters> ALL = List.of(SMALL, LARGE, AVERAGED);

    private static final Measure LOSS = Measure.of(CommonMetrics.FINAL_LOSS);
    private static final Measure ACCURACY = Measure.of(CommonMetrics.FINAL_ACCURACY);

    /**
     * Who aggregates whose models.
     *
     * @param size access points of each device with the scheme that takes the strongest; otherwise not looked at
     */
    private record Clusters(String name, String scheme, int size) {
        String label(double rounds) {
            return name + ", " + Variant.text(rounds) + " rounds";
        }

        Variant variant(Effort effort, double rounds) {
            List<String> settings = new ArrayList<>(List.of(
                    "optimizer.scheme=" + scheme,
                    "learning.loss=trained",
                    "learning.network=mlp",
                    "learning.rate=0.1",
                    "learning.batch=32",
                    "learning.images=512"));
            if (size > 0) {
                settings.add("optimizer.clusterSize=" + size);
            }
            return Variant.played(
                            label(rounds),
                            effort.fewReplications(REPLICATIONS),
                            effort.rounds((int) rounds),
                            settings.toArray(String[]::new))
                    .over("ucsfl-mnist");
        }
    }

    @Override
    public String name() {
        return "ucsfl-accuracy";
    }

    @Override
    public String title() {
        return "UCSFL, Fig. 10: loss by the size of the cluster";
    }

    @Override
    public String about() {
        return "Preset `ucsfl-mnist` with real training of a perceptron on the digits, IID images, 512 a round for each device in"
                + " steps of 32. In the source devices of one run have clusters of different sizes; here all devices of a run have"
                + " one size, the strongest access points. The loss is that of the training in the last round, mean over devices."
                + " `learning/training/MEASURED.md` has more sizes, and skewed labels.";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        return ALL.stream()
                .flatMap(clusters -> ROUNDS.stream().map(rounds -> clusters.variant(effort, rounds)))
                .toList();
    }

    @Override
    public Findings read(Played played) {
        return new Findings(
                List.of(
                        plot(played, "ucsfl-accuracy-loss", "Loss over rounds", "training loss (nat)", LOSS),
                        plot(played, "ucsfl-accuracy", "Accuracy over rounds", "accuracy", ACCURACY)),
                List.of(faster(played), moreAccurate(played), meet(played), asFar(played)));
    }

    private static Plot plot(Played played, String name, String title, String yLabel, Measure measure) {
        List<Curve> curves = ALL.stream()
                .map(clusters -> played.curve(clusters.name(), ROUNDS, clusters::label, measure))
                .toList();
        return Plot.lines(name, title, "rounds", yLabel, curves);
    }

    private static Sample more(Played played, Clusters first, Clusters second, double rounds) {
        return played.sample(first.label(rounds), LOSS).minus(played.sample(second.label(rounds), LOSS));
    }

    private static Claim faster(Played played) {
        return Claim.of(
                        "devices with larger clusters converge faster",
                        CURVES,
                        "after 3 rounds the loss with 7 access points is lower than with 5",
                        List.of(Check.below("7 minus 5", "nat", more(played, LARGE, SMALL, EARLY), 0)))
                .readAs("training loss")
                .decidedFrom(LEAST_REPLICATIONS)
                .remarked(
                        "A device trains on its own images, from where its cluster left its model: a model that others have changed"
                                + " more fits these images less.");
    }

    private static Claim moreAccurate(Played played) {
        return Claim.of(
                        "devices with larger clusters converge faster",
                        CURVES,
                        "after 3 rounds the accuracy with 7 access points is higher than with 5",
                        List.of(Check.more(
                                "7 minus 5",
                                "",
                                played.sample(LARGE.label(EARLY), ACCURACY),
                                played.sample(SMALL.label(EARLY), ACCURACY))))
                .readAs("accuracy on test images")
                .decidedFrom(LEAST_REPLICATIONS);
    }

    private static Claim meet(Played played) {
        return Claim.of(
                        "after ten rounds all curves meet",
                        CURVES,
                        "after 12 rounds the losses with 5 and 7 access points differ by less than a tenth of ln 10",
                        List.of(Check.between("5 minus 7", "nat", more(played, SMALL, LARGE, LATE), -SIMILAR, SIMILAR)))
                .decidedFrom(LEAST_REPLICATIONS)
                .remarked(
                        "Measured apart: with Dirichlet(0.1) 5 access points are 3.7 ± 1.2 points of accuracy behind 8 even after 30"
                                + " rounds, and 1 never meets.");
    }

    private static Claim asFar(Played played) {
        return Claim.of(
                        "UCSFL gets as far as federated averaging",
                        CURVES,
                        "after 12 rounds the losses with 5 and 7 access points exceed that of federated averaging by less than a"
                                + " tenth of ln 10",
                        List.of(
                                Check.below("5, excess", "nat", more(played, SMALL, AVERAGED, LATE), SIMILAR),
                                Check.below("7, excess", "nat", more(played, LARGE, AVERAGED, LATE), SIMILAR)))
                .decidedFrom(LEAST_REPLICATIONS);
    }
}
