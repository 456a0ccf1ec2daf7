package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.scenarios.format.Comparisons;
import io.splitwave.scenarios.format.Presets;
import io.splitwave.scenarios.format.ScenarioVariants;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetsCommandTest {
    @TempDir
    private Path folder;

    @Test
    void listsEachPresetWithItsPurpose() {
        List<String> lines =
                new Session(folder).type("presets").isDone().out().lines().toList();
        assertThat(lines).hasSameSizeAs(Presets.names());
        for (int i = 0; i < lines.size(); i++) {
            String name = Presets.names().get(i);
            assertThat(lines.get(i)).startsWith(name + " ").endsWith("  " + Presets.describe(name));
            assertThat(lines.get(i).split(" +")[1]).isEqualTo(Presets.system(name));
        }
        assertThat(lines).contains("blockage             vrsl              " + Presets.describe("blockage"));
    }

    @Test
    void listsThePresetsOfOneSystem() {
        Session session = new Session(folder);
        assertThat(session.type("presets", "--system", "vrsl").isDone().out().lines())
                .allMatch(line -> line.contains(" vrsl "))
                .anyMatch(line -> line.startsWith("paper "));
        assertThat(session.type("presets", "--system", "vrls").problem())
                .startsWith("splitwave: --system: expected one of ")
                .endsWith(", found 'vrls'; did you mean vrsl?");
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
        assertThat(titleOf("--schema", "--system", "vrsl")).isEqualTo("Splitwave scenario of system vrsl");
        assertThat(titleOf("--sweep-schema", "--system", "vrsl")).isEqualTo("Splitwave sweep of system vrsl");
        assertThat(titleOf("--compare-schema")).isEqualTo("Splitwave comparison");
        assertThat(titleOf("--compare-schema", "--system", "vrsl")).isEqualTo("Splitwave comparison of system vrsl");
    }

    @Test
    void listsAndPrintsFilesOfVariants() throws IOException {
        Session session = new Session(folder);
        assertThat(session.type("presets", "--comparisons").isDone().out().lines())
                .hasSameSizeAs(Comparisons.names())
                .anyMatch(line -> line.matches("barriers +How a round ends, .*"));
        for (String name : Comparisons.names()) {
            if (Presets.names().contains(name)) {
                continue; // the preset of that name is printed
            }
            Path file = session.write(
                    name + ".yaml", session.type("presets", name).isDone().out());
            assertThat(ScenarioVariants.ofFile(file.toString(), List.of()).variants())
                    .isEqualTo(ScenarioVariants.ofFile(name, List.of()).variants());
        }
        assertThat(session.type("presets", "--comparisons", "--system", "vrsl")
                        .isDone()
                        .out())
                .contains("barriers");
        assertThat(session.type("presets", "paper", "--comparisons").usageProblem("splitwave presets"))
                .contains("--comparisons does not go with a preset");
    }

    @Test
    void anUnknownPresetIsToldWithThoseThereAre() {
        Session session = new Session(folder);
        assertThat(session.type("presets", "NOPE").problem())
                .isEqualTo(
                        "splitwave: PRESET: expected one of adaptive-5g, adaptive-5g-energy, adaptive-5g-latency, adaptive-5g-privacy, asfl, asfl-road, blockage, bursty-arrivals, digits, fl, genfv, genfv-skewed, large-irs, million, paper, quickstart, sfl, sflam, sl, st-sflora, ucsfl, ucsfl-mnist, vehicular, vgg16, walking, found 'NOPE'");
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
                        .type("presets", "paper", "--system", "vrsl")
                        .usageProblem("splitwave presets"))
                .contains("--system does not go with a preset");
        assertThat(new Session(folder)
                        .type("presets", "--schema", "--sweep-schema")
                        .usageProblem("splitwave presets"))
                .contains("--schema", "--sweep-schema");
    }

    private String titleOf(String... options) throws IOException {
        String[] words = Stream.concat(Stream.of("presets"), Stream.of(options)).toArray(String[]::new);
        String schema = new Session(folder).type(words).isDone().out();
        return new ObjectMapper().readTree(schema).get("title").asText();
    }

    private static String resolved(Session session, String scenario) {
        return session.type("validate", scenario, "--resolved").isDone().out();
    }
}
