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

/** Bits, subchannels and efficiencies of SFLAM in the report: of the UDs that have a subchannel, and of no others. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SflamPageTest {
    private static final int WIDE = 1280;
    private static final int ROUNDS = 4;
    private static final int SUBCHANNELS = 6;
    private static final String SERIES =
            "const series = echarts.getInstanceByDom(document.getElementById('chart-' + arguments[0])).getOption().series;";

    @TempDir
    private Path folder;

    @Test
    void chartsShowThoseWhoAreServed() throws IOException {
        Path run = play("served");
        Path eight = play("eight", "--set", "optimizer.scheme=fixed-bits");
        Path nobody = play("nobody", "--set", "local.deadline=60 ms");
        Path both = folder.resolve("both.html");
        Runs.type("report", "--compare", run.toString(), eight.toString(), "--out", both.toString());
        try (Browser browser = Browser.start(folder)) {
            browser.open(run.resolve("report.html"), WIDE);
            for (String counted : new String[] {"decided-bits", "decided-subchannel"}) {
                browser.show(counted);
                assertThat(browser.number(
                                SERIES + " return series[0].data.reduce((sum, cell) => sum + cell[2], 0)", counted))
                        .as(counted)
                        .isEqualTo(ROUNDS * SUBCHANNELS);
            }
            browser.show("decided-efficiency-per-j");
            assertThat(browser.number(
                            SERIES + " return Math.round(1e6 * series[2].data[0][1])", "decided-efficiency-per-j"))
                    .as("least efficiency")
                    .isPositive();
            try (StoredRun stored = StoredRun.open(run);
                    Answer first = stored.tables()
                            .ask("SELECT objective_per_j FROM decisions WHERE replication = 0 AND round = 0")) {
                assertThat(first.next()).isTrue();
                double objective = first.real(0);
                browser.show("decided-objective-per-j");
                assertThat(browser.number(
                                        SERIES + " return Math.round(1e6 * series[0].data[0][1])",
                                        "decided-objective-per-j")
                                / 1e6)
                        .isCloseTo(objective, within(1e-6));
            }
            assertThat(browser.complaints()).isEmpty();
            browser.open(nobody.resolve("report.html"), WIDE);
            assertThat(browser.complaints()).isEmpty();
            browser.open(both, WIDE);
            assertThat(browser.figures().toList()).contains("bar-bits", "bar-efficiency");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private Path play(String name, String... options) {
        String[] all = new String[options.length + 4];
        all[0] = "--replications";
        all[1] = "1";
        all[2] = "--set";
        all[3] = "horizon.rounds=" + ROUNDS;
        System.arraycopy(options, 0, all, 4, options.length);
        return Runs.play(folder.resolve(name), "sflam", all);
    }
}
