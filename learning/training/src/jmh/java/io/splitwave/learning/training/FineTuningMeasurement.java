package io.splitwave.learning.training;

import io.splitwave.learning.transform.CutEncoding;
import java.util.List;
import java.util.Locale;

/**
 * Prints accuracy by bits at the cut behind a frozen embedding, which comes with {@code learning}
 * (accuracy-by-bits-digits.csv), and accuracy by tokens sent with adapters.
 */
final class FineTuningMeasurement {
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
        double[] accuracy = new double[seeds];
        for (int seed = 1; seed <= seeds; seed++) {
            accuracy[seed - 1] = run.accuracy(encoding, seed, pretrained);
        }
        MeanOfSeeds mean = new MeanOfSeeds(accuracy);
        System.out.printf(Locale.ROOT, "%d,%.4f,+-%.4f%n", sent, mean.mean(), mean.halfWidth());
    }
}
