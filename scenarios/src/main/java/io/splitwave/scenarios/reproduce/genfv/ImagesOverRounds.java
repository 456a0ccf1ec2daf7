package io.splitwave.scenarios.reproduce.genfv;

import io.splitwave.output.figure.Curve;
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

/** How many images have been generated after so many rounds, where all are kept. */
final class ImagesOverRounds implements Figure {
    private static final int REPLICATIONS = 20;
    private static final List<Double> ROUNDS = List.of(11.0, 21.0, 51.0, 101.0, 201.0);

    /** A steady pace has as many in the last hundred rounds as in the hundred before. */
    private static final double STEADY = 0.5;

    @Override
    public String name() {
        return "genfv-images";
    }

    @Override
    public String title() {
        return "GenFV: generated images over rounds";
    }

    @Override
    public String about() {
        return "Preset `genfv` with `generation.keep: all`, scheme `genfv-opt`: images that are kept when the last round is decided,"
                + " so those of the rounds before it. The server trains on all of them in each round, which leaves less and less"
                + " time to generate.";
    }

    private static String label(double rounds) {
        return Variant.text(rounds - 1) + " rounds";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        return ROUNDS.stream()
                .map(rounds -> Variant.played(
                                label(rounds),
                                effort.replications(REPLICATIONS),
                                (int) (double) rounds,
                                Rounds.scheme(Rounds.OPTIMUM),
                                "generation.keep=all")
                        .over(GenfvPaper.PRESET))
                .toList();
    }

    @Override
    public Findings read(Played played) {
        List<Curve> curves = List.of(new Curve(
                "images",
                ROUNDS.stream()
                        .map(rounds -> played.sample(label(rounds), Rounds.KEPT).at(rounds - 1))
                        .toList()));
        return new Findings(
                List.of(Plot.lines(
                        "genfv-images", "Images generated so far, where all are kept", "rounds", "images", curves)),
                List.of(grows(played), steady(played)));
    }

    private static Sample images(Played played, int index) {
        return played.sample(label(ROUNDS.get(index)), Rounds.KEPT);
    }

    private static Claim grows(Played played) {
        List<Check> checks = new ArrayList<>();
        for (int i = 1; i < ROUNDS.size(); i++) {
            checks.add(Check.more(
                    label(ROUNDS.get(i)) + " minus " + label(ROUNDS.get(i - 1)),
                    "",
                    images(played, i),
                    images(played, i - 1)));
        }
        return Claim.of(
                "the number of generated images grows over the rounds",
                "a figure of images over rounds",
                "after each number of rounds there are more than after the one before",
                checks);
    }

    private static Claim steady(Played played) {
        int last = ROUNDS.size() - 1;
        Sample late = images(played, last).minus(images(played, last - 1));
        Sample early = images(played, last - 1);
        return Claim.of(
                        "images are generated at a steady pace",
                        "measured in our study: 69 images in the first round, 11 in the 50th",
                        "rounds 101 to 200 bring at least half as many as rounds 1 to 100",
                        List.of(Check.above("part", "", late.with(early, (more, less) -> more / less), STEADY)))
                .readAs("the closed form, with training on all images so far")
                .remarked(
                        "Training on all images takes the time of generation: the number approaches the length of the round over"
                                + " the time to train on an image.");
    }
}
