package io.splitwave.scenarios.reproduce.genfv;

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

/** Selection by standing time and EMD against random selection and against all vehicles: who is lost, and accuracy. */
final class SelectedVehicles implements Figure {
    private static final int REPLICATIONS = 100;
    private static final int TRAINED_REPLICATIONS = 6;
    private static final int TRAINED_ROUNDS = 15;
    private static final int LEAST_REPLICATIONS = 4;

    private static final String RANDOM = "random-selection";
    private static final String ALL = "all-vehicles";
    private static final List<String> SCHEMES = List.of(Rounds.OPTIMUM, RANDOM, ALL);
    private static final List<String> TRAINED =
            SCHEMES.stream().map(SelectedVehicles::trained).toList();

    @Override
    public String name() {
        return "genfv-selection";
    }

    @Override
    public String title() {
        return "GenFV: who is selected";
    }

    @Override
    public String about() {
        return "Losses: preset `genfv`, one round of each replication, the same vehicles and channels for all schemes."
                + " `random-selection` takes as many as `genfv-opt`. A vehicle that is selected and leaves, or is late, is lost."
                + " Accuracy: preset `genfv-skewed` with real training, " + TRAINED_ROUNDS + " rounds.";
    }

    private static String trained(String scheme) {
        return scheme + ", trained";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        List<Variant> variants = new ArrayList<>();
        for (String scheme : SCHEMES) {
            variants.add(Variant.played(scheme, effort.replications(REPLICATIONS), 1, Rounds.scheme(scheme))
                    .over(GenfvPaper.PRESET));
            variants.add(Variant.played(
                            trained(scheme),
                            effort.fewReplications(TRAINED_REPLICATIONS),
                            effort.rounds(TRAINED_ROUNDS),
                            Rounds.scheme(scheme))
                    .over(GenfvPaper.SKEWED));
        }
        return variants;
    }

    @Override
    public Findings read(Played played) {
        return new Findings(
                List.of(
                        bars(
                                played,
                                "genfv-selection-lost",
                                "Selected vehicles that are lost",
                                "vehicles",
                                SCHEMES,
                                Rounds.LOST),
                        bars(
                                played,
                                "genfv-selection-accuracy",
                                "Accuracy after the last round",
                                "accuracy",
                                TRAINED,
                                Rounds.ACCURACY)),
                List.of(keeps(played), loses(played), accurate(played, RANDOM), accurate(played, ALL)));
    }

    private static Plot bars(
            Played played, String name, String title, String yLabel, List<String> labels, Measure measure) {
        return new Plot(
                name,
                title,
                "scheme",
                yLabel,
                Plot.Form.BARS,
                SCHEMES,
                List.of(played.bars("one replication after another", labels, measure)));
    }

    private static Claim keeps(Played played) {
        return Claim.of(
                        "selected vehicles finish training while they are in coverage",
                        "the constraint of the first subproblem",
                        "no vehicle that `genfv-opt` selects is lost, in any replication",
                        List.of(Check.none("lost of `genfv-opt`", played.sample(Rounds.OPTIMUM, Rounds.LOST))))
                .remarked(
                        "The decision plans with the channel of its instant. Where the channel changes within the round, a"
                                + " vehicle without reserve can be late.");
    }

    private static Claim loses(Played played) {
        Sample share = played.sample(RANDOM, Rounds.LOST)
                .with(played.sample(RANDOM, Rounds.SELECTED), (lost, selected) -> selected == 0 ? 0 : lost / selected);
        return Claim.of(
                "selection at random loses vehicles",
                "measured in our study: 11 %",
                "on average more than 2 % of those that are selected at random are lost",
                List.of(Check.shareAbove("lost", share, 0.02)));
    }

    private static Claim accurate(Played played, String other) {
        return Claim.of(
                        "selection makes the model more accurate",
                        "accuracy in training above that of other selections",
                        "the accuracy after the last round is higher than with `" + other + "`",
                        List.of(Check.more(
                                Rounds.OPTIMUM + " minus " + other,
                                "",
                                played.sample(trained(Rounds.OPTIMUM), Rounds.ACCURACY),
                                played.sample(trained(other), Rounds.ACCURACY))))
                .readAs("against `" + other + "`")
                .decidedFrom(LEAST_REPLICATIONS)
                .remarked("A study of the method saw no gain in accuracy by the bound of EMD.");
    }
}
