package io.splitwave.output.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void threeObservationsByHand() {
        // mean 2, standard deviation 1; t with 2 degrees of freedom: 4.302653 at 95 %, 9.924843 at 99 % (any t table)
        Estimate estimate = Estimate.of(new double[] {1, 2, 3}, 0.95);
        assertThat(estimate.n()).isEqualTo(3);
        assertThat(estimate.mean()).isEqualTo(2);
        assertThat(estimate.halfWidth()).isCloseTo(4.302653 / Math.sqrt(3), within(1e-6));
        assertThat(Estimate.of(new double[] {1, 2, 3}, 0.99).halfWidth())
                .isCloseTo(9.924843 / Math.sqrt(3), within(1e-6));
    }

    @Test
    void oneObservationHasNoInterval() {
        assertThat(Estimate.of(new double[] {7}, 0.95)).isEqualTo(new Estimate(1, 7, Double.NaN));
    }
}
