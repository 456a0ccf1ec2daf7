package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Canonical text reads back as an equal scenario: records compare doubles by their bits. */
class RoundTripTest {

    @ParameterizedTest
    @ValueSource(strings = {"million", "paper", "quickstart"})
    void presetsSurvive(String name) {
        Scenario scenario = ScenarioLoader.load(name, List.of());
        String text = ScenarioText.render(scenario);
        Scenario again = Loads.scenario(text);
        assertThat(again).isEqualTo(scenario);
        assertThat(ScenarioText.render(again)).isEqualTo(text);
    }

    @Test
    void randomScenariosSurvive() {
        for (long seed = 0; seed < 300; seed++) {
            Scenario scenario = RandomScenarios.draw(seed);
            assertThat(Loads.scenario(ScenarioText.render(scenario)))
                    .as("seed %d", seed)
                    .isEqualTo(scenario);
        }
    }

    @Test
    void randomScenariosDifferSoThatTheTestAboveMeansSomething() {
        long different = LongStream.range(0, 50)
                .mapToObj(RandomScenarios::draw)
                .distinct()
                .count();
        assertThat(different).isEqualTo(50);
    }

    @Test
    void defaultsAreWrittenOutAndOptionalGroupsLeftOut() {
        Scenario scenario = Loads.scenario(Presets.text("quickstart"), "radio.directLink=null");
        assertThat(ScenarioText.render(scenario))
                .contains("  polish: true\n", "  energyCoefficient: 1.0e-28\n", "  noisePower: 10 pW\n")
                .contains("    referenceGain: -30 dB\n", "  distance: [2 m, 10 m]\n", "  speed: 100 GFLOP/s\n")
                .doesNotContain("directLink", "limits", "candidateCuts", "maxPerUd");
    }
}
