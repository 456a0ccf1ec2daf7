package io.splitwave.scenarios.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Courses of a search by hand. */
class MeasureTest {
    private static double of(double... objectiveS) {
        return Measure.stillToGain(objectiveS);
    }

    @Test
    void aSteadyPaceLeavesAHalfAndAnEarlyGainLess() {
        assertThat(of(30, 28, 26, 24, 22)).isCloseTo(0.5, within(1e-12));
        // all at once: (1/2 + 0 + 0 + 0) / 4
        assertThat(of(30, 20, 20, 20, 20)).isCloseTo(0.125, within(1e-12));
        // all at the end: (1 + 1 + 1 + 1/2) / 4
        assertThat(of(30, 30, 30, 30, 20)).isCloseTo(0.875, within(1e-12));
        // three quarters of it in the first three of four iterations at a steady pace: no sign of an early gain
        assertThat(of(30, 27.5, 25, 22.5, 20)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void withoutACourseNothingIsSaid() {
        assertThat(of()).isEqualTo(0.5);
        assertThat(of(30)).isEqualTo(0.5);
        assertThat(of(30, 20, 30)).isEqualTo(0.5);
        assertThat(of(30, 20)).isEqualTo(0.5);
    }
}
