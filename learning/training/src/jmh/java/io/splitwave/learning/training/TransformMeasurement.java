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
    private static final int PLAIN_BITS = 32;

    private TransformMeasurement() {}

    /**
     * How a network is trained here: split federated learning, 10 devices, cut 2, 4 steps of 16 images each in a round.
     *
     * @param network its name
     * @param rate of gradient descent; the vision transformer diverges at those the other network likes
     * @param rounds how many
     * @param seeds trainings, by seeds 1, 2 …
     */
    private record Setting(String network, double rate, int rounds, int seeds) {}

    private static final Setting CNN = new Setting("cnn", 0.1, 40, 3);
    private static final Setting VIT = new Setting("vit-digits", 0.03, 100, 1);

    /** @param args {@code cnn}, {@code vit-bits} or {@code vit-tokens} for a part alone */
    public static void main(String[] args) {
        System.out.println("| network | sent | accuracy (min..max) |");
        System.out.println("|---|---|---|");
        List<String> asked = List.of(args);
        if (asked.isEmpty() || asked.contains("cnn")) {
            bits(CNN, 1, 2, 3, 4, 6, 8, PLAIN_BITS);
        }
        if (asked.isEmpty() || asked.contains("vit-bits")) {
            bits(VIT, PLAIN_BITS, 1, 2, 3, 4, 8);
        }
        if (asked.isEmpty() || asked.contains("vit-tokens")) {
            for (int kept : new int[] {1, 2, 4, 8}) {
                print(
                        VIT,
                        "k = " + kept,
                        new CutEncoding(PLAIN_BITS, Optional.of(new TokenSelection(kept)), Optional.empty()));
            }
        }
    }

    private static void bits(Setting setting, int... each) {
        for (int bits : each) {
            Optional<UniformQuantisation> quantisation =
                    bits == PLAIN_BITS ? Optional.empty() : Optional.of(new UniformQuantisation(bits));
            print(
                    setting,
                    bits == PLAIN_BITS ? "all, 32 bits" : "q = " + bits,
                    new CutEncoding(PLAIN_BITS, Optional.empty(), quantisation));
        }
    }

    private static void print(Setting setting, String sent, CutEncoding encoding) {
        double least = 1;
        double most = 0;
        double sum = 0;
        for (int seed = 1; seed <= setting.seeds(); seed++) {
            List<Score> scores = new DigitsRun(
                            setting.network(),
                            TrainingProtocol.SPLIT_FEDERATED,
                            encoding,
                            2,
                            10,
                            16,
                            4,
                            setting.rate(),
                            setting.rounds())
                    .play(seed);
            double last = scores.get(scores.size() - 1).accuracy();
            least = Math.min(least, last);
            most = Math.max(most, last);
            sum += last;
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f %% (%.1f..%.1f) |%n",
                setting.network(),
                sent,
                100 * sum / setting.seeds(),
                100 * least,
                100 * most);
    }
}
