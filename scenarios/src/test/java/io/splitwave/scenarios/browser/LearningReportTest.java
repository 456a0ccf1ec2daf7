package io.splitwave.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.stored.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was learned, in the report of a run and of several. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LearningReportTest {
    private static final int WIDE = 1280;
    private static final String CHART =
            "const chart = echarts.getInstanceByDom(document.getElementById('chart-' + arguments[0]));";

    @TempDir
    private Path folder;

    private Path digits(String name, String... more) {
        String[] options = new String[more.length + 4];
        options[0] = "--set";
        options[1] = "learning.loss=profile";
        options[2] = "--set";
        options[3] = "horizon.rounds=6";
        System.arraycopy(more, 0, options, 4, more.length);
        return Runs.play(folder.resolve(name), "digits", options);
    }

    @Test
    void accuracyAndLossStandAgainstSimulatedTime() throws IOException {
        Path run = digits("ao");
        Path other = digits("no-dt", "--set", "optimizer.scheme=no-dt");
        Path quick = Runs.play(folder.resolve("quick"), "quickstart", "--replications", "1");
        Path both = folder.resolve("both.html");
        Runs.type("report", "--compare", run.toString(), other.toString(), "--out", both.toString());
        try (Browser browser = Browser.start(folder)) {
            browser.open(run.resolve("report.html"), WIDE);
            for (String figure : new String[] {"accuracy", "loss"}) {
                browser.show(figure);
                // two replications of six rounds
                assertThat(browser.number(
                                CHART + " return chart.getOption().series.reduce((n, s) => n + s.data.length, 0)",
                                figure))
                        .isEqualTo(12);
            }
            try (StoredRun stored = StoredRun.open(run)) {
                var last = stored.rounds(0).get(5);
                browser.show("accuracy");
                assertThat(browser.number(
                                        CHART + " return Math.round(1e6 * chart.getOption().series[0].data[5][1])",
                                        "accuracy")
                                / 1e6)
                        .isCloseTo(last.learning().accuracy(), within(1e-6));
                assertThat(browser.number(
                                        CHART + " return Math.round(1e3 * chart.getOption().series[0].data[5][0])",
                                        "accuracy")
                                / 1e6)
                        .as("in ms")
                        .isCloseTo(last.endS(), within(1e-6));
            }
            assertThat(browser.complaints()).isEmpty();
            browser.open(both, WIDE);
            assertThat(browser.figures().toList()).contains("accuracy", "loss", "bar-final_accuracy");
            browser.show("accuracy");
            assertThat(browser.number(CHART + " return chart.getOption().series.length", "accuracy"))
                    .isEqualTo(4);
            assertThat(browser.complaints()).isEmpty();
            browser.open(quick.resolve("report.html"), WIDE);
            assertThat(browser.figures().toList()).doesNotContain("accuracy", "loss");
        }
    }
}
