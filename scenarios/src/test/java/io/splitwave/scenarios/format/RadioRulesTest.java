package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Noise in one of its two ways. */
class RadioRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        radio.noisePower=null | radio.noisePower: expected a power above 0 W such as -80 dBm, or radio.noiseDensity such as -174 dBm/Hz with radio.noiseFigure such as 7 dB, found neither
        radio.noiseDensity=-174 dBm/Hz | radio.noiseDensity: expected radio.noiseDensity or radio.noisePower; null takes one of them away, found both
        radio.noiseFigure=7 dB | radio.noiseFigure: expected radio.noiseDensity, to which a noise figure is added, found radio.noisePower, which is all of the noise
        radio.noiseDensity=-174 dBm | radio.noiseDensity: expected a power density above 0 W/Hz, in W/Hz, dBm/Hz or dBW/Hz, found a power, '-174 dBm'
        radio.noiseDensity=-174 dbm/hz | radio.noiseDensity: expected a power density above 0 W/Hz, in W/Hz, dBm/Hz or dBW/Hz, found the unknown unit 'dbm/hz' in '-174 dbm/hz'; did you mean dBm/Hz (case matters)?
        radio.pathLoss.minimumDistance=0.1 m | radio.pathLoss.minimumDistance: expected a length at which no link has a gain above 0 dB, found 100 mm with 5.0 dB
        radio.noiseFigure=-1 dB | radio.noiseFigure: expected a loss of at least 0 dB, found '-1 dB'
        """)
    void isRefused(String override, String problem) {
        assertThat(Loads.problemsOf(Presets.text("quickstart"), override))
                .singleElement()
                .asString()
                .endsWith(problem);
    }

    /** Whatever makes the Doppler shift of the scatter has to turn the line of sight too. */
    @ParameterizedTest
    @CsvSource({
        "irsUd, jakes, 3 km/h, true",
        "irsUd, autoregressive, 3 km/h, true",
        "direct, jakes, 3 km/h, true",
        "irsUd, jakes, 0 m/s, false",
        "irsUd, independent, 3 km/h, false",
        "apIrs, jakes, 3 km/h, false"
    })
    void scatterWithASpeedOfItsOwnBesideALineOfSightIsRefused(String link, String time, String speed, boolean refused) {
        String path = "channel.fading." + link;
        List<String> problems = Loads.problemsOf(
                Presets.text("quickstart"),
                "channel.carrier=3 GHz",
                path + ".model=rician",
                path + ".kFactor=3 dB",
                path + ".time=" + time,
                path + ".speed=" + speed);
        if (refused) {
            assertThat(problems)
                    .singleElement()
                    .asString()
                    .contains(path + ".speed: expected no speed of its own with a line of sight");
        } else {
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void aMisspeltNoiseIsOneProblem() {
        assertThat(Loads.problemsOf(Loads.quickstartWith("noisePower:", "noisepower:")))
                .singleElement()
                .asString()
                .contains("found an unknown key; did you mean radio.noisePower?");
    }

    /** -174 dBm/Hz is 10^-20.4 W/Hz; its text reads back as the same double. */
    @Test
    void aDensityIsReadAndWrittenInItsUnits() {
        Scenario scenario = Loads.scenario(
                Presets.text("quickstart"),
                "radio.noisePower=null",
                "radio.noiseDensity=-174 dBm/Hz",
                "radio.noiseFigure=7 dB");
        assertThat(scenario.radio().noise().densityWPerHz()).hasValue(StrictMath.pow(10, -20.4));
        assertThat(scenario.radio().noise().powerW()).isEmpty();
        assertThat(ScenarioText.render(scenario))
                .contains("  noiseDensity: -174 dBm/Hz\n", "  noiseFigure: 7 dB\n")
                .doesNotContain("noisePower");
    }
}
