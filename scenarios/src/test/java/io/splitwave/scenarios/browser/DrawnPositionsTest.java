package io.splitwave.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.straggler.Quantile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that mark a value stand where the value is, for rounds of a third of a second and of a third of a millisecond. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DrawnPositionsTest {
    private static final Offset<Double> A_PIXEL = within(1.0);
    private static final double FRAME_S = 0.033;

    /** Dashed upright lines that are painted, at their pixels; and where values would be. */
    private static final String LINES =
            """
            const chart = echarts.getInstanceByDom(document.getElementById('chart-' + arguments[0]));
            const drawn = chart.getZr().storage.getDisplayList(true)
              .filter((e) => e.style.lineDash && e.style.lineDash !== 'solid' && e.shape.x1 !== undefined
                && Math.abs(e.shape.x1 - e.shape.x2) < 1e-6 && Math.abs(e.shape.y1 - e.shape.y2) > 50)
              .map((e) => e.shape.x1);
            const right = arguments[1].map((value) => chart.convertToPixel({ xAxisIndex: 0 }, value));
            return { drawn, right, name: chart.getOption().xAxis[0].name };
            """;

    @TempDir
    private Path folder;

    /** The world of {@code quickstart} with all work and all lengths of time divided by a number. */
    private Path play(int times) {
        Map<String, String> settings = Map.of(
                "model.layerWork", "[" + 500.0 / times + " MFLOP, " + 1500.0 / times + " MFLOP]",
                "model.downlinkSize", 250.0 / times + " kbit",
                "model.uplinkSize", 700.0 / times + " kbit",
                "model.rawInputSize", 1200.0 / times + " kbit",
                "twin.threshold", 100.0 / times + " ms",
                "frame.length", 1e3 * FRAME_S / times + " ms");
        List<String> options = new ArrayList<>();
        settings.forEach((key, value) -> options.addAll(List.of("--set", key + "=" + value)));
        return Runs.play(folder.resolve("run" + times), "quickstart", options.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void medianAndFrameBoundariesStandWhereTheyAre(int times) throws IOException {
        Path run = play(times);
        try (StoredRun stored = StoredRun.open(run);
                Browser browser = Browser.start(folder)) {
            double[] takesS = java.util.stream.IntStream.range(0, 3)
                    .boxed()
                    .flatMap(replication -> stored.rounds(replication).stream())
                    .mapToDouble(RoundRow::makespanS)
                    .sorted()
                    .toArray();
            double medianS = Quantile.of(takesS, 0.5);
            assertThat(medianS * times).isBetween(0.2, 0.7);
            String unit = times == 1 ? "ms" : "µs";
            double perS = times == 1 ? 1e3 : 1e6;
            browser.open(run.resolve("report.html"), 1280);

            browser.show("cdf");
            List<Double> values = List.of(medianS * perS, Quantile.of(takesS, 0.95) * perS);
            Map<?, ?> lines = (Map<?, ?>) browser.ask(LINES, "cdf", values);
            assertThat(lines.get("name")).isEqualTo("length of a round (" + unit + ")");
            same(lines);

            browser.show("gantt");
            RoundRow first = stored.round(0, 0, 0).round();
            List<Double> boundaries = new ArrayList<>();
            for (int frame = 1; frame * FRAME_S / times < first.makespanS(); frame++) {
                boundaries.add(frame * FRAME_S / times * perS);
            }
            assertThat(boundaries).hasSizeGreaterThan(5);
            // the page counts instants in ticks, as fine as the round needs them
            double last = ((Number) browser.ask("return Math.max(...echarts.getInstanceByDom("
                            + "document.getElementById('chart-gantt')).getOption().series[0].data.map((d) => d[2]))"))
                    .doubleValue();
            assertThat(last / (first.makespanS() * perS)).isCloseTo(1, within(1e-5));
            lines = (Map<?, ?>) browser.ask(LINES, "gantt", boundaries);
            assertThat(lines.get("name")).isEqualTo("time since the start of the round (" + unit + ")");
            same(lines);
        }
    }

    private static void same(Map<?, ?> lines) {
        List<?> drawn = (List<?>) lines.get("drawn");
        List<?> right = (List<?>) lines.get("right");
        assertThat(drawn).hasSameSizeAs(right);
        for (int i = 0; i < drawn.size(); i++) {
            assertThat(((Number) drawn.get(i)).doubleValue())
                    .as("line %d of %s, right are %s", i, drawn, right)
                    .isCloseTo(((Number) right.get(i)).doubleValue(), A_PIXEL);
        }
    }
}
