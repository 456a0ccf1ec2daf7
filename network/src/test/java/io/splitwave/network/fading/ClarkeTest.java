package io.splitwave.network.fading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClarkeTest {

    @Test
    void isTheBesselFunctionOfTheTable() {
        // Abramowitz and Stegun, table 9.1: J0(1), J0(3.8), J0(10); the first zero is at 2.4048255577
        double hz = 1 / (2 * Math.PI);
        assertThat(Clarke.autocorrelation(hz, 0)).isEqualTo(1);
        assertThat(Clarke.autocorrelation(hz, 1)).isCloseTo(0.765197686557967, within(1e-14));
        assertThat(Clarke.autocorrelation(hz, 3.8)).isCloseTo(-0.402556410178564, within(1e-14));
        assertThat(Clarke.autocorrelation(10 * hz, 1)).isCloseTo(-0.245935764451348, within(1e-14));
        assertThat(Clarke.autocorrelation(hz, 2.4048255577)).isCloseTo(0, within(1e-10));
    }

    @Test
    void argumentsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> Clarke.autocorrelation(-1, 1)).hasMessageContaining("Doppler -1.0 Hz");
        assertThatThrownBy(() -> Clarke.autocorrelation(1, Double.NaN)).hasMessageContaining("lag NaN s");
        assertThatThrownBy(() -> Clarke.autocorrelation(1e6, 1)).hasMessageContaining("as good as independent");
    }

    @Test
    void dopplerIsSpeedOverWavelength() {
        // 30 m/s at 3 GHz: 30 * 3e9 / 299792458
        Carrier carrier = new Carrier(3e9);
        assertThat(carrier.dopplerHz(30)).isCloseTo(300.20768, within(1e-4));
        assertThat(Doppler.ofSpeed(carrier).hz(Frames.at(0, 30), 1)).isEqualTo(carrier.dopplerHz(30));
        assertThat(Doppler.ofSpeed(carrier).hz(Frames.at(0, 30), 0)).isZero();
        assertThat(Doppler.fixed(5).hz(Frames.at(0, 30), 1)).isEqualTo(5);
        assertThat(FrameMemory.ofDoppler(Doppler.ofSpeed(carrier), 1e-3).correlation(Frames.at(0, 30), 1))
                .isEqualTo(Clarke.autocorrelation(carrier.dopplerHz(30), 1e-3));
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new Carrier(0)).hasMessageContaining("hz must be finite and > 0, was 0.0");
        assertThatThrownBy(() -> Doppler.fixed(Double.NaN)).hasMessageContaining("must be finite and >= 0");
        assertThatThrownBy(() -> FrameMemory.given(1.01)).hasMessageContaining("in [-1, 1], was 1.01");
        assertThatThrownBy(() -> FrameMemory.ofDoppler(Doppler.fixed(1), 0)).hasMessageContaining("frame length");
    }
}
