package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison of federated, split and split federated learning that comes with the program, made short. */
class CompareSystemsTest {
    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void sit() {
        session = new Session(folder);
    }

    @Test
    void roundTimeEnergyBitsAndAccuracyOfThreeSystemsStandTogether() throws IOException {
        String text = session.type("presets", "fl-sl-sfl").isDone().out();
        Path shorter = session.write(
                "short.yaml",
                text.replace("horizon.rounds: 12", "horizon.rounds: 2").replace("cnn", "mlp"));
        String out = session.type("compare", shorter.toString(), "--quiet", "--out", session.path("compared"))
                .isDone()
                .out();
        assertThat(out)
                .contains("Splitwave compares 3 variants")
                .contains(
                        "round time", "UD energy", "AP energy", "sent down", "sent up", "accuracy %", "time to target");

        List<String> figures = Files.readAllLines(folder.resolve("compared/comparison.csv"));
        assertThat(figure(figures, "sl", "sent_up")).isEqualTo(figure(figures, "sfl", "sent_up"));
        assertThat(figure(figures, "sl", "makespan")).isGreaterThan(figure(figures, "sfl", "makespan"));
        // a copy of the server's part for each device learns as federated learning does
        assertThat(figure(figures, "sfl", "final_accuracy")).isEqualTo(figure(figures, "fl", "final_accuracy"));
        assertThat(figure(figures, "sl", "final_accuracy")).isNotEqualTo(figure(figures, "fl", "final_accuracy"));

        assertThat(session.type("report", "--compare", session.path("compared"), "--out", session.path("page.html"))
                        .isDone()
                        .out())
                .contains("page.html");
        assertThat(folder.resolve("page.html")).isNotEmptyFile();
    }

    private static double figure(List<String> lines, String variant, String metric) {
        return lines.stream()
                .filter(line -> line.startsWith(variant + "," + metric + ","))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[3]))
                .findFirst()
                .orElseThrow();
    }
}
