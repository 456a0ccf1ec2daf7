package io.splitwave.learning.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LearnedNumbersTest {
    private static byte[] key(long seed) {
        return LearnedNumbers.key(
                Estimators.named("ridge"),
                TraceSplit.first(SyntheticLink.traces(2, 10, seed), 1).training(),
                EstimatorSettings.study(true, 1));
    }

    @Test
    void shouldHaveAKeyOfAllThatTheyDependOn() {
        assertThat(key(1)).hasSize(32).isEqualTo(key(1)).isNotEqualTo(key(2));
    }
}
