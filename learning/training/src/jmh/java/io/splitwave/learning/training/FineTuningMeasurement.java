package io.splitwave.learning.training;

import io.splitwave.learning.transform.CutEncoding;
import java.util.List;
import java.util.Locale;

/**
 * Prints accuracy by bits at the cut behind a frozen embedding, which comes with {@code learning}
 * (accuracy-by-bits-digits.csv), and accuracy by tokens sent with adapters.
 */
final class FineTuningMeasurement {
    /** Two-sided 95 % quantiles of Student's t for 2, 3, 4 … seeds. */
    private static final double[] T = {Double.NaN, Double.NaN, 12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365};

    private static final List<Integer> BITS = List.of(1, 2, 3, 4, 5, 6, 7, 8, 32);
    private static final List<Integer> TOKENS = List.of(1, 2, 4, 6, 8, 12, 16);

    private FineTuningMeasurement() {}

    /** @param args the number of seeds, then {@code bits}, {@code tokens} or {@code device} for a part alone */
    public static void main(String[] args) {
        int seeds = Integer.parseInt(args[0]);
        List<String> asked = List.of(args);
        PretrainedModels pretrained = new PretrainedModels();
        if (asked.size() == 1 || asked.contains("bits")) {
            BITS.forEach(q -> print(q, FineTuningRun.frozenEmbedding(), FineTuningRun.bits(q), seeds, pretrained));
        }
        if (asked.size() == 1 || asked.contains("tokens")) {
            TOKENS.forEach(k -> print(k, FineTuningRun.adapters(false), FineTuningRun.tokens(k), seeds, pretrained));
        }
        if (asked.size() == 1 || asked.contains("device")) {
            print(16, FineTuningRun.adapters(true), FineTuningRun.tokens(16), seeds, pretrained);
        }
    }

    private static void print(
            int sent, FineTuningRun run, CutEncoding encoding, int seeds, PretrainedModels pretrained) {
        double sum = 0;
        double squares = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            double accuracy = run.accuracy(encoding, seed, pretrained);
            sum += accuracy;
            squares += accuracy * accuracy;
        }
        double mean = sum / seeds;
        double deviation = Math.sqrt((squares - sum * mean) / (seeds - 1));
        System.out.printf(Locale.ROOT, "%d,%.4f,+-%.4f%n", sent, mean, T[seeds] * deviation / Math.sqrt(seeds));
    }
}
