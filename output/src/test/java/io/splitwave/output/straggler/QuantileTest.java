package io.splitwave.output.straggler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantileTest {
    private static final double[] FIVE = {1, 2, 3, 4, 10};

    @Test
    void interpolatesLinearlyBetweenOrderStatistics() {
        // Hyndman and Fan (1996), type 7, by hand: 1 + 4 x 0.95 = 4.8, so 4 + 0.8 x (10 - 4)
        assertThat(Quantile.of(FIVE, 0.95)).isCloseTo(8.8, within(1e-14));
        assertThat(Quantile.of(new double[] {1, 2, 3, 4}, 0.5)).isEqualTo(2.5);
    }

    @Test
    void isAnOrderStatisticWhereOneFits() {
        assertThat(Quantile.of(FIVE, 0)).isEqualTo(1);
        assertThat(Quantile.of(FIVE, 0.5)).isEqualTo(3);
        assertThat(Quantile.of(FIVE, 1)).isEqualTo(10);
        assertThat(Quantile.of(new double[] {7}, 0.95)).isEqualTo(7);
    }
}
