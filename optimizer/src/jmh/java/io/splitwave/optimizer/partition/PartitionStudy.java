package io.splitwave.optimizer.partition;

import io.splitwave.learning.estimate.EstimatorEntry;
import io.splitwave.learning.estimate.EstimatorModel;
import io.splitwave.learning.estimate.EstimatorScores;
import io.splitwave.learning.estimate.EstimatorSettings;
import io.splitwave.learning.estimate.Estimators;
import io.splitwave.learning.estimate.Evaluation;
import io.splitwave.learning.estimate.TestTraces;
import io.splitwave.learning.estimate.TraceSplit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Estimators on simulated 5G links, and what decisions by them cost: 40 traces of 150 s to learn from, 16 to test, a request at each
 * step. The argument is the seed. The interval is of the difference to the best fixed cut in hindsight, over the test traces.
 */
final class PartitionStudy {
    /** 97.5 % quantile of Student's t with 15 degrees of freedom. */
    private static final double T_QUANTILE = 2.1314;

    private PartitionStudy() {}

    public static void main(String[] arguments) {
        long seed = Long.parseLong(arguments[0]);
        Map<String, EstimatorModel> models = new LinkedHashMap<>();
        Map<String, TestTraces> tests = new LinkedHashMap<>();
        EstimatorSettings settings = EstimatorSettings.study(true, seed);
        for (boolean all : new boolean[] {false, true}) {
            TraceSplit split = TraceSplit.first(StudyLinks.traces(seed, all), StudyLinks.TRAINING);
            EstimatorSettings here = EstimatorSettings.study(all, seed);
            for (EstimatorEntry entry : Estimators.entries()) {
                boolean trained = entry.source() == EstimatorEntry.Source.TRAINING;
                if (trained || all) {
                    String name = entry.name() + (trained && !all ? ", KPMs alone" : "");
                    long startNs = System.nanoTime();
                    models.put(name, entry.learn(split.training(), here));
                    tests.put(name, split.test());
                    long learnedNs = System.nanoTime();
                    EstimatorScores scores = Evaluation.of(models.get(name), split.test(), here, (e, a) -> 0);
                    System.out.printf(
                            Locale.ROOT,
                            "%-26s MAE %5.2f RMSE %5.2f Mbit/s, R2 %6.3f; learned in %.1f s, %.2f us a step%n",
                            name,
                            scores.maeBps() / 1e6,
                            scores.rmseBps() / 1e6,
                            scores.r2(),
                            (learnedNs - startNs) / 1e9,
                            (System.nanoTime() - learnedNs) / 1e3 / (double) scores.estimates());
                }
            }
        }
        double[][] weights = {{.34, .33, .33}, {.8, .1, .1}, {.1, .8, .1}, {.1, .2, .7}};
        for (double[] w : weights) {
            decisions(Worlds.study(new PartitionWeights(w[0], w[1], w[2]), .3), models, tests, settings);
        }
        decisions(Worlds.study(new PartitionWeights(.34, .33, .33), .22), models, tests, settings);
    }

    private static void decisions(
            PartitionInstance instance,
            Map<String, EstimatorModel> models,
            Map<String, TestTraces> tests,
            EstimatorSettings settings) {
        PartitionWork work = new PartitionWork(instance);
        System.out.printf(Locale.ROOT, "%n%s, L_max %.2f s%n", instance.weights(), instance.latencyMaxS());
        double[] best = null;
        List<String> cuts = Worlds.names(instance);
        String bestName = "";
        for (PartitionPolicyEntry entry : PartitionPolicies.entries(cuts)) {
            if (entry.name().startsWith("fixed-")) {
                double[] cost = StudyLinks.costs(
                        work, entry.maker().get(), models.get("last"), tests.get("last"), settings, false);
                if (best == null || mean(cost) < mean(best)) {
                    best = cost;
                    bestName = entry.name();
                }
            }
        }
        System.out.printf(Locale.ROOT, "%-40s %.4f%n", bestName, mean(best));
        for (Map.Entry<String, EstimatorModel> model : models.entrySet()) {
            String name = model.getKey();
            for (String policy : name.equals("oracle") ? List.of("pso", "oracle") : List.of("pso")) {
                PartitionPolicy made = PartitionPolicies.create(policy, cuts);
                double[] cost = StudyLinks.costs(work, made, model.getValue(), tests.get(name), settings, false);
                double[] late = StudyLinks.costs(work, made, model.getValue(), tests.get(name), settings, true);
                double[] less = new double[cost.length];
                double squares = 0;
                for (int i = 0; i < cost.length; i++) {
                    less[i] = cost[i] - best[i];
                }
                for (double each : less) {
                    squares += (each - mean(less)) * (each - mean(less));
                }
                double half = T_QUANTILE * Math.sqrt(squares / (less.length - 1.0) / less.length);
                System.out.printf(
                        Locale.ROOT,
                        "%-40s %.4f, late %5.2f %%, %+.4f +- %.4f against the fixed cut (%+.1f %%)%n",
                        policy + ", " + name,
                        mean(cost),
                        100 * mean(late),
                        mean(less),
                        half,
                        100 * mean(less) / mean(best));
            }
        }
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double each : values) {
            sum += each;
        }
        return sum / values.length;
    }
}
