package io.splitwave.scenarios.reproduce.ucsfl;

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
import java.util.List;

/** Fig. 4: clusters and cuts over the weight of the cluster size in the ratio of latency to accuracy. */
final class ClustersByWeight implements Figure {
    private static final Sweep SWEEP = new Sweep(
            UcsflPaper.PRESET,
            "exponent e of the cluster size",
            "",
            List.of(0.0, 0.05, 0.1, 0.2, 0.5, 1.0),
            exponent -> "optimizer.accuracyExponent=" + exponent);

    private static final String CURVES = "curves of Fig. 4";

    @Override
    public String name() {
        return "ucsfl-weight";
    }

    @Override
    public String title() {
        return "UCSFL, Fig. 4: clusters and cuts over the weight of the cluster size";
    }

    @Override
    public String about() {
        return "Preset `ucsfl`, scheme `sa`. The form of the ratio is not in the text that is left of the source: a factor before"
                + " the size could move no decision, so the weight is an exponent e here.";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        return SWEEP.variants(effort, List.of(Rounds.UCSFL));
    }

    @Override
    public Findings read(Played played) {
        Plot plot = Plot.lines(
                "ucsfl-weight",
                "Access points of a device, and its cut",
                SWEEP.axis(),
                "number",
                List.of(
                        SWEEP.curve(played, "mean cluster size", Rounds.UCSFL, Rounds.CLUSTER),
                        SWEEP.curve(played, "smallest cluster", Rounds.UCSFL, Rounds.SMALLEST_CLUSTER),
                        SWEEP.curve(played, "mean cut", Rounds.UCSFL, Rounds.CUT)));
        return new Findings(
                List.of(plot),
                List.of(
                        turns(played, "mean cluster size", Rounds.CLUSTER),
                        smallest(played),
                        turns(played, "mean cut", Rounds.CUT),
                        lessSensitive(played)));
    }

    private static Sample change(Played played, double from, double to, Measure measure) {
        return SWEEP.change(played, Rounds.UCSFL, from, to, measure);
    }

    /** The inner number where the measure is the smallest on average. */
    private static double lowest(Played played, Measure measure) {
        double lowest = SWEEP.at().get(1);
        for (double exponent : SWEEP.at().subList(1, SWEEP.at().size() - 1)) {
            if (SWEEP.sample(played, Rounds.UCSFL, exponent, measure).mean()
                    < SWEEP.sample(played, Rounds.UCSFL, lowest, measure).mean()) {
                lowest = exponent;
            }
        }
        return lowest;
    }

    private static Claim turns(Played played, String what, Measure measure) {
        double lowest = lowest(played, measure);
        return Claim.of(
                        "with more weight the " + what + " falls at first, before it rises",
                        CURVES,
                        "at the inner e where it is smallest, it is smaller than at e = 0",
                        List.of(Check.below(
                                "e = " + Variant.text(lowest) + " minus e = 0",
                                "",
                                change(played, SWEEP.first(), lowest, measure),
                                0)))
                .remarked("Measured in our study: cluster sizes rise from 4.2 to 8, and the cut stays at 2.");
    }

    private static Claim smallest(Played played) {
        return Claim.of(
                "the smallest cluster remains largely unchanged",
                CURVES,
                "with e = 1 it has less than one access point more or less than with e = 0",
                List.of(Check.between(
                        "e = 1 minus e = 0",
                        "",
                        change(played, SWEEP.first(), SWEEP.last(), Rounds.SMALLEST_CLUSTER),
                        -1,
                        1)));
    }

    private static Claim lessSensitive(Played played) {
        return Claim.of(
                "cuts are less sensitive to the weight than clusters",
                "",
                "from e = 0 to e = 1 the mean cluster size changes by a larger share than the mean cut",
                List.of(Check.above(
                        "share of the cluster size minus share of the cut",
                        "",
                        share(played, Rounds.CLUSTER).minus(share(played, Rounds.CUT)),
                        0)));
    }

    private static Sample share(Played played, Measure measure) {
        return SWEEP.sample(played, Rounds.UCSFL, SWEEP.last(), measure)
                .above(SWEEP.sample(played, Rounds.UCSFL, SWEEP.first(), measure))
                .map(Math::abs);
    }
}
