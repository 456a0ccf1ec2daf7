package io.splitwave.optimizer.generation;

import java.util.Arrays;
import java.util.Locale;

/** Prints what the schemes reach on the study's set, 20 UDs and 100 subcarriers; argument: number of worlds, 200 unless given. */
final class GenerationStudy {
    private GenerationStudy() {}

    public static void main(String[] arguments) {
        int worlds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        for (NoiseBand band : NoiseBand.values()) {
            for (boolean shortOfEnergy : new boolean[] {false, true}) {
                for (GenerationSchemeEntry entry : GenerationSchemes.entries()) {
                    print(worlds, band, shortOfEnergy, entry.name());
                }
            }
        }
    }

    private static void print(int worlds, NoiseBand band, boolean shortOfEnergy, String name) {
        GenerationScheme scheme = Worlds.scheme(name);
        double selected = 0;
        double missing = 0;
        double images = 0;
        double worstGap = 0;
        double[] lastS = new double[worlds];
        double[] excess = new double[worlds];
        for (int seed = 0; seed < worlds; seed++) {
            GenerationInstance instance =
                    shortOfEnergy ? Worlds.shortOfEnergy(seed, 20, 100, band) : Worlds.study(seed, 20, 100, band);
            GenerationDecision decision = scheme.decide(instance);
            GenerationWork work = new GenerationWork(instance);
            for (int n = 0; n < 20; n++) {
                if (decision.selected()[n]) {
                    selected++;
                    missing +=
                            work.arrivalS(n, decision.subcarriers()[n], decision.powerW()[n]) > work.limitS(n) ? 1 : 0;
                }
            }
            images += decision.images();
            lastS[seed] = decision.objectiveS();
            double leastS = Worlds.exact(instance).objectiveS();
            excess[seed] = leastS > 0 ? decision.objectiveS() / leastS - 1 : 0;
            if (decision.lowerBoundS() > 0) {
                worstGap = Math.max(worstGap, decision.objectiveS() / decision.lowerBoundS() - 1);
            }
        }
        Arrays.sort(excess);
        System.out.printf(
                Locale.ROOT,
                "%s %s %s: selected %.2f, of these late %.1f %%, T %.3f s, longer than genfv-opt median %.1f %% 90 %% %.1f %%, images %.1f, gap %.1e%n",
                band,
                shortOfEnergy ? "short of energy" : "study",
                name,
                selected / worlds,
                100 * missing / selected,
                Arrays.stream(lastS).average().orElse(Double.NaN),
                100 * excess[worlds / 2],
                100 * excess[worlds * 9 / 10],
                images / worlds,
                worstGap);
    }
}
