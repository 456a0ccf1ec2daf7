package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aValidScenarioIsToldInOneLine() {
        assertThat(new Session(folder)
                        .type("validate", "paper", "--set", "ud.count=7")
                        .isDone()
                        .out()
                        .lines())
                .containsExactly("paper: valid (scheme ao, 7 UDs, IRS with 32 elements, AP with 32 antennas, 20 rounds,"
                        + " seed 1, 20 replications)");
    }

    @Test
    void theResolvedScenarioResolvesToItself() throws IOException {
        Session session = new Session(folder);
        String once = session.type("validate", "quickstart", "--set", "ud.count=3", "--resolved")
                .isDone()
                .out();
        assertThat(once).contains("count: 3").contains("tolerance:");
        Path file = session.write("resolved.yaml", once);
        assertThat(session.type("validate", file.toString(), "--resolved")
                        .isDone()
                        .out())
                .isEqualTo(once);
    }

    @Test
    void problemsOfAFileNameItsLines() throws IOException {
        Session session = new Session(folder);
        String text = session.type("presets", "quickstart").out();
        String broken = text.replace("count: 8", "count: 0").replace("elements: 16", "elements: 0");
        Path file = session.write("broken.yaml", broken);
        assertThat(session.type("validate", file.toString()).problems())
                .containsExactly(
                        "splitwave: " + file + ":" + line(broken, "count: 0")
                                + ": ud.count: expected a whole number of at least 1, found 0",
                        "splitwave: " + file + ":" + line(broken, "elements: 0")
                                + ": irs.elements: expected a whole number of at least 1, found 0");
    }

    @Test
    void aFileThatIsNoScenarioAtAllIsNotToldInFull() throws IOException {
        Session session = new Session(folder);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            text.append("wrong").append(i).append(": 1\n");
        }
        Path file = session.write("wrong.yaml", text.toString());
        assertThat(session.type("validate", file.toString()).problems())
                .hasSize(21)
                .last()
                .asString()
                .matches("splitwave: and \\d+ more problems");
    }

    private static int line(String text, String wanted) {
        return (int) text.substring(0, text.indexOf(wanted)).lines().count();
    }
}
