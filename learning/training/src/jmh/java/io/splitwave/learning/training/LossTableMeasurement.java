package io.splitwave.learning.training;

import io.splitwave.learning.loss.Score;
import io.splitwave.learning.transform.CutEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints the table of loss against rounds and cut that comes with {@code learning} (digits-cnn.csv). */
final class LossTableMeasurement {
    private static final int SEEDS = 3;
    private static final int ROUNDS = 60;
    private static final int CUTS = 5;
    private static final int[] SHOWN = {1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60};

    private LossTableMeasurement() {}

    /** @param args none */
    public static void main(String[] args) {
        System.out.println(
                "# Network cnn on the digits: a fifth of each class for the test, the rest shared out over 20"
                        + " devices by Dirichlet(0.5);");
        System.out.println(
                "# split federated learning, everybody in every round with the same cut, 4 steps of 16 images,"
                        + " rate 0.1; means over seeds 1..3.");
        System.out.println("# loss: mean cross-entropy of the batches of the round, nat, so that of round 0 is ln 10;"
                + " accuracy: on the test images.");
        System.out.println("cut,round,loss,accuracy");
        for (int cut = 1; cut <= CUTS; cut++) {
            List<List<Score>> runs = new ArrayList<>();
            for (int seed = 1; seed <= SEEDS; seed++) {
                runs.add(new DigitsRun(
                                "cnn",
                                TrainingProtocol.SPLIT_FEDERATED,
                                CutEncoding.plain(32),
                                cut,
                                20,
                                16,
                                4,
                                0.1,
                                ROUNDS)
                        .play(seed));
            }
            System.out.printf(Locale.ROOT, "%d,0,%.4f,0.1%n", cut, Math.log(10));
            for (int round : SHOWN) {
                double loss = runs.stream()
                        .mapToDouble(run -> run.get(round - 1).loss())
                        .average()
                        .orElseThrow();
                double accuracy = runs.stream()
                        .mapToDouble(run -> run.get(round - 1).accuracy())
                        .average()
                        .orElseThrow();
                System.out.printf(Locale.ROOT, "%d,%d,%.4g,%.4f%n", cut, round, loss, accuracy);
            }
        }
    }
}
