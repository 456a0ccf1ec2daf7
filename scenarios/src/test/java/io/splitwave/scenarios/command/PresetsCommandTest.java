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
        assertThat(titleOf("--schema")).isEqualTo("Splitwave scenario");
        assertThat(titleOf("--sweep-schema")).isEqualTo("Splitwave sweep");
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
        assertThat(new Session(folder)
                        .type("presets", "paper", "--sweep-schema")
                        .usageProblem("splitwave presets"))
                .contains("--sweep-schema does not go with a preset");
        assertThat(new Session(folder)
                        .type("presets", "--schema", "--sweep-schema")
                        .usageProblem("splitwave presets"))
                .contains("--schema", "--sweep-schema");
    }

    private String titleOf(String option) throws IOException {
        String schema = new Session(folder).type("presets", option).isDone().out();
        return new ObjectMapper().readTree(schema).get("title").asText();
    }

    private static String resolved(Session session, String scenario) {
        return session.type("validate", scenario, "--resolved").isDone().out();
    }
}
