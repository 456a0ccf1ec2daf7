package io.splitwave.scenarios.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BatchMeansTest {
    /**
     * Batches (1, 3), (5, 7), (6, 8) after one value of warm-up, a rest of one: means 2, 6, 7, mean 5, variance 7; t of 2
     * degrees of freedom at 97.5 % is 4.302652729911 (tables, e.g. Abramowitz and Stegun 26.10: 4.303).
     */
    @Test
    void threeBatchesByHand() {
        BatchMeans means = BatchMeans.of(new double[] {100, 1, 3, 5, 7, 6, 8, 100}, 1, 3, 0.95);
        assertThat(means.mean()).isCloseTo(5, within(1e-12));
        assertThat(means.halfWidth()).isCloseTo(4.302652729911 * Math.sqrt(7.0 / 3), within(1e-9));
    }
}
