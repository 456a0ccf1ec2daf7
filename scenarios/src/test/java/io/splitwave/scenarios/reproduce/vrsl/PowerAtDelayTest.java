package io.splitwave.scenarios.reproduce.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.scenarios.reproduce.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class PowerAtDelayTest {
    private static final double[] BUDGETS_W = {0.5, 1, 2, 4};

    /** Two worlds whose delays are 8/P and 16/P^2: straight lines in the logarithms, so the inverse is exact. */
    private static final PowerAtDelay POWER = new PowerAtDelay(
            BUDGETS_W, List.of(new double[] {16, 64}, new double[] {8, 16}, new double[] {4, 4}, new double[] {2, 1}));

    @Test
    void aPowerLawIsInvertedExactly() {
        assertThat(POWER.of(0, 5)).isCloseTo(8.0 / 5, within(1e-12));
        assertThat(POWER.of(0, 3)).isCloseTo(8.0 / 3, within(1e-12));
        assertThat(POWER.of(1, 9)).isCloseTo(4.0 / 3, within(1e-12));
        assertThat(POWER.of(1, 4)).isEqualTo(2);
        assertThat(POWER.of(new Sample(new double[] {5, 9})).values())
                .containsExactly(new double[] {1.6, 4.0 / 3}, within(1e-12));
    }

    @Test
    void targetsBeyondTheRowHaveItsEnds() {
        assertThat(POWER.of(0, 100)).isEqualTo(0.5);
        assertThat(POWER.of(0, 1)).isEqualTo(4);
        assertThat(POWER.of(0, 2)).isEqualTo(4);
    }

    @Test
    void whereTheDelayIsNotMonotoneTheLargestBudgetsDecide() {
        PowerAtDelay bent = new PowerAtDelay(
                BUDGETS_W, List.of(new double[] {3}, new double[] {6}, new double[] {4}, new double[] {2}));
        assertThat(bent.of(0, 5)).isBetween(1.0, 2.0);
    }
}
