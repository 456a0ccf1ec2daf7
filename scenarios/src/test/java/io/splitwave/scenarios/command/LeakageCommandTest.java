package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakageCommandTest {
    private static final String MEASURED = "privacy.leakage=measured";

    @TempDir
    private Path folder;

    @Test
    void saysWhatIsMeasuredAndThatItIsALowerBound() throws IOException {
        Session session = new Session(folder);
        String[] command = {
            "leakage",
            "adaptive-5g",
            "--set",
            "model.network=mlp",
            "--set",
            MEASURED,
            "--set",
            "privacy.images=40",
            "--set",
            "privacy.epochs=2",
            "--set",
            "privacy.attackSteps=20"
        };
        String table = session.type(command).out();
        assertThat(table)
                .contains("leakages measured with a network that classifies")
                .contains("1 - NMSE")
                .containsPattern("hidden2 +0\\.\\d{3} +perceptron +-?\\d\\.\\d{3}")
                .contains("These are lower bounds on what leaks and no guarantee: a stronger attack may tell more.");
        String[] asJson = new String[command.length + 1];
        System.arraycopy(command, 0, asJson, 0, command.length);
        asJson[command.length] = "--json";
        JsonNode json = new ObjectMapper().readTree(session.type(asJson).out());
        assertThat(json.get("source").asText()).isEqualTo("measured");
        assertThat(json.get("lowerBound").asBoolean()).isTrue();
        assertThat(json.get("cuts")).hasSize(4);
        JsonNode hidden = json.get("cuts").get(2);
        assertThat(hidden.get("attacks").get(1).get("name").asText()).isEqualTo("perceptron");
        assertThat(hidden.get("dependence").get("p").asDouble()).isBetween(.005, 1.0);
        assertThat(hidden.get("leakage").asDouble())
                .isEqualTo(Math.max(
                        0,
                        1
                                - Math.min(
                                        hidden.get("attacks").get(0).get("nmse").asDouble(),
                                        hidden.get("attacks").get(1).get("nmse").asDouble())));
    }

    @Test
    void saysThatTheSourcesWereNotMeasured() {
        assertThat(new Session(folder).type("leakage", "adaptive-5g").out())
                .contains("chosen by the source of vgg16 to show an effect, not measured")
                .containsPattern("fc1 +0\\.200 +yes")
                .contains("no guarantee")
                .doesNotContain("lower bounds");
    }

    @Test
    void refusesWhatCannotBeMeasured() {
        Session session = new Session(folder);
        assertThat(session.type("leakage", "quickstart").problem())
                .isEqualTo("splitwave: leakage: expected a scenario whose system has the key privacy.leakage,"
                        + " found system vrsl");
        assertThat(session.type("leakage", "adaptive-5g", "--set", MEASURED).problem())
                .contains("privacy.leakage: expected a list of numbers that you measured elsewhere")
                .contains("found measured with network vgg16");
    }
}
