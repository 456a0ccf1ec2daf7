package io.splitwave.scenarios.reproduce.vrsl;

import io.splitwave.optimizer.vrsl.genetic.EvolutionOptions;
import io.splitwave.optimizer.vrsl.scheme.BaselineConstants;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.reproduce.Constant;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.KeysInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every constant of the reproduction that is ours and not the paper's, with its value and what it was fitted to. */
final class Constants {
    private Constants() {}

    static List<Constant> all() {
        List<Constant> all = new ArrayList<>();
        Map<String, String> paper = KeysInForce.of(ScenarioLoader.load("paper", List.of()));
        Provenance.ours().forEach((key, why) -> {
            if (paper.containsKey(key)) {
                all.add(new Constant("paper", true, key, paper.get(key), why));
            }
        });
        schemes(all);
        Map<String, String> fig7 = ofFig7();
        Provenance.ofFig7().forEach((key, why) -> {
            if (fig7.containsKey(key)) {
                all.add(new Constant("Fig. 7", true, key, fig7.get(key), why));
            }
        });
        all.add(new Constant(
                "Fig. 6",
                true,
                "limits.maxDelay",
                Fig6.DEADLINE_TEXT,
                "not fitted: `power-saving` can keep it without twins and, nearly, without the IRS"));
        return all;
    }

    /** The first scenario of Fig. 7: what differs between its scenarios follows from K. */
    static Map<String, String> ofFig7() {
        return KeysInForce.of(new Fig7().variants(Effort.FULL).get(0).scenario(1));
    }

    private static void schemes(List<Constant> all) {
        EvolutionOptions ga = BaselineConstants.genetic();
        String budget = "not fitted: minutes for a figure; more work ends nearer to the bound";
        String usual = "not fitted: usual rates";
        all.add(new Constant("ga", false, "words of cuts in a generation", "" + ga.population(), budget));
        all.add(new Constant("ga", false, "generations", "" + ga.generations(), budget));
        all.add(new Constant("ga", false, "share that is kept", "" + ga.elitism(), usual));
        all.add(new Constant("ga", false, "probability of a crossing", "" + ga.crossover(), usual));
        all.add(new Constant("ga", false, "mutations of a child", "" + ga.mutationsPerChild(), usual));
        all.add(new Constant("ga", false, "words in a tournament", "" + ga.arity(), usual));
        all.add(new Constant(
                "admm",
                false,
                "turns at most",
                "" + BaselineConstants.admmTurns(),
                "not fitted: the residuals fall before"));
        all.add(new Constant(
                "admm",
                false,
                "residual at which it stops",
                "" + BaselineConstants.admmTolerance(),
                "not fitted: a thousandth"));
        all.add(new Constant(
                "admm",
                false,
                "penalty over the mean marginal gain",
                "" + BaselineConstants.admmPenalty(),
                "not fitted: of 0.03, 0.1 and 0.3 the one with the fewest turns"));
    }

    /** Keys of the preset that the paper gives, with their place or value there. */
    static String published() {
        return Provenance.published().entrySet().stream()
                .map(entry -> "`" + entry.getKey() + "` (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
