package io.splitwave.network.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedBandTest {

    @Test
    void halfOfTheBandHasHalfOfTheNoise() {
        // by hand: 5e6 log2(1 + 1e-11 / (0.5 x 2e-11)) = 5e6 log2(2); with all of the noise 5e6 log2(1.5)
        SharedBand share = new SharedBand(10e6, 2e-11, SharedBand.NoiseOf.SHARE);
        assertThat(share.bps(0.5, 1, 1e-11)).isCloseTo(5e6, within(1e-6));
        SharedBand fullBand = new SharedBand(10e6, 2e-11, SharedBand.NoiseOf.FULL_BAND);
        assertThat(fullBand.bps(0.5, 1, 1e-11)).isCloseTo(5e6 * 0.58496250072115618, within(1e-6));
        assertThat(fullBand.bps(1, 1, 1e-11)).isEqualTo(share.bps(1, 1, 1e-11));
    }

    /** The oracle winv(1e7, .1, 1e-11) = 1319163.6448 Hz, solved independently: a share of that width carries 10 Mbit/s. */
    @Test
    void theShareThatCarriesARate() {
        SharedBand band = new SharedBand(10e6, 3.9810717e-21 * 10e6, SharedBand.NoiseOf.SHARE);
        assertThat(band.bps(0.13191636448, 0.1, 1e-11)).isCloseTo(1e7, within(1.0));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, bandwidthHz", "NaN, 1, bandwidthHz", "1, 0, noiseW", "1, Infinity, noiseW"})
    void impossibleBandsAreNamed(double bandwidthHz, double noiseW, String named) {
        assertThatThrownBy(() -> new SharedBand(bandwidthHz, noiseW, SharedBand.NoiseOf.SHARE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named + " must be");
    }

    @ParameterizedTest
    @CsvSource({"0", "-0.1", "1.0000001", "NaN"})
    void impossibleSharesAreNamed(double share) {
        assertThatThrownBy(() -> new SharedBand(1, 1, SharedBand.NoiseOf.SHARE).bps(share, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("share must be in (0, 1]");
    }
}
