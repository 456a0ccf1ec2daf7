package io.splitwave.network.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplexRowsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 6, 7, 14, 32, 100, 128, 512})
    void aPaddedRowAndItsHeaderFillWholeLines(int entries) {
        int padded = ComplexRows.paddedLength(entries);
        assertThat(padded).isBetween(entries, entries + 7);
        assertThat((16 + 8 * padded) % 64).isZero();
    }
}
