package io.splitwave.learning.training;

import io.splitwave.learning.training.generator.FittedGenerators;
import io.splitwave.learning.training.generator.GeneratorKind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prints accuracy of {@link GenerativeRun} after rounds 10 and 30 (mean of the last 5) for federated averaging and each generator,
 * and how much each gains over federated averaging and over the control on the same seeds, with 95 % half-widths.
 */
final class GenerativeMeasurement {
    private static final int LAST = 5;

    private GenerativeMeasurement() {}

    /** @param args the number of seeds, then concentrations of the Dirichlet distribution */
    public static void main(String[] args) {
        int seeds = Integer.parseInt(args[0]);
        FittedGenerators generators = new FittedGenerators();
        for (int i = 1; i < args.length; i++) {
            double beta = Double.parseDouble(args[i]);
            Map<String, double[]> last = new LinkedHashMap<>();
            for (Map.Entry<String, GenerativeRun> run : runs(beta).entrySet()) {
                double[] tenth = new double[seeds];
                last.put(run.getKey(), new double[seeds]);
                for (int seed = 1; seed <= seeds; seed++) {
                    double[] accuracy = run.getValue().accuracy(seed, generators);
                    tenth[seed - 1] = accuracy[9];
                    last.get(run.getKey())[seed - 1] = last(accuracy);
                }
                System.out.println(beta + "," + run.getKey() + ",round 10: " + new MeanOfSeeds(tenth) + ",at the end: "
                        + new MeanOfSeeds(last.get(run.getKey()))
                        + ",over fedavg: " + gain(last, run.getKey(), "fedavg")
                        + (last.containsKey("PUBLIC") ? ",over public: " + gain(last, run.getKey(), "PUBLIC") : ""));
            }
        }
    }

    private static Map<String, GenerativeRun> runs(double beta) {
        Map<String, GenerativeRun> runs = new LinkedHashMap<>();
        runs.put("fedavg", new GenerativeRun(beta, new KappaRule.None(), GeneratorKind.PUBLIC));
        for (GeneratorKind kind :
                new GeneratorKind[] {GeneratorKind.PUBLIC, GeneratorKind.PPCA, GeneratorKind.CVAE, GeneratorKind.DDPM
                }) {
            runs.put(kind.name(), new GenerativeRun(beta, new KappaRule.Emd(), kind));
        }
        runs.put("fixed 0.5, PPCA", new GenerativeRun(beta, new KappaRule.Fixed(0.5), GeneratorKind.PPCA));
        runs.put("server alone, PPCA", new GenerativeRun(beta, new KappaRule.Fixed(1), GeneratorKind.PPCA));
        return runs;
    }

    /** Mean accuracy after the last five rounds. */
    static double last(double[] accuracy) {
        double sum = 0;
        for (int round = accuracy.length - LAST; round < accuracy.length; round++) {
            sum += accuracy[round];
        }
        return sum / LAST;
    }

    private static MeanOfSeeds gain(Map<String, double[]> last, String scheme, String over) {
        double[] gain = last.get(scheme).clone();
        for (int seed = 0; seed < gain.length; seed++) {
            gain[seed] -= last.get(over)[seed];
        }
        return new MeanOfSeeds(gain);
    }
}
