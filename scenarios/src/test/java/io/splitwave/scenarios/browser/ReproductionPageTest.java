package io.splitwave.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.machine.Need;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Papers;
import io.splitwave.scenarios.reproduce.Reproduction;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of figures and verdicts, opened from a file in a real browser. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReproductionPageTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final String CHART =
            "const chart = echarts.getInstanceByDom(document.getElementById('chart-' + arguments[0]));";

    @TempDir
    private static Path folder;

    private static Path drawn;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        Need.fonts().require();
        drawn = folder.resolve("drawn");
        // lines, points and bars of one and of several curves
        new Reproduction(Papers.found(), List.of("fig2", "fig3", "blocks"), new Effort("tiny", 0, 3), 1)
                .play(ResultFolder.create(drawn, false), 2, Progress.on(true, null, new PrintWriter(System.err)));
        browser = Browser.start(folder);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void everyFigureIsDrawnAndTheConsoleIsSilent(int width) throws IOException {
        browser.open(drawn.resolve(Reproduction.PAGE), width);
        List<String> figures = browser.figures().toList();
        assertThat(figures)
                .containsExactly(
                        "fig2",
                        "fig2-all-local",
                        "fig2-per-ud",
                        "fig3",
                        "fig3-all-local",
                        "fig3-share",
                        "blocks-sum",
                        "blocks-makespan");
        for (String figure : figures) {
            browser.show(figure);
            assertThat(browser.truth(CHART + "return chart.getOption().series.some((s) => s.data.length > 0)", figure))
                    .isTrue();
        }
        assertThat(browser.truth("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        assertThat(browser.tablesThatAreCut()).isEmpty();
        assertThat(browser.straysOfScripts()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    /**
     * The browser repeats a head that is a group of its own, is not broken, and holds no box that cannot be broken: a
     * button in it kept heads from the second sheet on away.
     */
    @Test
    void tablesRepeatTheirHeadsOnPaper() {
        browser.open(drawn.resolve(Reproduction.PAGE), WIDE);
        browser.prepareForPaper(700);
        assertThat(
                        (List<?>)
                                browser.ask(
                                        "return [...document.querySelectorAll('thead')].map((head) => ["
                                                + "getComputedStyle(head).display, getComputedStyle(head).breakInside,"
                                                + " ...new Set([...head.querySelectorAll('button')].map((b) => getComputedStyle(b).display))].join())"))
                .isNotEmpty()
                .allSatisfy(head -> assertThat(head).isEqualTo("table-header-group,avoid,contents"));
        browser.backToScreen();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noRuleOfAxeIsBroken(boolean dark) throws IOException {
        browser.wish(dark);
        try {
            for (int width : new int[] {WIDE, NARROW}) {
                browser.open(drawn.resolve(Reproduction.PAGE), width);
                browser.picture("reproduction-" + (dark ? "dark-" : "light-") + width + ".png", width);
                assertThat(Axe.violations(browser)).as("%d px", width).isEmpty();
            }
        } finally {
            browser.wish(false);
        }
    }

    @Test
    void everyVerdictIsThereTwiceAndItsNumbersAreThoseOfTheCsv() throws Exception {
        browser.open(drawn.resolve(Reproduction.PAGE), WIDE);
        long claims = Files.readAllLines(drawn.resolve(Reproduction.TEXT)).stream()
                .filter(line -> line.startsWith("| fig2 | “")
                        || line.startsWith("| fig3 | “")
                        || line.startsWith("| blocks | “"))
                .count();
        assertThat(claims).isEqualTo(9);
        assertThat(Files.size(drawn.resolve(Reproduction.PAGE))).isLessThan(3_000_000);
        assertThat(browser.number("return document.querySelectorAll('#table-verdicts tbody tr').length"))
                .isEqualTo(claims);
        assertThat(browser.number("return document.querySelectorAll('[id^=table-verdicts-] tbody tr').length"))
                .isEqualTo(claims);
        browser.show("fig2");
        List<String> page =
                Files.readAllLines(browser.saved(browser.element("#figure-fig2 button:last-of-type"), "fig2.csv"));
        List<String> file = Files.readAllLines(drawn.resolve("fig2.csv"));
        assertThat(page).hasSameSizeAs(file);
        for (int i = 1; i < file.size(); i++) {
            String[] shown = page.get(i).split(",");
            String[] written = file.get(i).split(",");
            assertThat(shown[0]).isEqualTo(written[0]);
            for (int column = 1; column < written.length; column++) {
                assertThat(Double.parseDouble(shown[column])).isEqualTo(Double.parseDouble(written[column]));
            }
        }
    }
}
