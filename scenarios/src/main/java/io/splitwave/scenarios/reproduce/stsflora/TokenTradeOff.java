package io.splitwave.scenarios.reproduce.stsflora;

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
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Efficiency over the number of tokens, the same for all UDs, with and without the overhead of a round. */
final class TokenTradeOff implements Figure {
    private static final int REPLICATIONS = 30;
    private static final double[] KEPT = {1, 4, 16, 32, 64, 128, Tokens.ALL};

    /** Fewest tokens that are many: a tenth of all. */
    private static final double MANY = 16;

    @Override
    public String name() {
        return "st-sflora-tokens";
    }

    @Override
    public String title() {
        return "ST-SFLora: efficiency over the number of tokens";
    }

    @Override
    public String about() {
        return "Preset `st-sflora` without a budget that binds (1000 J), one round of each replication, all UDs keep the same number"
                + " K of tokens; bandwidth and power are the best for it. \"As published\" is `optimizer.overhead: none`, \"with"
                + " overhead\" adds the mean time before tokens can be sent.";
    }

    private static String label(double kept, boolean overhead) {
        return "K = " + Variant.text(kept) + ", " + Tokens.objective(overhead);
    }

    @Override
    public List<Variant> variants(Effort effort) {
        List<Variant> variants = new ArrayList<>();
        for (boolean overhead : new boolean[] {false, true}) {
            for (double kept : KEPT) {
                variants.add(Tokens.variant(
                        effort,
                        REPLICATIONS,
                        label(kept, overhead),
                        Tokens.scheme("fixed-tokens"),
                        "tokens.fixed=" + Variant.text(kept),
                        "ud.energyBudget=1000 J",
                        Tokens.overhead(overhead)));
            }
        }
        return variants;
    }

    @Override
    public Findings read(Played played) {
        List<Double> kept = DoubleStream.of(KEPT).boxed().toList();
        List<Curve> curves = Stream.of(false, true)
                .map(overhead ->
                        played.curve(Tokens.objective(overhead), kept, at -> label(at, overhead), Tokens.EFFICIENCY))
                .toList();
        List<Curve> senders = List.of(played.curve("UDs that send", kept, at -> label(at, false), Tokens.SENDERS));
        return new Findings(
                List.of(
                        Plot.lines(
                                "st-sflora-tokens",
                                "Efficiency over tokens",
                                "tokens of a sample",
                                "efficiency (1/s)",
                                curves),
                        Plot.lines(
                                "st-sflora-tokens-senders",
                                "UDs that can send so many",
                                "tokens of a sample",
                                "UDs",
                                senders)),
                List.of(tradeOff(played, false), tradeOff(played, true), many(played, false), many(played, true)));
    }

    /** The number between the fewest and all with the highest mean, of those from a least one on. */
    private static double best(Played played, boolean overhead, double from) {
        return DoubleStream.of(KEPT)
                .filter(kept -> kept > KEPT[0] && kept < Tokens.ALL && kept >= from)
                .boxed()
                .max(Comparator.comparingDouble(kept ->
                        played.sample(label(kept, overhead), Tokens.EFFICIENCY).mean()))
                .orElseThrow();
    }

    /** By which fraction the efficiency of the second number lies below that of the first. */
    private static Check gain(Played played, double kept, double than, boolean overhead) {
        Sample more = played.sample(label(kept, overhead), Tokens.EFFICIENCY);
        Sample less = played.sample(label(than, overhead), Tokens.EFFICIENCY);
        return Check.shareAbove(
                "K = " + Variant.text(than) + " below K = " + Variant.text(kept), less.below(more), Tokens.NOTICEABLE);
    }

    private static Claim tradeOff(Played played, boolean overhead) {
        double best = best(played, overhead, 0);
        return Claim.of(
                        "efficiency and the number of tokens have a trade-off",
                        "",
                        "the best of the numbers between is such that both 1 token and all lie at least 1 % below it",
                        List.of(gain(played, best, KEPT[0], overhead), gain(played, best, Tokens.ALL, overhead)))
                .readAs(Tokens.objective(overhead))
                .remarked(
                        "The class token and the merged one are sent anyway, so that one more token may pay even without"
                                + " overhead.");
    }

    private static Claim many(Played played, boolean overhead) {
        double best = best(played, overhead, MANY);
        return Claim.of(
                        "efficiency and the number of tokens have a trade-off",
                        "measured in our study, K of the optimum without and with overhead of 1 s: 6 and 17",
                        "4 tokens lie at least 1 % below the best of the numbers from 16 on",
                        List.of(gain(played, best, 4, overhead)))
                .readAs("at many tokens, " + Tokens.objective(overhead));
    }
}
