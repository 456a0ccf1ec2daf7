package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema in the jar, judged by an independent validator and an independent YAML parser (1.1 at that). */
class SchemaTest {

    private static Schema schema;

    @BeforeAll
    static void readSchema() throws IOException {
        try (InputStream in = SchemaTest.class.getResourceAsStream("/io/splitwave/scenarios/scenario.schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        }
    }

    private static List<Error> errors(String yaml) {
        return schema.validate(yaml, InputFormat.YAML);
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
}
