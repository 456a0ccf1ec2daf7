package io.splitwave.learning.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnedNumbersTest {
    private static final byte[] KEY = LearnedNumbers.key(
            Estimators.named("ridge"),
            TraceSplit.first(SyntheticLink.traces(2, 10, 1), 1).training(),
            EstimatorSettings.study(true, 1));
    private static final double[] NUMBERS = {1, -0.0, Double.MIN_VALUE, 1 / 3.0, -1e300};

    @Test
    void shouldComeBackToTheBit() {
        assertThat(KEY).hasSize(32);
        assertThat(LearnedNumbers.numbers(LearnedNumbers.bytes(KEY, NUMBERS), KEY))
                .isEqualTo(NUMBERS);
        assertThat(LearnedNumbers.numbers(LearnedNumbers.bytes(KEY, new double[0]), KEY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 54, 60, 90, 110})
    void shouldRefuseAnyChange(int place) {
        byte[] bytes = LearnedNumbers.bytes(KEY, NUMBERS);
        bytes[place] ^= 1;
        assertThatThrownBy(() -> LearnedNumbers.numbers(bytes, KEY)).hasMessageContaining("as it was written");
        assertThatThrownBy(() -> LearnedNumbers.numbers(new byte[place], KEY))
                .hasMessageContaining("as it was written");
    }

    @Test
    void shouldRefuseNumbersOfAnotherTraining() {
        byte[] other = KEY.clone();
        other[0] ^= 1;
        byte[] bytes = LearnedNumbers.bytes(other, NUMBERS);
        assertThatThrownBy(() -> LearnedNumbers.numbers(bytes, KEY)).hasMessageContaining("of the same training");
    }
}
