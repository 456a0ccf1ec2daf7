package io.splitwave.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.SevenStages;
import io.splitwave.output.StoredSamples;
import io.splitwave.output.report.HtmlReport;
import io.splitwave.output.report.PlayedAgain;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.word.Cadence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;

/** The page of a made-up system of seven stages with an aggregator, which has no column of virtual-real split learning. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SevenStagesPageTest {
    private static final int WIDE = 1280;
    private static final String CHART =
            "const chart = echarts.getInstanceByDom(document.getElementById('chart-' + arguments[0]));";

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(folder);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path page(Cadence cadence) throws IOException {
        Path page = folder.resolve(cadence.text() + ".html");
        Path dir = folder.resolve(cadence.text());
        if (!Files.exists(dir)) {
            StoredSamples.write(dir, SevenStages.words(cadence), "seven", SevenStages.rows(cadence));
        }
        try (StoredRun run = StoredRun.open(dir);
                OutputStream out = Files.newOutputStream(page)) {
            HtmlReport.write(run, PlayedAgain.NOTHING, out);
        }
        return page;
    }

    private static List<?> legend(String figure) {
        return (List<?>) browser.ask(CHART + " return chart.getOption().series.map((s) => s.name)", figure);
    }

    @ParameterizedTest
    @EnumSource(Cadence.class)
    void thePageIsWholeAndSaysNothingThatIsNotThere(Cadence cadence) throws IOException {
        browser.open(page(cadence), WIDE);
        List<String> figures = browser.figures().toList();
        List<String> expected = new ArrayList<>(List.of(
                "blame",
                "stragglers",
                "cdf",
                "box",
                "accuracy",
                "loss",
                "gantt",
                "density",
                "links",
                "device",
                "objective",
                "decided-planned-j",
                "decided-share",
                "decided-layer",
                "decided-awake"));
        if (cadence == Cadence.REQUEST) {
            expected.remove("stragglers"); // a request is of one UD
        }
        assertThat(figures).containsExactlyInAnyOrderElementsOf(expected);
        for (String figure : figures) {
            browser.show(figure);
            assertThat(browser.number(
                            CHART + " return chart.getOption().series.reduce((n, s) => n + s.data.length, 0)", figure))
                    .as("points of %s", figure)
                    .isPositive();
        }
        assertThat(browser.straysOfScripts()).isEmpty();
        String text = browser.element("main").getText();
        assertThat(text).doesNotContain("undefined", "NaN", "twin", "downlink", "cut layer", "lower bound");
        assertThat(browser.elements("h2").stream().map(WebElement::getText))
                .doesNotContain("What if the straggler had been average?");
        requireWordsOf(cadence, text);
        browser.picture("seven-" + cadence.text() + ".png", WIDE);
        assertThat(browser.complaints()).isEmpty();
    }

    /** A page of requests has latencies and no stragglers; only what is learned is still of rounds. */
    private static void requireWordsOf(Cadence cadence, String text) {
        boolean ofRequests = cadence == Cadence.REQUEST;
        String[] rounds = {"Distribution of round time", "Round time at a glance", "Its rounds", "Timeline of a round"};
        String[] requests = {
            "Distribution of latency",
            "Latency at a glance",
            "Its requests",
            "Timeline of a request",
            "How long requests took"
        };
        assertThat(text).contains(ofRequests ? requests : rounds).doesNotContain(ofRequests ? rounds : requests);
        assertThat(text.contains("Straggler index")).isNotEqualTo(ofRequests);
        String axis = CHART + " return chart.getOption().xAxis[0].name";
        for (String figure : new String[] {"cdf", "box"}) {
            assertThat((String) browser.ask(axis, figure))
                    .startsWith(ofRequests ? "latency of a request (" : "length of a round (");
        }
        assertThat((String) browser.ask(axis, "device")).isEqualTo(ofRequests ? "request" : "round");
    }

    @Test
    void everyStageHasItsLabelAndAColourOfItsOwn() throws IOException {
        browser.open(page(Cadence.ROUND), WIDE);
        List<WebElement> boxes = browser.elements("#gantt-stages label");
        assertThat(boxes.stream().map(WebElement::getText))
                .containsExactly(
                        "model download",
                        "forward",
                        "activation upload",
                        "queue",
                        "server pass",
                        "gradient download",
                        "backward",
                        "model upload",
                        "aggregate");
        assertThat(browser.elements("#gantt-stages i").stream()
                        .map(key -> key.getCssValue("background-color"))
                        .distinct())
                .hasSize(9);
        browser.show("blame");
        // forward and backward count in one part
        assertThat(legend("blame"))
                .isEqualTo(List.of(
                        "model download",
                        "compute",
                        "activation upload",
                        "server pass",
                        "gradient download",
                        "model upload",
                        "queue"));
        browser.show("links");
        assertThat(legend("links"))
                .isEqualTo(List.of("model download", "activation upload", "gradient download", "model upload"));
    }

    @Test
    void theAggregatorHasARowOfItsOwnAndEndsThePath() throws IOException {
        browser.open(page(Cadence.ROUND), WIDE);
        browser.show("gantt");
        assertThat(browser.ask(CHART + " return chart.getOption().yAxis[0].data", "gantt"))
                .isEqualTo(List.of("aggregator", "UD 1", "UD 0"));
        // two UDs with seven stages, a wait, and the aggregator
        assertThat(browser.number(CHART + " return chart.getOption().series[0].data.length", "gantt"))
                .isEqualTo(2 * 7 + 1 + 1);
        // the stages of UD 1, its wait, and the aggregator
        assertThat(browser.number(CHART + " return chart.getOption().series[1].data.length", "gantt"))
                .isEqualTo(7 + 1 + 1);
        browser.ask(CHART + " chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: 0 })", "gantt");
        browser.until("return !!document.querySelector('#chart-gantt .tip')");
        assertThat(browser.element("#chart-gantt .tip").getText())
                .contains("aggregator: aggregate", "at the access point", "on the critical path")
                .doesNotContain("split at layer");
        assertThat(browser.element("#figure-gantt .caption").getText())
                .contains(
                        "UD 1 is last after 14 s, the median UD after 10.50 s.",
                        "Support chains and the latest UD on top")
                .doesNotContain("dashed", "dots");
        assertThat(browser.element("#caption-blame").getText())
                .endsWith("Then the aggregator took 3 s more on average.");
    }

    @Test
    void whatWasAdoptedAndDecidedIsSaidInItsWords() throws IOException {
        browser.open(page(Cadence.ROUND), WIDE);
        browser.show("device");
        browser.ask(CHART + " chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: 0 })", "device");
        browser.until("return !!document.querySelector('#chart-device .tip')");
        assertThat(browser.element("#chart-device .tip").getText().lines())
                .contains("split at layer", "batched", "band share");
        assertThat(browser.element("#table-uds thead").getText()).contains("split at layer", "batched", "band share");
        browser.show("decided-layer");
        assertThat(browser.ask(CHART + " return chart.getOption().yAxis[0].name", "decided-layer"))
                .isEqualTo("split layer");
        assertThat(browser.ask(CHART + " return chart.getOption().xAxis[0].data", "decided-layer"))
                .isEqualTo(List.of("0", "1"));
        browser.show("decided-planned-j");
        assertThat(browser.ask(CHART + " return chart.getOption().yAxis[0].name", "decided-planned-j"))
                .isEqualTo("planned energy (J)");
        browser.show("objective");
        assertThat(legend("objective")).isEqualTo(List.of("decision"));
        assertThat(browser.element("#search .lead").getText()).isEqualTo("What the scheme plans when a round begins.");
    }
}
