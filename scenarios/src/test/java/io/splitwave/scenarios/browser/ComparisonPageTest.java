package io.splitwave.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a comparison, and that of a folder with runs, opened from files in a real browser. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ComparisonPageTest {
    private static final int WIDE = 1400;
    private static final String CHART =
            "const chart = echarts.getInstanceByDom(document.getElementById('chart-' + arguments[0]));";

    @TempDir
    private static Path folder;

    private static Path compared;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        compared = folder.resolve("compared");
        Runs.type(
                "compare",
                "quickstart",
                "--schemes",
                "ao,random-phase,dual,no-dt",
                "--quiet",
                "--replications",
                "5",
                "--set",
                "horizon.rounds=2",
                "--out",
                compared.toString());
        Runs.type("report", compared.toString());
        browser = Browser.start(folder);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path page() {
        return compared.resolve("comparison.html");
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 800, 390})
    void everyFigureIsDrawnAndTheConsoleIsSilent(int width) throws IOException {
        for (boolean dark : new boolean[] {false, true}) {
            browser.wish(dark);
            browser.open(page(), width);
            assertThat(browser.figures()).contains("differences", "bar-makespan", "bar-sum_delay");
            browser.figures().toList().forEach(browser::show);
            assertThat(browser.straysOfScripts()).isEmpty();
            assertThat(Axe.violations(browser)).isEmpty();
            assertThat(browser.truth("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            assertThat(browser.tablesThatAreCut()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
            browser.picture("comparison-" + (dark ? "dark-" : "") + width + ".png", width);
        }
        browser.wish(false);
    }

    /** What the page draws is what the terminal's table has. */
    @Test
    void differencesAreThoseOfTheFile() throws Exception {
        Map<String, String[]> expected = Files.readAllLines(compared.resolve("differences.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[2].equals("sum_delay"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells));
        browser.open(page(), WIDE);
        browser.ask("const s = document.getElementById('difference-metric'); s.value = 'sum_delay';"
                + " s.dispatchEvent(new Event('change'))");
        browser.show("differences");
        Files.deleteIfExists(folder.resolve("downloads/differences.csv"));
        List<String> lines = Files.readAllLines(
                browser.saved(browser.element("#figure-differences button:nth-of-type(4)"), "differences.csv"));
        assertThat(lines).hasSize(4);
        double before = Double.NEGATIVE_INFINITY;
        for (String line : lines.subList(1, 4)) {
            String[] found = line.split(",", -1);
            String[] right = expected.get(found[0]);
            assertThat(found[1]).isEqualTo("ao");
            assertThat(found[4]).isEqualTo(right[4]);
            assertThat(found[5]).isEqualTo(right[6]);
            assertThat(found[6]).isEqualTo(right[7]);
            assertThat(Double.parseDouble(found[4])).isGreaterThanOrEqualTo(before);
            before = Double.parseDouble(found[4]);
        }
        assertThat(browser.element("#caption-differences").getText()).contains("Bonferroni");
        assertThat(browser.number("return document.querySelectorAll('#table-differences tbody tr').length"))
                .isEqualTo(3);
        assertThat(Files.size(page())).isLessThan(3_000_000);
    }

    /** The ends of all whiskers lie between the ends of the axis, and means ascend from above. */
    @ParameterizedTest
    @ValueSource(strings = {"bar-makespan", "bar-sum_delay", "bar-energy_ud", "differences"})
    void whiskersLieInsideTheAxesAndEntriesAreSorted(String figure) {
        browser.open(page(), WIDE);
        browser.show(figure);
        assertThat(browser.truth(
                        CHART + "const [low, high] = chart.getModel().getComponent('xAxis').axis.scale.getExtent();"
                                + " const drawn = chart.getOption().series[1].data;"
                                + " return drawn.length > 0 && drawn.every((d) => d[0] >= low && d[1] <= high)",
                        figure))
                .isTrue();
        List<?> means = (List<?>) browser.ask(
                CHART
                        + "return chart.getOption().series[0].data.map((d) => Array.isArray(d.value) ? d.value[0] : d.value)",
                figure);
        assertThat(means.stream().map(mean -> ((Number) mean).doubleValue())).isSorted();
    }

    /** Runs with one seed are compared in the same worlds, as the command compares schemes. */
    @Test
    void runsInOneFolderAreFoundAndCompared() throws Exception {
        Path both = folder.resolve("both");
        for (String scheme : List.of("ao", "dual")) {
            Runs.play(
                    both.resolve(scheme),
                    "quickstart",
                    "--replications",
                    "5",
                    "--set",
                    "horizon.rounds=2",
                    "--set",
                    "optimizer.scheme=" + scheme);
        }
        Files.createDirectory(both.resolve("notes"));
        Runs.type("report", both.toString());
        browser.open(both.resolve("runs.html"), WIDE);
        assertThat(browser.figures()).contains("differences", "bar-makespan", "cdf");
        assertThat(browser.elements("#folders a").stream().map(link -> link.getAttribute("href")))
                .containsExactly(
                        both.resolve("ao/report.html").toUri().toString(),
                        both.resolve("dual/report.html").toUri().toString());
        browser.show("differences");
        Files.deleteIfExists(folder.resolve("downloads/differences.csv"));
        String shown = Files.readAllLines(
                        browser.saved(browser.element("#figure-differences button:nth-of-type(4)"), "differences.csv"))
                .get(1);
        String metric = shown.split(",", -1)[2];
        String[] right = Files.readAllLines(compared.resolve("differences.csv")).stream()
                .filter(line -> line.startsWith("dual,ao," + metric + ","))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        assertThat(Double.parseDouble(shown.split(",", -1)[4])).isCloseTo(Double.parseDouble(right[4]), within(1e-12));
        // here the family is one difference
        assertThat(Double.parseDouble(shown.split(",", -1)[5])).isCloseTo(Double.parseDouble(right[5]), within(1e-12));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aFolderWithoutRunsToCompareIsAListOfLinks() throws IOException {
        Path several = folder.resolve("several");
        Runs.play(several.resolve("one run"), "quickstart", "--replications", "1", "--set", "horizon.rounds=1");
        Files.createDirectories(several.resolve("paper"));
        Files.writeString(several.resolve("paper/reproduction.html"), "drawn");
        Runs.type("report", several.toString());
        browser.open(several.resolve("runs.html"), WIDE);
        assertThat(browser.figures()).isEmpty();
        assertThat(browser.elements("#folders a").stream().map(link -> link.getAttribute("href")))
                .containsExactly(
                        several.resolve("one run/report.html").toUri().toString(),
                        several.resolve("paper/reproduction.html").toUri().toString());
        assertThat(Axe.violations(browser)).isEmpty();
    }
}
