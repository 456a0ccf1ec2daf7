package io.splitwave.learning.training;

import io.splitwave.learning.loss.Score;
import io.splitwave.learning.transform.CutEncoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints the resident memory of the process after each of several trainings of 10 rounds (Linux). */
final class MemoryMeasurement {
    private static final int TRAININGS = 12;

    private MemoryMeasurement() {}

    /** @param args none */
    public static void main(String[] args) throws IOException {
        for (int training = 1; training <= TRAININGS; training++) {
            List<Score> scores = new DigitsRun(
                            "cnn", TrainingProtocol.SPLIT_FEDERATED, CutEncoding.plain(32), 2, 20, 16, 4, 0.1, 10)
                    .play(training);
            System.gc();
            String resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .findFirst()
                    .orElse("VmRSS: not known here");
            System.out.println(training * scores.size() + " rounds: " + resident.replaceAll("\\s+", " "));
        }
    }
}
