package io.splitwave.network.fading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The root is held against its definition: symmetric, and its square is the correlation. */
class SpatialCorrelationTest {
    /** Of an entry of the square, a sum of a few hundred products of numbers up to 1. */
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest(name = "{0} x {1} elements, {2} wavelengths apart")
    @CsvSource({
        "1, 256, 0.25",
        "256, 1, 0.25",
        "1, 256, 0.1",
        "256, 1, 0.01",
        "1, 300, 0.4",
        "1, 256, 0.5",
        "16, 16, 0.25",
        "2, 128, 0.1",
        "1, 128, 0.1",
        "1, 1, 0.25"
    })
    void theRootOfIsotropicScatterSquaresToIt(int rows, int columns, double spacing) {
        assertSquares(SpatialCorrelation.isotropic(ElementArray.panel(rows, columns, spacing, 0)));
    }

    @ParameterizedTest(name = "{0} antennas, r = {1}")
    @CsvSource({"256, 0.999999999", "256, 0.9999", "256, 0.7", "64, 0", "1, 0.5"})
    void theRootOfTheExponentialModelSquaresToIt(int antennas, double neighbours) {
        assertSquares(SpatialCorrelation.exponential(antennas, neighbours));
    }

    @Test
    void moreElementsThanCanBeWorkedOutAreRefused() {
        assertThatThrownBy(() -> SpatialCorrelation.exponential(2049, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spatial correlation: elements must be in 1..2048, was 2049");
        ElementArray line = ElementArray.line(2049, 0.5, 0);
        assertThatThrownBy(() -> SpatialCorrelation.isotropic(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spatial correlation: elements must be in 1..2048, was 2049");
    }

    private static void assertSquares(SpatialCorrelation correlation) {
        int n = correlation.elements();
        double worst = 0;
        double skew = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double square = 0;
                for (int l = 0; l < n; l++) {
                    square += correlation.root(i, l) * correlation.root(l, k);
                }
                worst = Math.max(worst, Math.abs(square - correlation.between(i, k)));
                skew = Math.max(skew, Math.abs(correlation.root(i, k) - correlation.root(k, i)));
            }
        }
        assertThat(worst).isCloseTo(0, within(ROUNDING));
        assertThat(skew).isCloseTo(0, within(ROUNDING));
    }
}
