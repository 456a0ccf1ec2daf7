package io.splitwave.scenarios.reproduce.vrsl;

import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Mark;
import io.splitwave.output.figure.Plot;
import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Findings;
import io.splitwave.scenarios.reproduce.Measure;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Replica;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** VRSL Fig. 7: training loss for several K, by real training. */
final class Fig7 implements Figure {
    private static final String PRESET = "digits";
    /** By the spread of three, five decide how large the late loss is at every K, and how long its spikes last. */
    private static final int REPLICATIONS = 5;

    private static final int ROUNDS = 30;
    private static final int[] USERS = {55, 85, 115, 145, 175};

    /** "On the order of 10^-3": within half a decade. */
    private static final double LOW = Math.pow(10, -3.5);

    private static final double HIGH = Math.pow(10, -2.5);

    /** Share of the first round's loss: training with a late round above it is not stable. */
    private static final double UNSTABLE = 0.1;

    /** A spike: so many times the median of the second half. */
    private static final double SPIKE = 2;

    /** "Quickly": a spike lasts no more than so many rounds. */
    private static final int QUICK_ROUNDS = 3;

    @Override
    public String name() {
        return "fig7";
    }

    @Override
    public String title() {
        return "Fig. 7: training loss for several numbers of UDs";
    }

    @Override
    public String about() {
        return "Preset `digits`, with equal shares (`iid`) in place of its mixtures and two steps of 17 images a round:"
                + " real split federated training of a small convolutional network on 8 × 8 digits, scheme `ao`;"
                + " cross-entropy, in nat. The paper names neither network nor data nor loss. The batch is 17 because a UD"
                + " among 85 has 16 or 17 images: with 16 its second batch is often a single image, and training diverged"
                + " in one of five replications (seed 1).";
    }

    private static String label(int users) {
        return "K = " + users;
    }

    @Override
    public List<Variant> variants(Effort effort) {
        return IntStream.of(USERS)
                .mapToObj(users -> Variant.played(
                                label(users),
                                effort.fewReplications(REPLICATIONS),
                                effort.rounds(ROUNDS),
                                "ud.count=" + users,
                                "learning.partition=iid",
                                "model.profile.batch=34",
                                "learning.steps=2",
                                "twin.budget=" + users + " GHz")
                        .over(PRESET))
                .toList();
    }

    @Override
    public Findings read(Played played) {
        List<Curve> curves = new ArrayList<>();
        for (int users : USERS) {
            List<Mark> marks = new ArrayList<>();
            int rounds = played.of(label(users)).get(0).loss().size();
            for (int round = 0; round < rounds; round++) {
                marks.add(played.sample(label(users), loss(round)).at(round + 1));
            }
            curves.add(new Curve(label(users), marks));
        }
        Plot plot = new Plot(name(), title(), "round", "training loss (nat)", Plot.Form.LINES, List.of(), curves);
        return new Findings(List.of(plot), claims(played));
    }

    private static Measure loss(int round) {
        return replica -> replica.loss().get(round);
    }

    private static Measure first() {
        return loss(0);
    }

    /** Losses of the second half of the rounds. */
    private static double[] late(Replica replica) {
        return replica.loss().stream()
                .skip(replica.loss().size() / 2)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** Their mean. */
    private static Measure late() {
        return replica -> Arrays.stream(late(replica)).average().orElseThrow();
    }

    /** The largest of them. */
    private static Measure largestLate() {
        return replica -> Arrays.stream(late(replica)).max().orElseThrow();
    }

    /** The most rounds in a row among them whose loss is a spike. */
    private static Measure longestSpike() {
        return replica -> {
            double[] late = late(replica);
            double median = Arrays.stream(late)
                    .sorted()
                    .skip(late.length / 2)
                    .findFirst()
                    .orElseThrow();
            int longest = 0;
            int row = 0;
            for (double loss : late) {
                row = loss > SPIKE * median ? row + 1 : 0;
                longest = Math.max(longest, row);
            }
            return longest;
        };
    }

    private static List<Claim> claims(Played played) {
        return claimsOf(played).stream()
                .map(claim -> claim.decidedFrom(REPLICATIONS))
                .toList();
    }

    private static List<Claim> claimsOf(Played played) {
        return List.of(
                Claim.of(
                                "a relatively low magnitude (on the order of 10^-3) for all tested K",
                                "about 0.001",
                                "for each K: the mean loss of the second half of the rounds is between 10^-3.5 and 10^-2.5",
                                checks(label -> Check.between(
                                        label + ", late loss", "nat", played.sample(label, late()), LOW, HIGH)))
                        .remarked("Which loss, of which network on which data, is not published."),
                Claim.of(
                        "the overall training process is stable for varying UD numbers",
                        "",
                        "for each K: no round of the second half has more than a tenth of the loss of the first round",
                        checks(label -> Check.shareBelow(
                                label + ", largest late loss over the first",
                                played.sample(label, largestLate())
                                        .with(played.sample(label, first()), (a, b) -> a / b),
                                UNSTABLE))),
                Claim.of(
                        "these are not persistent and quickly return to the baseline level",
                        "",
                        "for each K: in the second half the loss is above twice its median for at most " + QUICK_ROUNDS
                                + " rounds in a row",
                        checks(label -> Check.below(
                                label + ", longest spike",
                                "rounds",
                                played.sample(label, longestSpike()),
                                QUICK_ROUNDS + 0.5))),
                Claim.of(
                        "robustness in convergence behaviour regardless of the scale of participating UDs",
                        "",
                        "for each K above 55: the late loss differs from that at K = 55 by less than a tenth",
                        checks(label -> Check.between(
                                        label + " against K = " + USERS[0],
                                        "%",
                                        played.sample(label, late())
                                                .above(played.sample(label(USERS[0]), late()))
                                                .map(share -> 100 * share),
                                        -10,
                                        10))
                                .subList(1, USERS.length)));
    }

    private static List<Check> checks(Function<String, Check> check) {
        return IntStream.of(USERS).mapToObj(Fig7::label).map(check).toList();
    }
}
