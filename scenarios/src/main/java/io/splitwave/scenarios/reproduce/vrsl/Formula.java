package io.splitwave.scenarios.reproduce.vrsl;

import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Mark;
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

/** The static formula (9) against the event simulation with short frames. */
final class Formula implements Figure {
    private static final int REPLICATIONS = 40;
    private static final int ROUNDS = 20;

    /** More frames, so that as many channels are seen where several rounds share one. */
    private static final int LAST_ROUNDS = 60;

    private static final double NEAR_PERCENT = 2;

    /** Lengths of a frame; in the last most rounds see one channel. */
    private static final int[] FRAMES_MS = {5, 10, 20, 50, 100, 200, 500, 1000};

    private static final int LAST = FRAMES_MS[FRAMES_MS.length - 1];

    @Override
    public String name() {
        return "formula";
    }

    @Override
    public String title() {
        return "The static formula against the event simulation";
    }

    @Override
    public String about() {
        return "Not in the paper. Scheme `ao`, K = 100. (9) takes the channel for constant during a round; here it changes"
                + " every frame, independently. `formula-mean`: mean sum of delays as played over the mean planned;"
                + " `formula-round`: by how much a single round misses its own plan, up or down; `formula-makespan`: length"
                + " of a round. In frames of 1 s most rounds see one channel, and what is played is nearly (9); within one"
                + " frame it is exactly (9).";
    }

    private static String label(int lengthMs) {
        return "frames of " + lengthMs + " ms";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        return IntStream.of(FRAMES_MS)
                .mapToObj(lengthMs -> Variant.played(
                        label(lengthMs),
                        effort.replications(REPLICATIONS),
                        effort.rounds(lengthMs == LAST ? LAST_ROUNDS : ROUNDS),
                        "frame.length=" + lengthMs + " ms"))
                .toList();
    }

    @Override
    public Findings read(Played played) {
        List<String> labels = IntStream.of(FRAMES_MS).mapToObj(Formula::label).toList();
        List<Mark> mean = new ArrayList<>();
        List<Mark> round = new ArrayList<>();
        List<Mark> makespan = new ArrayList<>();
        for (String label : labels) {
            mean.add(off(played, label).at(mean.size()));
            round.add(percent(played.sample(label, Measure.MISSED)).at(round.size()));
            makespan.add(
                    played.sample(label, Measure.of(CommonMetrics.MAKESPAN)).at(makespan.size()));
        }
        return new Findings(
                List.of(
                        bars(
                                "formula-mean",
                                "Mean sum of delays against (9)",
                                "played over planned minus 1 (%)",
                                labels,
                                mean),
                        bars("formula-round", "Miss of a single round against (9)", "mean miss (%)", labels, round),
                        bars(
                                "formula-makespan",
                                "Length of a round over the frame",
                                "length of a round (s)",
                                labels,
                                makespan)),
                claims(played));
    }

    private static Plot bars(String name, String title, String y, List<String> labels, List<Mark> marks) {
        return new Plot(name, title, "frame", y, Plot.Form.BARS, labels, List.of(new Curve("ao", marks)));
    }

    private static Sample percent(Sample share) {
        return share.map(value -> 100 * value);
    }

    /** Mean difference of the rounds as played from the plans of their frames, per cent. */
    private static Sample off(Played played, String label) {
        return percent(played.sample(label, Measure.of(CommonMetrics.SUM_DELAY))
                .above(played.sample(label, Measure.PLANNED_DELAY_PER_FRAME)));
    }

    private static List<Claim> claims(Played played) {
        List<Check> mean = new ArrayList<>();
        List<Check> round = new ArrayList<>();
        List<Check> makespan = new ArrayList<>();
        Sample planned = played.sample(label(LAST), Measure.of(CommonMetrics.MAKESPAN));
        for (int lengthMs : FRAMES_MS) {
            String label = label(lengthMs);
            mean.add(Check.between(label + ", mean off by", "%", off(played, label), -NEAR_PERCENT, NEAR_PERCENT));
            round.add(Check.below(
                    label + ", a round off by", "%", percent(played.sample(label, Measure.MISSED)), NEAR_PERCENT));
            if (lengthMs != LAST) {
                makespan.add(Check.between(
                        label + ", length off by",
                        "%",
                        percent(played.sample(label, Measure.of(CommonMetrics.MAKESPAN))
                                .above(planned)),
                        -NEAR_PERCENT,
                        NEAR_PERCENT));
            }
        }
        String quote = "channels remain constant within each transmission frame";
        return List.of(
                Claim.of(
                                quote,
                                "",
                                "for each length of a frame: the mean sum of delays played is within 2 % of the mean of (9)",
                                mean)
                        .readAs("sum of delays, mean")
                        .remarked("The sum is over 100 UDs whose channels change independently, so what one loses by a"
                                + " change another gains."),
                Claim.of(
                                quote,
                                "",
                                "for each length of a frame: a single round misses (9) by less than 2 % on average",
                                round)
                        .readAs("sum of delays, a round"),
                Claim.of(
                                quote,
                                "",
                                "for each length of a frame: rounds are within 2 % as long as in frames of 1 s",
                                makespan)
                        .readAs("length of a round")
                        .remarked(
                                "The slowest UD of a plan rarely stays the slowest when the channel changes under it."));
    }
}
