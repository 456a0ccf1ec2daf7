package io.splitwave.network.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecibelsTest {

    @Test
    void threeDecibelsAreAboutTwice() {
        // 10^0.3 to 16 digits
        assertThat(Decibels.ratio(3)).isCloseTo(1.995262314968880, within(1e-15));
        assertThat(Decibels.ratio(-30)).isCloseTo(1e-3, within(1e-18));
        assertThat(Decibels.of(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-170, -3, 0, 7, 90})
    void thereAndBackIsTheSame(double db) {
        // rounding of pow and log10 only
        assertThat(Decibels.of(Decibels.ratio(db))).isCloseTo(db, within(1e-12));
    }
}
