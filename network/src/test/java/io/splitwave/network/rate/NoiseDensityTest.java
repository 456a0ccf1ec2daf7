package io.splitwave.network.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseDensityTest {

    /** -174 dBm/Hz. */
    private static final double THERMAL = 3.9810717055349695e-21;

    @Test
    void thermalNoiseOfOneMegahertzBehindSevenDecibels() {
        // -174 dBm/Hz + 60 dBHz + 7 dB = -107 dBm: 10^-13.7 W with 20 digits; rounding only
        double expected = 1.9952623149688796013e-14;
        NoiseDensity noise = new NoiseDensity(THERMAL, 7);
        assertThat(noise.powerW(1e6)).isCloseTo(expected, within(expected * 1e-14));
        assertThat(noise.powerW(2e6)).isCloseTo(2 * noise.powerW(1e6), within(expected * 1e-14));
    }

    @Test
    void aPowerOverItsBandIsADensity() {
        assertThat(NoiseDensity.of(1e-11, 1e6).wPerHz()).isCloseTo(1e-17, within(1e-31));
        assertThat(NoiseDensity.of(1e-11, 1e6).powerW(1e6)).isCloseTo(1e-11, within(1e-25));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, wPerHz",
        "NaN, 0, 1, wPerHz",
        "Infinity, 0, 1, wPerHz",
        "1, -1, 1, figureDb",
        "1, NaN, 1, figureDb",
        "1, 0, 0, bandwidthHz",
        "1, 0, Infinity, bandwidthHz"
    })
    void whatIsOutOfRangeIsNamed(double wPerHz, double figureDb, double bandwidthHz, String named) {
        assertThatThrownBy(() -> new NoiseDensity(wPerHz, figureDb).powerW(bandwidthHz))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }
}
