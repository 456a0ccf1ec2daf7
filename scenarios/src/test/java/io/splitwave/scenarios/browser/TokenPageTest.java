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

/** Tokens, efficiency and importance of ST-SFLora in the report: of the UDs that send, and of no others. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TokenPageTest {
    private static final int WIDE = 1280;
    private static final String SERIES =
            "const series = echarts.getInstanceByDom(document.getElementById('chart-' + arguments[0])).getOption().series;";

    @TempDir
    private Path folder;

    @Test
    void chartsShowThoseWhoSend() throws IOException {
        Path run = play("tokens");
        Path five = play("five", "--set", "optimizer.scheme=fixed-tokens", "--set", "tokens.fixed=5");
        Path none = play("none", "--set", "ud.energyBudget=0.001 uJ");
        Path both = folder.resolve("both.html");
        Runs.type("report", "--compare", run.toString(), five.toString(), "--out", both.toString());
        try (Browser browser = Browser.start(folder)) {
            browser.open(run.resolve("report.html"), WIDE);
            try (StoredRun stored = StoredRun.open(run);
                    Answer first = stored.tables()
                            .ask("SELECT objective_per_s, len(list_filter(sends, lambda x: x)), list_sum(tokens),"
                                    + " list_min(list_where(retained, sends)) FROM decisions"
                                    + " WHERE replication = 0 AND round = 0")) {
                assertThat(first.next()).isTrue();
                assertThat(drawn(browser, "decided-objective-per-s", 0))
                        .isCloseTo(first.real(0), within(1e-7 * first.real(0)));
                assertThat(drawn(browser, "decided-retained", 2)).isCloseTo(first.real(3), within(1e-6));
                browser.show("decided-tokens");
                assertThat(browser.number(
                                SERIES + " return series[0].data.filter(cell => cell[0] === 0)"
                                        + ".reduce((sum, cell) => sum + cell[2], 0)",
                                "decided-tokens"))
                        .isEqualTo(first.number(1));
                assertThat(first.number(1)).isBetween(1L, 10L);
            }
            assertThat(browser.complaints()).isEmpty();
            browser.open(none.resolve("report.html"), WIDE);
            assertThat(browser.complaints()).isEmpty();
            browser.open(both, WIDE);
            assertThat(browser.figures().toList()).contains("bar-tokens", "bar-efficiency");
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
        return Runs.play(folder.resolve(name), "st-sflora", all);
    }
}
