package io.splitwave.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Classes of UDs in the report: a column where UDs are listed, and a choice that narrows what the page shows of UDs. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ClassPageTest {
    private static final int WIDE = 1280;

    @TempDir
    private static Path folder;

    private static Path run;

    private static Browser browser;

    /** Two slow UDs that are always last. */
    @BeforeAll
    static void play() throws IOException {
        run = Runs.play(
                folder.resolve("run"),
                "quickstart",
                "--replications",
                "1",
                "--set",
                "timeline.positions=true",
                "--set",
                "optimizer.scheme=full-local",
                "--set",
                "ud.classes.slow.count=2",
                "--set",
                "ud.classes.slow.cpu=[1 GHz, 2 GHz]",
                "--set",
                "ud.classes.others.count=6");
        browser = Browser.start(folder);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void choose(String name) {
        browser.ask("const s = document.getElementById('class-of-uds'); s.value = '" + name
                + "'; s.dispatchEvent(new Event('change', { bubbles: true }))");
    }

    private static String caption(String figure) {
        return browser.element("#caption-" + figure).getText();
    }

    @Test
    void aClassNarrowsWhatThePageShowsOfUds() {
        browser.open(run.resolve("report.html"), WIDE);
        assertThat(browser.elements("#table-uds tbody tr")).hasSize(8);
        assertThat(browser.elements("#class-of-uds option")).hasSize(3);
        choose("slow");
        assertThat(browser.elements("#table-uds tbody tr")).hasSize(2).allSatisfy(row -> assertThat(row.getText())
                .contains("slow"));
        assertThat(caption("blame")).contains("10 rounds", "of class slow");
        assertThat(caption("cdf")).endsWith("Only 10 rounds with a last UD of class slow.");
        assertThat(caption("gantt")).contains("Shown: 2 UDs of class slow.");
        assertThat(caption("density")).contains("2 UDs of class slow");
        assertThat(caption("plan")).contains("UDs of class slow");
        assertThat(caption("device")).matches("UD [01] .*");
        browser.show("plan");
        assertThat(browser.number("return echarts.getInstanceByDom(document.getElementById('chart-plan')).getOption()"
                        + ".series.find((one) => one.id === 'uds').data.length"))
                .isEqualTo(2);
        choose("others");
        assertThat(browser.elements("#table-uds tbody tr")).hasSize(6);
        assertThat(caption("blame")).as("the slow are always last").contains("in 0 rounds");
        assertThat(browser.element("#round-time > .caption").getText())
                .isEqualTo("No round had a last UD of class others.");
        assertThat(browser.element("#figure-cdf").isDisplayed()).isFalse();
        assertThat(caption("gantt")).contains("Shown: 6 UDs of class others.");
        assertThat(caption("device")).matches("UD [2-7] .*");
        choose("");
        assertThat(browser.elements("#table-uds tbody tr")).hasSize(8);
        assertThat(browser.element("#figure-cdf").isDisplayed()).isTrue();
        assertThat(caption("cdf")).doesNotContain("Only");
        assertThat(browser.straysOfScripts()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    /** What is drawn of a decision is what the table has of the UDs of the class. */
    @Test
    void aClassNarrowsTheDecisions() {
        browser.open(run.resolve("report.html"), WIDE);
        browser.ask("document.querySelector('#figure-power button[aria-controls]').click()");
        try (StoredRun stored = StoredRun.open(run)) {
            Map<String, String> classes = Map.of("slow", "ud < 2", "others", "ud >= 2", "", "true");
            for (Map.Entry<String, String> one : classes.entrySet()) {
                choose(one.getKey());
                String drawn = browser.element("#numbers-power tbody tr td:nth-child(3)")
                        .getText();
                try (Answer row = stored.tables()
                        .ask("SELECT max(power_w) FROM decision_uds WHERE frame = 0 AND replication = 0 AND "
                                + one.getValue())) {
                    assertThat(row.next()).isTrue();
                    // the page holds single precision
                    assertThat(Double.parseDouble(drawn))
                            .as("class %s", one.getKey())
                            .isCloseTo(row.real(0), withinPercentage(1e-3));
                }
            }
        }
    }

    @Test
    void thePageIsForEverybodyOnEveryScreen() throws IOException {
        for (boolean dark : List.of(false, true)) {
            browser.wish(dark);
            for (int width : List.of(1400, 390)) {
                browser.open(run.resolve("report.html"), width);
                choose("slow");
                browser.picture("classes-" + (dark ? "dark-" : "light-") + width + ".png", width);
                assertThat(Axe.violations(browser)).as("%d px", width).isEmpty();
                assertThat(browser.truth("return document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("no column is cut at %d px", width)
                        .isTrue();
            }
        }
        browser.wish(false);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void withoutClassesThereIsNoChoice() {
        Path plain = Runs.play(folder.resolve("plain"), "quickstart", "--replications", "1");
        browser.open(plain.resolve("report.html"), WIDE);
        assertThat(browser.elements("#class-of-uds")).isEmpty();
        assertThat(browser.elements("#table-uds tbody tr")).hasSize(8);
    }
}
