package io.splitwave.learning.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccuracyByBitsTest {
    @Test
    void aCurveRisesAsItsFormulaSays() {
        // 0.55 (1 - e^(-0.55 q)) + 0.35 by hand
        AccuracyByBits curve = AccuracyByBits.curve(0.55, 0.55, 0.35);
        assertThat(curve.at(1)).isCloseTo(0.582678, within(1e-6));
        assertThat(curve.at(32)).isCloseTo(0.9, within(1e-6));
        for (int q = 2; q <= 32; q++) {
            assertThat(curve.at(q)).isGreaterThan(curve.at(q - 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 1, 0", "0.5, 0, 0", "0.5, NaN, 0", "0.5, 1, NaN", "0.9, 1, 0.2", "0.5, 1, -0.4"})
    void aCurveThatIsNoAccuracyIsRefused(double a, double b, double c) {
        assertThatThrownBy(() -> AccuracyByBits.curve(a, b, c))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("accuracy by bits: ");
    }

    @Test
    void aTableIsLinearBetweenWhatWasMeasuredAndMayFall() {
        AccuracyByBits table = AccuracyByBits.of(new TreeMap<>(Map.of(2, 0.8, 4, 0.9, 8, 0.86)));
        assertThat(table.at(2)).isEqualTo(0.8);
        assertThat(table.at(3)).isCloseTo(0.85, within(1e-12));
        assertThat(table.at(6)).isCloseTo(0.88, within(1e-12));
        assertThat(table.at(8)).isEqualTo(0.86);
        assertThat(table.least()).isEqualTo(2);
        assertThat(table.most()).isEqualTo(8);
        assertThatThrownBy(() -> table.at(1)).hasMessage("accuracy by bits: bits must be in 2..8, was 1");
        assertThatThrownBy(() -> table.at(9)).hasMessage("accuracy by bits: bits must be in 2..8, was 9");
    }

    @Test
    void aTableHasNumbersInTheirRanges() {
        assertThatThrownBy(() -> AccuracyByBits.of(new TreeMap<>())).hasMessageContaining("at least 1 measured value");
        assertThatThrownBy(() -> AccuracyByBits.of(new TreeMap<>(Map.of(0, 0.5))))
                .hasMessageContaining("expected bits in 1..32");
        assertThatThrownBy(() -> AccuracyByBits.of(new TreeMap<>(Map.of(1, 1.5))))
                .hasMessageContaining("found 1 and 1.5");
    }

    @Test
    void theMeasuredTableHasEveryNumberOfBitsAndOneBitIsFarBelowTheRest() {
        AccuracyByBits measured = AccuracyByBits.measured();
        assertThat(measured.least()).isEqualTo(1);
        assertThat(measured.most()).isEqualTo(32);
        for (int q = 3; q <= 32; q++) {
            assertThat(measured.at(q)).isGreaterThan(measured.at(1) + 0.1);
        }
    }
}
