package io.splitwave.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.report.HtmlReport;
import io.splitwave.output.unit.Scale;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages choose the units that the program chooses. */
@Tag("browser")
class UnitsTest {
    private static final long SEED = 20_261_129;
    private static final int FIGURES = 3000;
    private static final List<String> UNITS =
            List.of("s", "J", "W", "bit", "bit/s", "flop", "flop/s", "Hz", "1", "dB", "m");

    /** Ends of steps, where one unit takes over from another. */
    private static final double[] ENDS = {
        0, 1e-9, 1e-6, 1e-3, 1, 59.999, 60, 599.999, 600, 7199.999, 7200, 1e3, 1e6, 1e9, 1e12, Double.NaN
    };

    @TempDir
    private Path folder;

    private static String script(String name) throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aPageAndTheProgramShowFiguresInTheSameUnit() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        List<List<Object>> given = random.ints(FIGURES, 0, UNITS.size())
                .mapToObj(unit -> List.<Object>of(UNITS.get(unit), figures(random)))
                .toList();
        try (Browser browser = Browser.start(folder)) {
            List<?> pages = (List<?>) browser.ask(
                    "const UNIT_STEPS = " + Scale.table() + ";" + script("format.js") + script("units.js")
                            + "return arguments[0].map(([si, values]) => { const known = values.map((v) => v ?? NaN);"
                            + " const scale = scaleOf(si, known);"
                            + " return [scale.unit, scale.factor, known.map((v) => (Number.isNaN(v) ? null : String(scale.in(v))))]; })",
                    given.stream()
                            .map(one -> List.of(
                                    one.get(0),
                                    Arrays.stream((double[]) one.get(1))
                                            .mapToObj(value -> Double.isNaN(value) ? null : (Object) value)
                                            .toList()))
                            .toList());
            for (int i = 0; i < FIGURES; i++) {
                List<?> page = (List<?>) pages.get(i);
                double[] values = (double[]) given.get(i).get(1);
                Scale scale = Scale.of((String) given.get(i).get(0), DoubleStream.of(values));
                String what = given.get(i).get(0) + " " + Arrays.toString(values);
                assertThat(page.get(0)).as(what).isEqualTo(scale.unit());
                assertThat(((Number) page.get(1)).doubleValue()).as(what).isEqualTo(scale.factor());
                for (int k = 0; k < values.length; k++) {
                    Object shown = ((List<?>) page.get(2)).get(k);
                    if (Double.isNaN(values[k])) {
                        assertThat(shown).isNull();
                    } else {
                        // one division of IEEE 754 in both
                        assertThat(Double.parseDouble((String) shown)).as(what).isEqualTo(scale.in(values[k]));
                    }
                }
            }
        }
    }

    /** Up to three figures, of any size between 1e-12 and 1e15 or at the end of a step. */
    private static double[] figures(SplittableRandom random) {
        double[] figures = new double[1 + random.nextInt(3)];
        for (int k = 0; k < figures.length; k++) {
            double size = random.nextInt(4) == 0
                    ? ENDS[random.nextInt(ENDS.length)]
                    : Math.pow(10, random.nextDouble(-12, 15));
            figures[k] = random.nextBoolean() ? size : -size;
        }
        return figures;
    }

    @Test
    void timesGoFromNanosecondsToHours() {
        assertThat(Scale.of("s", 3e-7).unit()).isEqualTo("ns");
        assertThat(Scale.of("s", 3e-4).unit()).isEqualTo("µs");
        assertThat(Scale.of("s", 0.3).in(0.3)).isCloseTo(300, within(1e-9));
        assertThat(Scale.of("s", 7200).behind("2")).isEqualTo("2 h");
        assertThat(Scale.of("bit/s", 2.5e9).behind("2.5")).isEqualTo("2.5 Gbit/s");
    }
}
