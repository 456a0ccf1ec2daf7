package io.splitwave.learning.training;

import io.splitwave.learning.loss.Score;
import io.splitwave.learning.transform.CutEncoding;
import io.splitwave.learning.transform.TokenSelection;
import io.splitwave.learning.transform.UniformQuantisation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints accuracy on the digits against bits of quantisation and against tokens sent, as the README shows it. */
final class TransformMeasurement {
    private static final int SEEDS = 3;

    private TransformMeasurement() {}

    /** @param args none */
    public static void main(String[] args) {
        System.out.println("| network | q | accuracy (min..max) |");
        System.out.println("|---|---|---|");
        for (String network : List.of("cnn", "vit-digits")) {
            for (int bits : new int[] {1, 2, 3, 4, 8, 32}) {
                Optional<UniformQuantisation> quantisation =
                        bits == 32 ? Optional.empty() : Optional.of(new UniformQuantisation(bits));
                print(network, bits == 32 ? "none" : "" + bits, new CutEncoding(32, Optional.empty(), quantisation));
            }
        }
        System.out.println("| network | k | accuracy (min..max) |");
        System.out.println("|---|---|---|");
        for (int kept : new int[] {1, 2, 4, 8, 15}) {
            print(
                    "vit-digits",
                    kept == 15 ? "15 (all)" : "" + kept,
                    new CutEncoding(32, Optional.of(new TokenSelection(kept)), Optional.empty()));
        }
    }

    private static void print(String network, String value, CutEncoding encoding) {
        boolean vit = network.startsWith("vit");
        double least = 1;
        double most = 0;
        double sum = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            List<Score> scores = new DigitsRun(
                            network,
                            TrainingProtocol.SPLIT_FEDERATED,
                            encoding,
                            2,
                            10,
                            16,
                            4,
                            vit ? 0.03 : 0.1,
                            vit ? 50 : 40)
                    .play(seed);
            double last = scores.get(scores.size() - 1).accuracy();
            least = Math.min(least, last);
            most = Math.max(most, last);
            sum += last;
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f %% (%.1f..%.1f) |%n",
                network,
                value,
                100 * sum / SEEDS,
                100 * least,
                100 * most);
    }
}
