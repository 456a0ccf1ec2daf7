package io.splitwave.network.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkRateTest {

    @Test
    void tenMegahertzAtSnrThreeCarryTwentyMegabitPerSecond() {
        // by hand, VRSL (10): 10e6 log2(1 + 3); rounding only
        assertThat(LinkRate.bps(10e6, 0.3, 1e-10, 1e-11)).isCloseTo(20e6, within(20e6 * 1e-14));
    }

    @Test
    void tinySnrKeepsAllItsDigits() {
        // log2(1 + x) = x / ln 2 (1 - x / 2 + ...); at x = 1e-18 the plain 1 + x is 1 and the rate would be 0
        double expected = 1e6 * 1e-18 / 0.693147180559945309417;
        assertThat(LinkRate.bps(1e6, 1e-9, 1e-20, 1e-11)).isCloseTo(expected, within(expected * 1e-14));
    }

    @Test
    void noPowerOrNoGainIsExactlyNoRate() {
        assertThat(LinkRate.bps(1e6, 0, 1e-9, 1e-11)).isEqualTo(0.0);
        assertThat(LinkRate.bps(1e6, 0.1, 0, 1e-11)).isEqualTo(0.0);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1, bandwidthHz",
        "NaN, 1, 1, 1, bandwidthHz",
        "Infinity, 1, 1, 1, bandwidthHz",
        "1, -1, 1, 1, powerW",
        "1, NaN, 1, 1, powerW",
        "1, Infinity, 1, 1, powerW",
        "1, 1, -1e-300, 1, gain",
        "1, 1, NaN, 1, gain",
        "1, 1, Infinity, 1, gain",
        "1, 1, 1, 0, noiseW",
        "1, 1, 1, NaN, noiseW",
        "1, 1, 1, Infinity, noiseW"
    })
    void impossibleArgumentsAreNamed(double bandwidthHz, double powerW, double gain, double noiseW, String named) {
        assertThatThrownBy(() -> LinkRate.bps(bandwidthHz, powerW, gain, noiseW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named + " must be");
    }
}
