package io.splitwave.scenarios.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuantityTextTest {

    private static final Complaints NONE = (at, expected, found, nearest) -> {
        throw new AssertionError("expected " + expected + ", found " + found);
    };

    private static double read(Dimension dimension, String text) {
        Tree scalar = new Tree.Scalar(new Origin("test", 0), text, Tree.Type.TEXT);
        return new QuantityText(dimension)
                .read(scalar, "a quantity", "1 x", NONE)
                .orElseThrow();
    }

    /** SI prefixes; a byte is 8 bit; x dBm = 10^(x/10) mW. Exact: what is written is rounded to a double once. */
    @ParameterizedTest
    @CsvSource({
        "FREQUENCY, 1 MHz, 1e6",
        "FREQUENCY, 5e9 Hz, 5e9",
        "FREQUENCY, 5GHz, 5e9",
        "FREQUENCY, +.5  THz, 5e11",
        "FREQUENCY, 3. kHz, 3e3",
        "POWER, 30 dBm, 1",
        "POWER, -80 dBm, 1e-11",
        "POWER, -110 dBm, 1e-14",
        "POWER, 10 dBW, 10",
        "POWER, 3000 mW, 3",
        "POWER, 0.1 W, 0.1",
        "POWER, 7 uW, 7e-6",
        "POWER, 7 nW, 7e-9",
        "POWER, 10 pW, 1e-11",
        "POWER, 2 kW, 2000",
        "TIME, 50 ms, 0.05",
        "TIME, 0.1 ms, 1e-4",
        "TIME, 3 us, 3e-6",
        "TIME, 3 ns, 3e-9",
        "TIME, 2 min, 120",
        "TIME, 1 h, 3600",
        "LENGTH, -20 m, -20",
        "LENGTH, 5 cm, 0.05",
        "LENGTH, 5 mm, 0.005",
        "LENGTH, 0.2 km, 200",
        "DATA, 0.25 Mbit, 250000",
        "DATA, 1 B, 8",
        "DATA, 2 kB, 16000",
        "DATA, 2 MB, 16e6",
        "DATA, 2 GB, 16e9",
        "DATA, 1 Gbit, 1e9",
        "DATA_RATE, 5 kbit/s, 5000",
        "WORK, 0.5 GFLOP, 5e8",
        "WORK, 2 TFLOP, 2e12",
        "SPEED, 200 GFLOP/s, 2e11",
        "SPEED, 1 PFLOP/s, 1e15",
        "GAIN, -30 dB, 1e-3",
        "GAIN, 0.001 linear, 1e-3",
        "LOSS, 28 dB, 28"
    })
    void readsToSi(Dimension dimension, String text, double si) {
        assertThat(read(dimension, text)).isEqualTo(si);
    }

    @Test
    void aLevelBetweenPowersOfTenIsItsRatio() {
        // 3 dBm is 1.995262315 mW: 10^0.3 = 1.9952623149688795 (tables of logarithms give 0.30103 for 2).
        assertThat(read(Dimension.POWER, "3 dBm")).isEqualTo(1.9952623149688795e-3, Offset.offset(1e-18));
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void writesWhatReadsBackAsTheSameDouble(Dimension dimension) {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            double value = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
            if (Double.isFinite(value) && value > 0) {
                String text = new QuantityText(dimension).write(value);
                assertThat(read(dimension, text)).as(text).isEqualTo(value);
            }
        }
        assertThat(read(dimension, new QuantityText(dimension).write(Double.MIN_VALUE)))
                .isEqualTo(Double.MIN_VALUE);
        assertThat(read(dimension, new QuantityText(dimension).write(Double.MAX_VALUE)))
                .isEqualTo(Double.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "FREQUENCY, 2.5e6, 2.5 MHz",
        "FREQUENCY, 0, 0 Hz",
        "FREQUENCY, 3e12, 3 THz",
        "FREQUENCY, 0.25, 0.25 Hz",
        "TIME, 0.05, 50 ms",
        "TIME, 120, 120 s",
        "POWER, 1e-11, 10 pW",
        "LENGTH, -20, -20 m",
        "GAIN, 1e-3, -30 dB",
        "GAIN, 0.5, 0.5 linear",
        "LOSS, 28, 28 dB"
    })
    void writesTheUnitAReaderWouldChoose(Dimension dimension, double si, String text) {
        // One half is -3.010299956639812 dB; the ratio is shorter.
        assertThat(new QuantityText(dimension).write(si)).isEqualTo(text);
    }

    @Test
    void noUnitHasTwoMeaningsButTheDecibel() {
        var symbols = Arrays.stream(Dimension.values())
                .flatMap(dimension -> dimension.units().stream().map(Unit::symbol))
                .collect(Collectors.groupingBy(symbol -> symbol, Collectors.counting()));
        symbols.remove("dB");
        assertThat(Set.copyOf(symbols.values())).containsExactly(1L);
    }
}
