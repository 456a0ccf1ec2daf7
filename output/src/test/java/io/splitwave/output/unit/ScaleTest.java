package io.splitwave.output.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.output.report.Figures;
import java.io.IOException;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource({
        "3e-10, 0.3 ns",
        "5e-9, 5 ns",
        "0.0000123, 12.3 µs",
        "0.000519, 519 µs",
        "0.00099999, 1000 µs",
        "0.001, 1 ms",
        "0.31083, 310.8 ms",
        "1, 1 s",
        "37.427, 37.43 s",
        "149.8, 149.8 s",
        "599, 599 s",
        "600, 10 min",
        "7199, 120.0 min",
        "7200, 2 h",
        "-0.25, -250 ms",
        "0, 0 s"
    })
    void aTimeIsReadInTheUnitThatSuitsIt(double seconds, String text) {
        // trailing zeros are those of four digits, which a number that is exact does not have
        assertThat(strip(Figures.withUnit(seconds, "s"))).isEqualTo(strip(text));
    }

    private static String strip(String text) {
        return text.replaceAll("\\.0+ ", " ").replaceAll("(\\.\\d*?)0+ ", "$1 ");
    }

    @ParameterizedTest
    @CsvSource({
        "J, 0.0592, mJ, 0.001", "J, 2500, kJ, 1000", "W, 3e-7, nW, 1e-9", "bit/s, 4.1e6, Mbit/s, 1e6",
                "bit, 0.5, bit, 1",
        "flop/s, 5e10, Gflop/s, 1e9", "Hz, 2.4e11, GHz, 1e9", "nat, 0.001, nat, 1", "dB, 1e-5, dB, 1", "1, 1e-5, '', 1"
    })
    void otherQuantitiesHaveThePrefixesTheyAreUsedWith(String unit, double largest, String shown, double factor) {
        assertThat(Scale.of(unit, largest)).isEqualTo(new Scale(shown, factor));
    }

    @Test
    void figuresThatStandTogetherShareTheUnitOfTheLargest() {
        Scale scale = Scale.of("s", DoubleStream.of(1e-5, Double.NaN, -0.4, Double.POSITIVE_INFINITY));
        assertThat(scale).isEqualTo(new Scale("ms", 1e-3));
        assertThat(scale.in(1e-5)).isEqualTo(0.01);
        assertThat(scale.behind("0.01")).isEqualTo("0.01 ms");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, Double.NaN, Double.POSITIVE_INFINITY})
    void whatHasNoSizeKeepsItsUnit(double value) {
        assertThat(Scale.of("s", value)).isEqualTo(new Scale("s", 1));
        assertThat(Scale.of("s", DoubleStream.of(value))).isEqualTo(new Scale("s", 1));
        assertThat(Scale.of("s", DoubleStream.empty())).isEqualTo(new Scale("s", 1));
    }

    @Test
    void aFactorIsAboveZero() {
        assertThatThrownBy(() -> new Scale("ms", Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("factor must be > 0");
    }

    @Test
    void theTableOfThePagesIsThisOne() throws IOException {
        JsonNode table = new ObjectMapper().readTree(Scale.table());
        assertThat(table.get("s")).hasSize(6);
        table.fields().forEachRemaining(unit -> unit.getValue().forEach(step -> {
            double from = step.get(2).asDouble();
            assertThat(Scale.of(unit.getKey(), from == 0 ? 1e-15 : from))
                    .isEqualTo(new Scale(step.get(0).asText(), step.get(1).asDouble()));
        }));
    }
}
