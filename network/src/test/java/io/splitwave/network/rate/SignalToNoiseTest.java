package io.splitwave.network.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalToNoiseTest {

    @Test
    void partsGiveTheRatioByHand() {
        // 0.3 W over a gain of 1e-10 in 1e-11 W of noise: 3e-11 / 1e-11 = 3; rounding only
        assertThat(SignalToNoise.ratio(0.3, 1e-10, 1e-11)).isCloseTo(3, within(3e-15));
        assertThat(SignalToNoise.perWatt(1e-10, 1e-11) * 0.3).isCloseTo(3, within(3e-15));
        assertThat(SignalToNoise.perGain(0.3, 1e-11) * 1e-10).isCloseTo(3, within(3e-15));
    }

    @Test
    void aRateOfTwiceTheBandwidthNeedsARatioOfThree() {
        // by hand: 2^2 - 1
        assertThat(SignalToNoise.leastFor(20e6, 10e6)).isCloseTo(3, within(3e-15));
        assertThat(SignalToNoise.leastFor(0, 10e6)).isEqualTo(0.0);
    }

    @ParameterizedTest
    @CsvSource({"1e-9, 1e6", "1, 1e6", "1e5, 1e6", "3e7, 1e6", "5e8, 2e7"})
    void theLeastRatioGivesTheRate(double bps, double bandwidthHz) {
        double ratio = SignalToNoise.leastFor(bps, bandwidthHz);
        // rounding of exp and log only
        assertThat(LinkRate.bps(bandwidthHz, ratio, 1e-9, 1e-9)).isCloseTo(bps, within(bps * 1e-14));
    }
}
