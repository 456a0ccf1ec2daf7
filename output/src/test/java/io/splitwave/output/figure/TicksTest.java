package io.splitwave.output.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicksTest {
    @ParameterizedTest
    @CsvSource({
        "300, 3, 0 100 200 300",
        "367, 4, 0 100 200 300",
        "4.4, 5, 0 1 2 3 4",
        "131, 5, 0 50 100",
        "0.7, 5, 0.0 0.2 0.4 0.6",
        "999, 1, 0",
        "2, 1, 0 2"
    })
    void ticksAreRoundNumbers(double largest, int most, String numbers) {
        assertThat(Ticks.upTo(largest, most).values().stream().map(BigDecimal::toPlainString))
                .containsExactly(numbers.split(" "));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.1, 0.3, 1, 5, 7.3, 10, 599.99, 1e9})
    void thereAreNeverMoreStepsThanAsked(double largest) {
        for (int most = 1; most < 12; most++) {
            Ticks ticks = Ticks.upTo(largest, most);
            assertThat(ticks.count()).isBetween(1, most + 1);
            assertThat(ticks.values().get(ticks.count() - 1).doubleValue()).isLessThanOrEqualTo(largest * (1 + 1e-12));
        }
    }
}
