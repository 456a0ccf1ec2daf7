package io.splitwave.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Subcarriers, images and skew of GenFV in the report: of the UDs that are selected, and of no others. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class GenfvPageTest {
    private static final int WIDE = 1280;
    private static final String SERIES =
            "const series = echarts.getInstanceByDom(document.getElementById('chart-' + arguments[0])).getOption().series;";

    @TempDir
    private Path folder;

    @Test
    void chartsShowWhoIsSelectedAndWhatTheServerDoes() throws IOException {
        Path run = play("exact");
        Path equal = play("equal", "--set", "optimizer.scheme=equal-subcarriers");
        Path none = play("none", "--set", "selection.emdMax=0");
        Path both = folder.resolve("both.html");
        Runs.type("report", "--compare", run.toString(), equal.toString(), "--out", both.toString());
        try (Browser browser = Browser.start(folder)) {
            browser.open(run.resolve("report.html"), WIDE);
            try (StoredRun stored = StoredRun.open(run);
                    Answer first = stored.tables()
                            .ask(
                                    "SELECT objective_s, len(list_filter(selected, lambda x: x)), images, kappa2 FROM decisions"
                                            + " WHERE replication = 0 AND round = 0")) {
                assertThat(first.next()).isTrue();
                assertThat(drawn(browser, "decided-objective-s", 0)).isCloseTo(first.real(0), within(1e-6));
                assertThat(drawn(browser, "decided-kappa2", 0)).isCloseTo(first.real(3), within(1e-6));
                assertThat(drawn(browser, "decided-images", 0)).isEqualTo((double) first.number(2));
                browser.show("decided-subcarriers");
                assertThat(browser.number(
                                SERIES + " return series[0].data.filter(cell => cell[0] === 0)"
                                        + ".reduce((sum, cell) => sum + cell[2], 0)",
                                "decided-subcarriers"))
                        .isEqualTo(first.number(1));
                assertThat(first.number(1)).isBetween(1L, 22L);
                assertThat(first.number(2)).isPositive();
            }
            assertThat(browser.complaints()).isEmpty();
            browser.open(none.resolve("report.html"), WIDE);
            assertThat(browser.complaints()).isEmpty();
            browser.open(both, WIDE);
            assertThat(browser.figures().toList()).contains("bar-latest", "bar-selected", "bar-images");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** First value of a series; a report has nine digits. */
    private static double drawn(Browser browser, String figure, int series) {
        browser.show(figure);
        return browser.number(SERIES + " return Math.round(1e6 * series[" + series + "].data[0][1])", figure) / 1e6;
    }

    private Path play(String name, String... options) {
        String[] all = new String[options.length + 4];
        all[0] = "--replications";
        all[1] = "1";
        all[2] = "--set";
        all[3] = "horizon.rounds=4";
        System.arraycopy(options, 0, all, 4, options.length);
        return Runs.play(folder.resolve(name), "genfv", all);
    }
}
