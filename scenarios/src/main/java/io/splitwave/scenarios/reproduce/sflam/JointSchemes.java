package io.splitwave.scenarios.reproduce.sflam;

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
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The joint optimum against schemes that leave a part out, and against the alternation of the source. */
final class JointSchemes implements Figure {
    private static final String ALTERNATION = "sflam-bcd";
    private static final List<String> OTHERS = List.of("greedy", "random-assignment", "max-power");

    /** Part of the optimum that the alternation may miss and still reach it. */
    private static final double REACHED = 0.001;

    @Override
    public String name() {
        return "sflam-schemes";
    }

    @Override
    public String title() {
        return "SFLAM: the joint optimum against other schemes";
    }

    @Override
    public String about() {
        return "Preset `sflam`, one round of each replication, the same channels for all. `sflam-opt` proves its optimum;"
                + " `sflam-bcd` is the alternation of the source over powers, bits and subchannels.";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        List<Variant> variants = new ArrayList<>();
        for (double deadlineS : Decided.DEADLINES_S) {
            for (String scheme : schemes()) {
                variants.add(Decided.variant(
                        effort, Decided.under(scheme, deadlineS), Decided.scheme(scheme), Decided.deadline(deadlineS)));
            }
        }
        return variants;
    }

    private static List<String> schemes() {
        return Stream.concat(Stream.of(Decided.OPTIMUM, ALTERNATION), OTHERS.stream())
                .toList();
    }

    private static String optimum(double deadlineS) {
        return Decided.under(Decided.OPTIMUM, deadlineS);
    }

    @Override
    public Findings read(Played played) {
        List<Double> deadlinesS = DoubleStream.of(Decided.DEADLINES_S).boxed().toList();
        Plot plot = new Plot(
                "sflam-schemes",
                "Efficiency by deadline and scheme",
                "deadline of an iteration (s)",
                "efficiency (1/J)",
                Plot.Form.LINES,
                List.of(),
                schemes().stream()
                        .map(scheme ->
                                played.curve(scheme, deadlinesS, at -> Decided.under(scheme, at), Decided.EFFICIENCY))
                        .toList());
        List<Claim> claims = new ArrayList<>();
        claims.add(better(played, "greedy")
                .remarked(
                        "The source's greedy is not described; this one takes the best of all pairs first, with the best bits and"
                                + " powers."));
        claims.add(better(played, "random-assignment"));
        claims.add(better(played, "max-power"));
        claims.add(reaches(played));
        return new Findings(List.of(plot), claims);
    }

    /** By which fraction a scheme lies below the optimum. */
    private static Sample missed(Played played, String scheme, double deadlineS) {
        return played.sample(Decided.under(scheme, deadlineS), Decided.EFFICIENCY)
                .below(played.sample(optimum(deadlineS), Decided.EFFICIENCY));
    }

    private static Claim better(Played played, String scheme) {
        return Claim.of(
                        "the joint method is more efficient than other schemes",
                        "",
                        "for each deadline: `" + scheme + "` lies at least 1 % below `sflam-opt`",
                        Decided.feasibleS(played, JointSchemes::optimum).stream()
                                .map(deadlineS -> Check.shareAbove(
                                        Decided.under(scheme + " below", deadlineS),
                                        missed(played, scheme, deadlineS),
                                        Decided.NOTICEABLE))
                                .toList())
                .readAs(scheme);
    }

    private static Claim reaches(Played played) {
        return Claim.of(
                        "the alternation over powers, bits and subchannels converges to the optimum",
                        "",
                        "for each deadline: `sflam-bcd` lies less than 0.1 % below the proven optimum",
                        Decided.feasibleS(played, JointSchemes::optimum).stream()
                                .map(deadlineS -> Check.shareBelow(
                                        Decided.under("gap", deadlineS),
                                        missed(played, ALTERNATION, deadlineS),
                                        REACHED))
                                .toList())
                .remarked("It always ends, as no block lowers the objective; where it ends need not be the optimum.");
    }
}
