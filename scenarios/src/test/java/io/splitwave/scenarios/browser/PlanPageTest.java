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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The plan of a run in motion: places, links and the last UD are those of the tables, and one cursor leads all. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PlanPageTest {
    private static final int WIDE = 1400;
    private static final String SERIES =
            "const all = echarts.getInstanceByDom(document.getElementById('chart-' + arguments[0])).getOption().series;"
                    + " const series = all.find((one) => one.id === arguments[1]);";
    private static final String SLIDE = "const s = document.getElementById('plan-time'); s.value = arguments[0];"
            + " s.dispatchEvent(new Event('input', { bubbles: true }))";

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

    private static Path run(String preset, String... more) {
        List<String> options = new ArrayList<>(List.of("--replications", "2", "--set", "horizon.rounds=3"));
        options.addAll(List.of(more));
        return Runs.play(folder.resolve(preset), preset, options.toArray(String[]::new));
    }

    private static Object series(String chart, String id, String expression) {
        return browser.ask(SERIES + " return " + expression, chart, id);
    }

    /** The first numbers of the first row of an answer. */
    private static double[] first(StoredRun stored, String question, int columns) {
        try (Answer row = stored.tables().ask(question)) {
            assertThat(row.next()).isTrue();
            double[] values = new double[columns];
            for (int i = 0; i < columns; i++) {
                values[i] = ((Number) row.value(i)).doubleValue();
            }
            return values;
        }
    }

    /** The UDs that are drawn are those present in the frame that holds, where the table says. */
    private static void placesAreThoseAt(StoredRun stored, double timeS) {
        List<?> drawn = (List<?>) series("plan", "uds", "series.data.map((one) => [one.name, ...one.value])");
        try (Answer row = stored.tables()
                .ask(
                        "SELECT number, x_m, y_m FROM positions WHERE node = 'ud' AND replication = 0 AND present AND start_s ="
                                + " (SELECT max(start_s) FROM positions WHERE node = 'ud' AND replication = 0 AND start_s <= "
                                + timeS + ") ORDER BY number")) {
            int i = 0;
            for (; row.next(); i++) {
                List<?> one = (List<?>) drawn.get(i);
                assertThat(one.get(0)).isEqualTo("UD " + row.number(0));
                assertThat(((Number) one.get(1)).doubleValue()).isCloseTo(row.real(1), within(1e-3));
                assertThat(((Number) one.get(2)).doubleValue()).isCloseTo(row.real(2), within(1e-3));
            }
            assertThat(drawn).hasSize(i);
        }
    }

    private static void isForEverybody(Path page, String name) throws IOException {
        for (boolean dark : List.of(false, true)) {
            browser.wish(dark);
            for (int width : List.of(1400, 800, 390)) {
                browser.open(page, width);
                browser.show("plan");
                browser.ask(SLIDE, 430);
                browser.picture(name + (dark ? "-dark-" : "-light-") + width + ".png", width);
                assertThat(Axe.violations(browser))
                        .as("%s, %d px, %s", page, width, dark ? "dark" : "light")
                        .isEmpty();
                assertThat(browser.tablesThatAreCut()).isEmpty();
                assertThat(browser.truth("return document.documentElement.scrollWidth <= window.innerWidth"))
                        .isTrue();
            }
        }
        browser.wish(false);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void oneCursorLeadsPlanAndTimelineOfARoad() throws IOException {
        Path run = run("vehicular");
        Path page = run.resolve("report.html");
        try (StoredRun stored = StoredRun.open(run)) {
            double[] round = first(
                    stored, "SELECT start_s, end_s, straggler_ud FROM rounds WHERE replication = 0 AND round = 0", 3);
            browser.open(page, WIDE);
            browser.show("gantt");
            assertThat((List<?>) series("gantt", "cursor", "series.markLine.data"))
                    .isEmpty();
            browser.show("plan-timeline");
            browser.show("plan");
            placesAreThoseAt(stored, round[0]);
            browser.ask(SLIDE, 500);
            double half = (round[0] + round[1]) / 2;
            placesAreThoseAt(stored, half);
            // the cursor stands in the middle of the axis of the round
            double at = ((Number) series("plan-timeline", "bars", "series.markLine.data[0].xAxis")).doubleValue();
            double end = ((Number) browser.ask("return echarts.getInstanceByDom(document.getElementById("
                            + "'chart-plan-timeline')).getOption().xAxis[0].max"))
                    .doubleValue();
            assertThat(at).isCloseTo(end / 2, within(end * 2e-3));
            // the last UD has a ring where it is, and lanes are drawn
            assertThat(series("plan", "late", "series.data.map((one) => one.value)"))
                    .isEqualTo(series(
                            "plan",
                            "uds",
                            "series.data.filter((one) => one.name === 'UD " + (int) round[2]
                                    + "').map((one) => one.value)"));
            assertThat((List<?>) series("plan", "lanes", "series.data")).hasSize(4);
            // keys move it as well
            browser.element("#plan-time").sendKeys(Keys.ARROW_RIGHT);
            assertThat(((Number) series("plan-timeline", "bars", "series.markLine.data[0].xAxis")).doubleValue())
                    .isGreaterThan(at);
            assertThat(browser.element("#plan-time").getAttribute("aria-valuetext"))
                    .endsWith("round 0");
        }
        theTimelineAboveFollowsAndLeads();
        isForEverybody(page, "plan-road");
    }

    /** The timeline of a round has the same cursor: it stands where the other one does, and a click moves both. */
    private static void theTimelineAboveFollowsAndLeads() {
        String at = "series.markLine.data[0]?.xAxis";
        Object first = series("plan-timeline", "bars", at);
        browser.ask("document.getElementById('chart-gantt').scrollIntoView({ block: 'center', behavior: 'instant' })");
        browser.until(SERIES + " return " + at + " === arguments[2]", "gantt", "cursor", first);
        Object slider = browser.ask("return document.getElementById('plan-time').value");
        browser.press(browser.element("#chart-gantt"));
        assertThat(browser.ask("return document.getElementById('plan-time').value"))
                .isNotEqualTo(slider);
        Object then = series("gantt", "cursor", at);
        assertThat(then).isNotEqualTo(first);
        browser.show("plan-timeline");
        browser.until(SERIES + " return " + at + " === arguments[2]", "plan-timeline", "bars", then);
    }

    @Test
    void theRunIsPlayedToItsEnd() throws IOException {
        Path page = run("walking", "--set", "ud.count=6").resolve("report.html");
        browser.open(page, WIDE);
        browser.show("plan");
        browser.ask("const s = document.getElementById('plan-scope'); s.value = 'run';"
                + " s.dispatchEvent(new Event('change', { bubbles: true }))");
        browser.ask(SLIDE, 990);
        browser.press(browser.element("#plan-play"));
        browser.until("return document.getElementById('plan-time').value === '1000'"
                + " && document.getElementById('plan-play').textContent === 'Play'");
        // the timeline above is that of the round at the cursor
        assertThat(browser.ask("const s = document.getElementById('gantt-round'); return s.selectedOptions[0].text"))
                .asString()
                .startsWith("round 2 ");
        assertThat(browser.element("#plan-time").getAttribute("aria-valuetext")).endsWith("round 2");
        // the way in the colour of the ring is that of the UD that is last now
        String way = "series.data.filter((one) => one.lineStyle.color === '#d55e00').map((one) => one.coords.at(-1))";
        assertThat(series("plan", "ways", way))
                .isEqualTo(series("plan", "late", "series.data.map((one) => one.value)"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void linksOfUcsflGoToTheCluster() throws IOException {
        Path run = run(
                "ucsfl",
                "--set",
                "optimizer.annealingSteps=30",
                "--set",
                "mobility.model=gauss-markov",
                "--set",
                "mobility.meanSpeed=10 m/s",
                "--set",
                "mobility.speedDeviation=1 m/s");
        try (StoredRun stored = StoredRun.open(run)) {
            double[] up = first(
                    stored,
                    "SELECT s.ud, s.start_s, s.end_s, r.start_s, r.end_s, d.cluster_size[s.ud + 1] FROM stages s"
                            + " JOIN rounds r USING (replication, round) JOIN decisions d USING (replication, round)"
                            + " WHERE replication = 0 AND round = 0 AND kind = 'ul-act' ORDER BY s.end_s DESC LIMIT 1",
                    6);
            browser.open(run.resolve("report.html"), WIDE);
            browser.show("plan");
            double middle = (up[1] + up[2]) / 2;
            browser.ask(SLIDE, Math.round(1000 * (middle - up[3]) / (up[4] - up[3])));
            placesAreThoseAt(stored, middle);
            browser.press(browser.element("#figure-plan button[aria-controls='numbers-plan']"));
            List<?> cells = (List<?>) browser.ask(
                    "return [...document.querySelectorAll('#numbers-plan tbody tr')].map((row) => row.textContent)");
            assertThat(cells.stream().map(String::valueOf).filter(text -> text.contains("UD " + (int) up[0])))
                    .singleElement()
                    .satisfies(text -> assertThat(text.split("AP ", -1)).hasSize(1 + (int) up[5]));
        }
        isForEverybody(run.resolve("report.html"), "plan-clusters");
    }
}
