package io.splitwave.scenarios.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFileTest {
    private static final byte[] KEY = new byte[32];
    private static final double[] NUMBERS = {1, -0.0, Double.MIN_VALUE, 1 / 3.0, -1e300};
    private static final NumberFile FORMAT = new NumberFile("estimator");

    @Test
    void shouldComeBackToTheBit() {
        assertThat(FORMAT.numbers(FORMAT.bytes(KEY, NUMBERS), KEY)).isEqualTo(NUMBERS);
        assertThat(FORMAT.numbers(FORMAT.bytes(KEY, new double[0]), KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 54, 60, 90, 110})
    void shouldRefuseAnyChange(int place) {
        byte[] bytes = FORMAT.bytes(KEY, NUMBERS);
        bytes[place] ^= 1;
        assertThatThrownBy(() -> FORMAT.numbers(bytes, KEY)).hasMessageContaining("as it was written");
        assertThatThrownBy(() -> FORMAT.numbers(new byte[place], KEY)).hasMessageContaining("as it was written");
    }

    @Test
    void shouldRefuseNumbersOfAnotherKeyOrKind() {
        byte[] other = KEY.clone();
        other[0] ^= 1;
        assertThatThrownBy(() -> FORMAT.numbers(FORMAT.bytes(other, NUMBERS), KEY))
                .hasMessageContaining("of the same settings and data");
        assertThatThrownBy(() -> new NumberFile("leakage").numbers(FORMAT.bytes(KEY, NUMBERS), KEY))
                .hasMessageContaining("of the same settings and data");
    }
}
