package io.splitwave.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The map of UCSFL in the report: places and clusters are those of the tables, round by round. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class MapPageTest {
    private static final int WIDE = 1280;
    private static final double HALF_SIDE_M = 500;
    private static final String SERIES =
            "const all = echarts.getInstanceByDom(document.getElementById('chart-map')).getOption().series;"
                    + " const series = all.find((one) => one.name === arguments[0]);";

    @TempDir
    private Path folder;

    @Test
    void theMapShowsPlacesAndClustersOfTheRoundThatIsChosen() throws IOException {
        Path run = Runs.play(
                folder.resolve("run"),
                "ucsfl",
                "--replications",
                "2",
                "--set",
                "horizon.rounds=3",
                "--set",
                "optimizer.annealingSteps=30",
                "--set",
                "mobility.model=gauss-markov",
                "--set",
                "mobility.meanSpeed=10 m/s",
                "--set",
                "mobility.speedDeviation=1 m/s",
                "--set",
                "optimizer.planEvery=1");
        try (Browser browser = Browser.start(folder);
                StoredRun stored = StoredRun.open(run)) {
            browser.open(run.resolve("report.html"), WIDE);
            browser.show("map");
            isDrawn(browser, stored, 0);
            browser.ask("const s = document.getElementById('map-decision'); s.value = 2;"
                    + " s.dispatchEvent(new Event('input', { bubbles: true }))");
            isDrawn(browser, stored, 2);
            assertThat(browser.element("#map-decision").getAttribute("aria-valuetext"))
                    .isEqualTo("2");
            assertThat(browser.element("#caption-map").getText())
                    .startsWith("Replication 0, round 2: circles are 4 UDs, squares 8 APs; ");
            browser.press(browser.element("#figure-map button[aria-controls='numbers-map']"));
            assertThat(browser.elements("#numbers-map tbody tr")).hasSize(4 + 8);
            assertThat(browser.straysOfScripts()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
            browser.picture("map.png", WIDE);
        }
    }

    private static void isDrawn(Browser browser, StoredRun stored, int round) {
        try (Answer row = stored.tables()
                .ask("SELECT ap_x_m, ap_y_m, ud_x_m, ud_y_m, cluster_size, cluster_aps FROM decisions"
                        + " WHERE replication = 0 AND round = " + round)) {
            assertThat(row.next()).isTrue();
            double[] apX = row.reals(0);
            double[] apY = row.reals(1);
            double[] udX = row.reals(2);
            double[] udY = row.reals(3);
            assertThat(apX).hasSize(8);
            assertThat(Stream.of(apX, apY, udX, udY).flatMapToDouble(DoubleStream::of))
                    .allMatch(at -> Math.abs(at) <= HALF_SIDE_M);
            assertThat(numbers(browser, "APs", "data.map((one) => one.value[0])"))
                    .containsExactly(apX, within(1e-4));
            assertThat(numbers(browser, "APs", "data.map((one) => one.value[1])"))
                    .containsExactly(apY, within(1e-4));
            assertThat(numbers(browser, "UDs", "data.map((one) => one.value[0])"))
                    .containsExactly(udX, within(1e-4));
            assertThat(numbers(browser, "UDs", "data.map((one) => one.value[1])"))
                    .containsExactly(udY, within(1e-4));
            List<String> links = new ArrayList<>();
            double[] sizes = row.reals(4);
            double[] serving = row.reals(5);
            List<Double> lengths = new ArrayList<>();
            for (int ud = 0, at = 0; ud < sizes.length; ud++) {
                for (int i = 0; i < sizes[ud]; i++, at++) {
                    int ap = (int) serving[at];
                    links.add("UD " + ud + ", AP " + ap);
                    lengths.add(Math.hypot(shortest(apX[ap] - udX[ud]), shortest(apY[ap] - udY[ud])));
                }
            }
            // a link over an edge is drawn from both of its ends
            assertThat((List<?>)
                            browser.ask(SERIES + " return [...new Set(series.data.map((one) => one.name))]", "links"))
                    .isEqualTo(links);
            double[] drawn = numbers(
                    browser,
                    "links",
                    "data.filter((one, i, all) => i === 0 || all[i - 1].name !== one.name)"
                            + ".map(({ coords: [[a, b], [c, d]] }) => Math.hypot(a - c, b - d))");
            assertThat(drawn)
                    .containsExactly(
                            lengths.stream().mapToDouble(Double::doubleValue).toArray(), within(1e-3));
        }
    }

    /** The shorter way round. */
    private static double shortest(double difference) {
        double way = Math.abs(difference);
        return Math.min(way, 2 * HALF_SIDE_M - way);
    }

    /** Numbers that a series holds. */
    private static double[] numbers(Browser browser, String series, String expression) {
        List<?> found = (List<?>) browser.ask(SERIES + " return series." + expression, series);
        return found.stream().mapToDouble(one -> ((Number) one).doubleValue()).toArray();
    }
}
