package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.scenarios.format.text.Interval;
import io.splitwave.scenarios.format.text.ScenarioException;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverrideTest {

    private static final String TEXT = Presets.text("quickstart");

    @Test
    void replacesAddsAndTakesAway() {
        Scenario scenario = Loads.scenario(
                TEXT,
                "ud.count=5",
                "radio.bandwidth = 2 MHz",
                "ud.cpu=[1 GHz, 2 GHz]",
                "limits.maxDelay=0.5 s",
                "model.rawInputSize=null",
                "name=other",
                "seed=");
        assertThat(scenario.ud().count()).isEqualTo(5);
        assertThat(scenario.radio().bandwidthHz()).isEqualTo(2e6);
        assertThat(scenario.ud().cpuHz()).isEqualTo(new Interval(1e9, 2e9));
        assertThat(scenario.limits().maxDelayS()).isEqualTo(OptionalDouble.of(0.5));
        assertThat(scenario.model().rawInputBit()).isEmpty();
        assertThat(scenario.name()).isEqualTo("other");
        assertThat(scenario.seed()).isEqualTo(1);
    }

    @Test
    void theLaterOfTwoHolds() {
        assertThat(Loads.scenario(TEXT, "ud.count=5", "ud.count=6").ud().count())
                .isEqualTo(6);
        assertThat(Loads.problemsOf(TEXT, "ud.count=0", "ud.count=6")).isEmpty();
    }

    @Test
    void mendsAValueOfTheFile() {
        assertThat(Loads.problemsOf(Loads.quickstartWith("count: 8", "count: 0"), "ud.count=6"))
                .isEmpty();
    }

    @Test
    void buildsAnOptionalGroupKeyByKey() {
        Scenario scenario = Loads.scenario(
                TEXT, "radio.directLink=null", "radio.directLink.exponent=3", "radio.directLink.penetrationLoss=10 dB");
        assertThat(scenario.radio().directLink()).contains(new Scenario.DirectLink(3, 10, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ud.count=0 | --set ud.count: expected a whole number of at least 1, found 0
                    ud.count= | --set ud.count: expected a whole number of at least 1, found nothing
                    ud.cout=4 | --set ud.cout: expected a key of a scenario, found an unknown key; did you mean ud.count?
                    radoi.bandwidth=1 MHz | --set radoi.bandwidth: expected a key of a scenario, found an unknown key; did you mean radio.bandwidth?
                    count=4 | --set count: expected a key of a scenario, found an unknown key; did you mean ud.count?
                    zzz=4 | --set zzz: expected a key of a scenario, found an unknown key
                    .=4 | --set .: expected a key of a scenario, found an unknown key
                    ud=4 | --set ud: expected a group with keys such as count, distance, cpu, found 4
                    radio.bandwidth=4 | --set radio.bandwidth: expected a frequency above 0 Hz with its unit, such as 1 MHz, found the bare number 4
                    """)
    void aBadOneIsToldAsSuch(String override, String message) {
        assertThat(Loads.problemsOf(TEXT, override)).containsExactly(message);
    }

    @Test
    void problemsOfTheFileComeFirst() {
        assertThat(Loads.problemsOf(Loads.quickstartWith("elements: 16", "elements: 0"), "ud.count=0", "zzz=4"))
                .containsExactly(
                        "scenario.yaml:21: irs.elements: expected a whole number of at least 1, found 0",
                        "--set zzz: expected a key of a scenario, found an unknown key",
                        "--set ud.count: expected a whole number of at least 1, found 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ud.count | --set: expected KEY=VALUE, such as ud.count=8, found 'ud.count'
                    =8 | --set: expected KEY=VALUE, such as ud.count=8, found '=8'
                    ud={count: 8} | --set ud: expected one value or a list in brackets, found a group of keys
                    ud.count=!!java.io.File x | --set ud.count: expected a plain value without a tag, found the tag '!!java.io.File'
                    """)
    void whatIsNoAssignmentIsRefusedAtOnce(String assignment, String message) {
        assertThatThrownBy(() -> ScenarioOverride.parse(assignment))
                .isInstanceOf(ScenarioException.class)
                .hasMessage(message);
    }

    @Test
    void aBrokenValueIsRefusedAtOnce() {
        assertThatThrownBy(() -> ScenarioOverride.parse("ud.cpu=[1 GHz"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("--set ud.cpu: expected valid YAML, found a syntax error: ");
    }

    @Test
    void knowsWhatItWasMadeFrom() {
        ScenarioOverride override = ScenarioOverride.parse(" ud.count = 8 ");
        assertThat(override.path()).isEqualTo("ud.count");
        assertThat(override.valueText()).isEqualTo("8");
        assertThat(override).hasToString("ud.count=8").isEqualTo(ScenarioOverride.parse("ud.count=8"));
        assertThat(override).isNotEqualTo(ScenarioOverride.parse("ud.count=9"));
        assertThat(List.of(override)).contains(ScenarioOverride.parse("ud.count=8"));
    }
}
