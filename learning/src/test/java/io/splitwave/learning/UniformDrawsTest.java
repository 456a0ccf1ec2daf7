package io.splitwave.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.learning.compute.UniformCpu;
import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.learning.profile.RandomLoad;
import java.util.Arrays;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniformDrawsTest {

    private final RandomLoad load = new RandomLoad(0.5e9, 1.5e9);
    private final UniformCpu cpu = new UniformCpu(5e9, 12e9);

    @Test
    void drawsAreUniform() {
        // Kolmogorov-Smirnov on 6000 draws, significance 0.001 each, fixed seeds
        double[] flop = Arrays.stream(load.draw(500, 12, TestStreams.seeded(1)))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        assertThat(flop).hasSize(6000);
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        assertThat(test.kolmogorovSmirnovTest(new UniformRealDistribution(0.5e9, 1.5e9), flop))
                .isGreaterThan(0.001);
        assertThat(test.kolmogorovSmirnovTest(
                        new UniformRealDistribution(5e9, 12e9), cpu.draw(6000, TestStreams.seeded(2))))
                .isGreaterThan(0.001);
    }

    @Test
    void moreDevicesLeaveTheFirstAsTheyAre() {
        double[][] seven = load.draw(7, 12, TestStreams.seeded(3));
        double[][] eight = load.draw(8, 12, TestStreams.seeded(3));
        assertThat(Arrays.copyOf(eight, 7)).isDeepEqualTo(seven);
        assertThat(Arrays.copyOf(cpu.draw(8, TestStreams.seeded(4)), 7)).isEqualTo(cpu.draw(7, TestStreams.seeded(4)));
    }

    @Test
    void aRangeOfNoWidthIsAConstant() {
        assertThat(new UniformCpu(5e9, 5e9).draw(3, TestStreams.seeded(5))).containsOnly(5e9);
        assertThat(new RandomLoad(1e9, 1e9).draw(1, 2, TestStreams.seeded(5))[0])
                .containsOnly(1e9);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, min", "NaN, 1, min", "2, 1, max", "1, NaN, max", "1, Infinity, max"})
    void boundsAreChecked(double min, double max, String named) {
        assertThatThrownBy(() -> new RandomLoad(min, max))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named + "LayerFlop must");
        assertThatThrownBy(() -> new UniformCpu(min, max))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named + "Hz must");
    }

    @Test
    void countsArePositive() {
        assertThatThrownBy(() -> load.draw(0, 1, TestStreams.seeded(1))).hasMessageContaining("were 0 and 1");
        assertThatThrownBy(() -> load.draw(1, 0, TestStreams.seeded(1))).hasMessageContaining("were 1 and 0");
        assertThatThrownBy(() -> cpu.draw(0, TestStreams.seeded(1))).hasMessageContaining("was 0");
    }

    @Test
    void rowsInOneArrayAreTheSameDraws() {
        RandomLoad load = new RandomLoad(1e9, 3e9);
        double[] expected = Arrays.stream(load.draw(5, 4, TestStreams.seeded(9)))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        assertThat(load.drawRows(5, 4, TestStreams.seeded(9))).containsExactly(expected);
        ModelProfile profile = load.profile(5, 4, TestStreams.seeded(9), new double[5], new double[5]);
        for (int i = 0; i < expected.length; i++) {
            assertThat(profile.layerFlop(i / 4, 1 + i % 4)).isEqualTo(expected[i]);
        }
    }
}
