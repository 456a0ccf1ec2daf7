package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.splitwave.scenarios.format.text.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas in the jar, judged by an independent validator and an independent YAML parser (1.1 at that). */
class SchemaTest {

    private static Schema ofScenario;
    private static Schema ofSweep;
    private static Schema ofComparison;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readSchemas() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        ofScenario = registry.getSchema(ScenarioSchema.ofScenario().text());
        ofSweep = registry.getSchema(ScenarioSchema.ofSweep().text());
        ofComparison = registry.getSchema(ComparisonSchema.text());
    }

    /** Of a text without several values; both schemas tell the same of it. */
    private static List<String> errors(String yaml) {
        List<String> errors = errors(ofScenario, yaml);
        assertThat(errors(ofSweep, yaml)).isEqualTo(errors);
        return errors;
    }

    private static List<String> errors(Schema schema, String yaml) {
        return schema.validate(yaml, InputFormat.YAML).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"million", "paper", "quickstart"})
    void takesThePresetsAndTheirCanonicalText(String name) {
        assertThat(errors(Presets.text(name))).isEmpty();
        assertThat(errors(ScenarioText.render(ScenarioLoader.load(name, List.of()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void takesTheCanonicalTextOfAnyScenario(long seed) {
        assertThat(errors(ScenarioText.render(RandomScenarios.draw(seed)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    count: 8              | count: 0
                    count: 8              | count: 8.5
                    count: 8              | cout: 8
                    bandwidth: 1 MHz      | bandwidth: 1000000
                    bandwidth: 1 MHz      | bandwidth: 1 ms
                    bandwidth: 1 MHz      | bandwidth: 1 Mhz
                    bandwidth: 1 MHz      | bandwidth: -1 MHz
                    bandwidth: 1 MHz      | bandwidth: 0.0e3 MHz
                    totalPower: 1 W       | totalPower: -3 W
                    uplinkRatio: 0.6      | uplinkRatio: 1.5
                    uplinkRatio: 0.6      | uplinkRatio: 0
                    discipline: fifo      | discipline: lifo
                    position: [0 m, 0 m]  | position: [0 m]
                    scheme: ao            | scheme: ""
                    name: quickstart      | name: ""
                    elements: 16          | elements: "16"
                    penetrationLoss: 28 dB | penetrationLoss: -28 dB
                    """)
    void refusesWhatTheReaderRefuses(String good, String bad) {
        String preset = Presets.text("quickstart");
        assertThat(preset).contains(good);
        String text = preset.replace(good, bad);
        assertThat(errors(text)).isNotEmpty();
        assertThat(Loads.problemsOf(text)).isNotEmpty();
    }

    @Test
    void refusesAMissingGroup() {
        String text = Presets.text("quickstart").replaceAll("(?s)\nirs:.*?\n\n", "\n");
        assertThat(errors(text)).isNotEmpty();
        assertThat(Loads.problemsOf(text)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    count: 8              | count: ${70, 100, 130}
                    count: 8              | count: ${ 4 }
                    bandwidth: 1 MHz      | bandwidth: ${1 MHz..3 MHz step 0.5 MHz}
                    distance: [2 m, 10 m] | distance: ${[2 m, 10 m], [5 m, 20 m]}
                    uplinkRatio: 0.6      | uplinkRatio: ${0.5..0.9}
                    scheme: ao            | scheme: ${ao, no-dt}
                    """)
    void takesSeveralValuesForASweepOnly(String one, String several) throws IOException {
        String text = Loads.quickstartWith(one, several);
        assertThat(isSweep(text)).isTrue();
        assertThat(errors(ofSweep, text)).isEmpty();
        assertThat(errors(ofScenario, text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${}", "${ }", "${70,}", "${, 70}", "${70, 100", "x${70}", "${70} x", "$70", "[${4}, 5]"})
    void refusesSeveralValuesThatTheReaderRefuses(String several) throws IOException {
        String text = Loads.quickstartWith("count: 8", "count: '" + several + "'");
        assertThat(isSweep(text)).isFalse();
        assertThat(errors(ofSweep, text)).isNotEmpty();
    }

    @Test
    void takesTheFilesOfVariantsOfTheProgram() {
        for (String name : Comparisons.names()) {
            assertThat(errors(ofComparison, Comparisons.text(name))).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{base: quickstart, variants: {a: unchanged}}",
                "{base: quickstart, reference: a, description: x, variants: {a: unchanged, b-2.c: {base: paper, set: {replications: 3}}}}",
                "{base: quickstart, variants: {a: {set: {ud.count: 4, radio: {bandwidth: 2 MHz}}}}}",
                "{base: quickstart, variants: {a: {set: {channel.fading: {irsUd: {time: jakes}}, channel.carrier: 3 GHz,"
                        + " mobility.model: random-waypoint, mobility.speed: [1 m/s, 2 m/s]}}}}",
                "{base: quickstart, variants: {a: {set: {limits.maxDelay: null, radio.directLink: null}}}}",
                "{base: quickstart, variants: {a: {set: {radio: {directLink: null}, limits: {maxDelay: null}}}}}",
                "{variants: {a: {base: quickstart, set: {seed: 2}}}}"
            })
    void takesFilesOfVariantsThatTheReaderTakes(String text) throws IOException {
        assertThat(isComparison(text)).isTrue();
        assertThat(errors(ofComparison, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{base: quickstart}",
                "{base: quickstart, variants: {}}",
                "{base: [quickstart], variants: {a: unchanged}}",
                "{base: quickstart, variants: {a: same}}",
                "{base: quickstart, variants: {a: {}}}",
                "{base: quickstart, variants: {a: {set: {}}}}",
                "{base: quickstart, variants: {a b: unchanged}}",
                "{base: quickstart, variants: {a.: unchanged}}",
                "{base: quickstart, variants: {a: {ste: {seed: 2}}}}",
                "{base: quickstart, variant: {a: unchanged}}",
                "{base: quickstart, variants: {a: {set: {ud.cout: 4}}}}",
                "{base: quickstart, variants: {a: {set: {ud.count: 0}}}}",
                "{base: quickstart, variants: {a: {set: {ud: {cout: 4}}}}}",
                "{base: quickstart, variants: {a: {set: {ud.count: null}}}}",
                "{base: quickstart, variants: {a: {set: {radio.bandwidth: 2 MW}}}}",
                "{base: quickstart, variants: {a: {set: {ud: null}}}}"
            })
    void refusesFilesOfVariantsThatTheReaderRefuses(String text) throws IOException {
        assertThat(isComparison(text)).isFalse();
        assertThat(errors(ofComparison, text)).isNotEmpty();
    }

    private boolean isComparison(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("comparison.yaml"), text);
        try {
            return !ScenarioVariants.ofFile(file.toString(), List.of())
                    .variants()
                    .isEmpty();
        } catch (ScenarioException e) {
            return false;
        }
    }

    private boolean isSweep(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("sweep.yaml"), text);
        try {
            return !ScenarioSweep.load(file.toString(), List.of()).axes().isEmpty();
        } catch (ScenarioException e) {
            return false;
        }
    }
}
