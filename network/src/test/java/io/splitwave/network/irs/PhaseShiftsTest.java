package io.splitwave.network.irs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseShiftsTest {

    @Test
    void phasesInsideTheTurnAreKeptToTheBit() {
        double last = Math.nextDown(2 * Math.PI);
        assertThat(new PhaseShifts(new double[] {0, 1e-300, Math.PI, last}).copyRad())
                .containsExactly(0, 1e-300, Math.PI, last);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.0, -1e-20, -1, 2 * Math.PI, 7, -7, 1e5, -1e5})
    void otherPhasesAreReducedWithoutChangingTheReflection(double rad) {
        double reduced = new PhaseShifts(new double[] {rad}).rad(0);
        assertThat(reduced).isGreaterThanOrEqualTo(0).isLessThan(2 * Math.PI);
        assertThat(1 / reduced).as("0.0, not -0.0").isPositive();
        // 2 pi is rounded to a double: 1e5 rad are 1.6e4 turns of an error of 2.4e-16 each
        assertThat(Math.cos(reduced)).isCloseTo(Math.cos(rad), within(1e-11));
        assertThat(Math.sin(reduced)).isCloseTo(Math.sin(rad), within(1e-11));
    }

    @Test
    void arraysAreCopiedInAndOut() {
        double[] rad = {1, 2};
        PhaseShifts phases = new PhaseShifts(rad);
        rad[0] = 3;
        phases.copyRad()[1] = 3;
        assertThat(phases).isEqualTo(new PhaseShifts(new double[] {1, 2}));
        assertThat(phases).hasSameHashCodeAs(new PhaseShifts(new double[] {1, 2}));
        assertThat(PhaseShifts.none().elements()).isZero();
    }

    @Test
    void nanNamesItsElement() {
        assertThatThrownBy(() -> new PhaseShifts(new double[] {0, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("element 1");
    }
}
