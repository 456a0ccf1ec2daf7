package io.splitwave.learning.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComputeRateTest {

    @Test
    void oneFlopPerCycleAndTheTwinAddsItsShare() {
        assertThat(ComputeRate.localHz(5e9)).isEqualTo(5e9);
        assertThat(ComputeRate.twinHz(5e9, 30e9)).isEqualTo(35e9);
        assertThat(ComputeRate.twinHz(5e9, 0)).isEqualTo(5e9);
    }

    @Test
    void severalOperationsInACycleMultiplyTheSpeed() {
        assertThat(ComputeRate.flops(2e9, 16)).isEqualTo(32e9);
        assertThat(ComputeRate.flops(2e9, 1)).isEqualTo(ComputeRate.localHz(2e9));
        assertThatThrownBy(() -> ComputeRate.flops(-1, 16)).hasMessageContaining("hz");
        assertThatThrownBy(() -> ComputeRate.flops(1, 0)).hasMessageContaining("flopPerCycle");
        assertThatThrownBy(() -> ComputeRate.flops(1, Double.NaN)).hasMessageContaining("flopPerCycle");
    }

    @Test
    void powerOverTheTimeOfTheWorkIsTheEnergyOfTheWork() {
        // by hand: 1e-28 x (10e9)^3 = 100 W; 20 GFLOP at 10 GHz take 2 s: kappa f^2 C = 1e-28 x 1e20 x 2e10 = 200 J
        assertThat(ComputeRate.powerW(1e-28, 10e9)).isCloseTo(100, within(1e-11));
        assertThat(ComputeRate.powerW(1e-28, 10e9) * (20e9 / 10e9)).isCloseTo(1e-28 * 1e20 * 2e10, within(1e-10));
        assertThat(ComputeRate.powerW(0, 1e9)).isEqualTo(0.0);
        assertThat(ComputeRate.powerW(1e-28, 0)).isEqualTo(0.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void impossibleArgumentsAreNamed(double value) {
        assertThatThrownBy(() -> ComputeRate.localHz(value)).hasMessageContaining("cpuHz");
        assertThatThrownBy(() -> ComputeRate.twinHz(value, 1)).hasMessageContaining("cpuHz");
        assertThatThrownBy(() -> ComputeRate.twinHz(1, value)).hasMessageContaining("extraHz");
        assertThatThrownBy(() -> ComputeRate.powerW(value, 1)).hasMessageContaining("kappa");
        assertThatThrownBy(() -> ComputeRate.powerW(1, value)).hasMessageContaining("hz");
    }

    @Test
    void aStoppedDeviceIsRefused() {
        assertThatThrownBy(() -> ComputeRate.localHz(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ComputeRate.twinHz(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
