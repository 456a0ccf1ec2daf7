package io.splitwave.learning.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GpuTrainingTest {
    /** 0.2 + 128 (3e6 / 1.2e9 + 5e6 / 1e9) = 1.16 s, by hand; at 4 W 4.64 J. */
    @Test
    void shouldAddMemoryAndCores() {
        GpuTraining gpu = new GpuTraining(.2, 3e6, 5e6, 1.2e9, 1e9, 4);
        assertThat(gpu.timeS(128)).isCloseTo(1.16, within(1e-12));
        assertThat(gpu.energyJ(128)).isCloseTo(4.64, within(1e-12));
    }

    @Test
    void shouldBeLinearInImages() {
        GpuTraining gpu = new GpuTraining(.5, 1e6, 7e6, 2e9, 1.1e9, 3);
        assertThat(gpu.timeS(40) - gpu.timeS(20)).isCloseTo(gpu.timeS(60) - gpu.timeS(40), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1, 1, 1, 1, 1, setupS",
        "0, -1, 1, 1, 1, 1, memoryCycles",
        "0, 0, 0, 1, 1, 1, coreCycles",
        "0, 0, 1, 0, 1, 1, memoryHz",
        "0, 0, 1, 1, Infinity, 1, coreHz",
        "0, 0, 1, 1, 1, NaN, powerW"
    })
    void shouldRefuse(double s, double memory, double core, double memoryHz, double coreHz, double w, String name) {
        assertThatThrownBy(() -> new GpuTraining(s, memory, core, memoryHz, coreHz, w))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @Test
    void shouldRefuseNoImage() {
        assertThatThrownBy(() -> new GpuTraining(0, 0, 1, 1, 1, 1).timeS(0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
