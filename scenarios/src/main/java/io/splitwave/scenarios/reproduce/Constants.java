package io.splitwave.scenarios.reproduce;

import io.splitwave.optimizer.vrsl.genetic.EvolutionOptions;
import io.splitwave.optimizer.vrsl.scheme.BaselineConstants;
import io.splitwave.scenarios.format.ScenarioLoader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every constant of the reproduction that is ours and not the paper's, with its value and what it was fitted to. */
final class Constants {
    private Constants() {}

    /**
     * One constant.
     *
     * @param of preset, figure or scheme
     * @param name key or name
     * @param value in force
     * @param fitted to what it was fitted, or why it was chosen
     */
    record Constant(String of, String name, String value, String fitted) {}

    static List<Constant> all() {
        List<Constant> all = new ArrayList<>();
        Map<String, String> paper = KeysInForce.of(ScenarioLoader.load("paper", List.of()));
        Provenance.ours().forEach((key, why) -> {
            if (paper.containsKey(key)) {
                all.add(new Constant("paper", key, paper.get(key), why));
            }
        });
        schemes(all);
        Map<String, String> fig7 = ofFig7();
        Provenance.ofFig7().forEach((key, why) -> {
            if (fig7.containsKey(key)) {
                all.add(new Constant("Fig. 7", key, fig7.get(key), why));
            }
        });
        all.add(new Constant(
                "Fig. 6",
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
        all.add(new Constant("ga", "words of cuts in a generation", "" + ga.population(), budget));
        all.add(new Constant("ga", "generations", "" + ga.generations(), budget));
        all.add(new Constant("ga", "share that is kept", "" + ga.elitism(), usual));
        all.add(new Constant("ga", "probability of a crossing", "" + ga.crossover(), usual));
        all.add(new Constant("ga", "mutations of a child", "" + ga.mutationsPerChild(), usual));
        all.add(new Constant("ga", "words in a tournament", "" + ga.arity(), usual));
        all.add(new Constant(
                "admm", "turns at most", "" + BaselineConstants.admmTurns(), "not fitted: the residuals fall before"));
        all.add(new Constant(
                "admm",
                "residual at which it stops",
                "" + BaselineConstants.admmTolerance(),
                "not fitted: a thousandth"));
        all.add(new Constant(
                "admm",
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

    /** As CSV. */
    static void write(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("of,constant,value,fitted_to\n");
        all().forEach(constant ->
                VerdictTable.row(text, constant.of(), constant.name(), constant.value(), constant.fitted()));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
