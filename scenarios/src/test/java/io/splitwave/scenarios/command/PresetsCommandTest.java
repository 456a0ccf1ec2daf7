package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.scenarios.format.Presets;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetsCommandTest {
    @TempDir
    private Path folder;

    @Test
    void listsEachPresetWithItsPurpose() {
        assertThat(new Session(folder).type("presets").isDone().out().lines())
                .containsExactly(
                        "blockage         " + Presets.describe("blockage"),
                        "bursty-arrivals  " + Presets.describe("bursty-arrivals"),
                        "digits           " + Presets.describe("digits"),
                        "large-irs        " + Presets.describe("large-irs"),
                        "million          " + Presets.describe("million"),
                        "paper            " + Presets.describe("paper"),
                        "quickstart       " + Presets.describe("quickstart"),
                        "vehicular        " + Presets.describe("vehicular"),
                        "vgg16            " + Presets.describe("vgg16"),
                        "walking          " + Presets.describe("walking"));
    }

    @Test
    void aPrintedPresetIsAScenarioFile() throws IOException {
        Session session = new Session(folder);
        for (String name : Presets.names()) {
            String text = session.type("presets", name).isDone().out();
            Path file = session.write(name + ".yaml", text);
            assertThat(resolved(session, file.toString())).isEqualTo(resolved(session, name));
        }
    }

    @Test
    void printsTheSchema() throws IOException {
        String schema = new Session(folder).type("presets", "--schema").isDone().out();
        assertThat(new ObjectMapper().readTree(schema).get("title").asText()).isEqualTo("Splitwave scenario");
    }

    @Test
    void anUnknownPresetIsToldWithThoseThereAre() {
        Session session = new Session(folder);
        assertThat(session.type("presets", "NOPE").problem())
                .isEqualTo(
                        "splitwave: PRESET: expected one of blockage, bursty-arrivals, digits, large-irs, million, paper, quickstart, vehicular, vgg16, walking, found 'NOPE'");
        assertThat(session.type("presets", "quickstrat").problem()).endsWith("; did you mean quickstart?");
    }

    @Test
    void aSchemaIsNotThatOfOnePreset() {
        assertThat(new Session(folder).type("presets", "paper", "--schema").usageProblem("splitwave presets"))
                .contains("--schema does not go with a preset");
    }

    private static String resolved(Session session, String scenario) {
        return session.type("validate", scenario, "--resolved").isDone().out();
    }
}
