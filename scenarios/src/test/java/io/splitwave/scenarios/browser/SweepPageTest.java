package io.splitwave.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.scenarios.sweep.SweepDrawing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a sweep, opened from a file in a real browser. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SweepPageTest {
    private static final int WIDE = 1400;
    private static final int NARROW = 390;
    private static final String PICK = "const s = document.getElementById(arguments[0]); s.value = arguments[1];"
            + " s.dispatchEvent(new Event('change'));";
    private static final String CHART =
            "const chart = echarts.getInstanceByDom(document.getElementById('chart-' + arguments[0]));";

    @TempDir
    private static Path folder;

    private static Path grid;
    private static Path sample;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        grid = sweep("grid", "--set", "optimizer.scheme=${ao, dual, no-dt}", "--set", "ud.count=${4, 6}");
        sample = sweep("sample", "--lhs", "12", "--set", "ud.count=${4..8}", "--set", "irs.elements=${16..64}");
        browser = Browser.start(folder);
    }

    private static Path sweep(String name, String... more) {
        Path out = folder.resolve(name);
        String[] all = java.util.Arrays.copyOf(
                new String[] {
                    "sweep",
                    "quickstart",
                    "--quiet",
                    "--replications",
                    "4",
                    "--set",
                    "horizon.rounds=2",
                    "--out",
                    out.toString()
                },
                9 + more.length);
        System.arraycopy(more, 0, all, 9, more.length);
        Runs.type(all);
        return out.resolve(SweepDrawing.PAGE);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void pick(String select, String value) {
        browser.ask(PICK, select, value);
    }

    @ParameterizedTest
    @CsvSource({
        "grid,1400,lines",
        "grid,390,panels",
        "grid,1400,panels",
        "grid,390,map",
        "grid,800,map",
        "sample,1400,",
        "sample,390,"
    })
    void everyFormIsDrawnAndTheConsoleIsSilent(String which, int width, String form) throws IOException {
        browser.open(which.equals("grid") ? grid : sample, width);
        if (form != null) {
            pick("sweep-form", form);
        }
        for (String what : List.of("mean", "difference")) {
            pick("sweep-what", what);
            for (String figure : browser.figures().toList()) {
                browser.show(figure);
                assertThat(browser.truth(
                                CHART + "return chart.getOption().series.some((s) => s.data.length > 0)", figure))
                        .as("%s, %s", figure, what)
                        .isTrue();
            }
            assertThat(browser.straysOfScripts()).isEmpty();
        }
        assertThat(browser.truth("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        assertThat(browser.complaints()).isEmpty();
        browser.picture("sweep-" + which + "-" + form + "-" + width + ".png", width);
    }

    @Test
    void aSampleHasParallelCoordinatesAndAGridOfTwoKeysHasNot() {
        browser.open(sample, WIDE);
        assertThat(browser.figures()).containsExactly("points", "parallel", "shares");
        browser.show("parallel");
        assertThat(browser.number(CHART + "return chart.getOption().parallelAxis.length", "parallel"))
                .isEqualTo(3);
        browser.open(grid, WIDE);
        assertThat(browser.figures()).containsExactly("points");
    }

    /** What the page shows of the shares is what the file holds. */
    @Test
    void sharesOfTheKeysAreThoseOfTheFile() throws Exception {
        browser.open(sample, WIDE);
        browser.show("shares");
        List<String> page = Files.readAllLines(
                browser.saved(browser.element("#figure-shares button:nth-of-type(4)"), "shares.csv"));
        List<String> file = Files.readAllLines(sample.resolveSibling("sensitivity.csv"));
        assertThat(page).hasSize(3);
        for (int row = 1; row < 3; row++) {
            String[] shown = page.get(row).split(",", -1);
            String[] written = file.get(row).split(",", -1);
            assertThat(shown[1]).isEqualTo(written[1]);
            assertThat(Double.parseDouble(shown[2])).isEqualTo(Double.parseDouble(written[2]));
            assertThat(shown[4]).isEmpty();
        }
        assertThat(browser.element("#caption-shares").getText()).contains("R²", "Replications account for");
        assertThat(browser.number("return document.querySelectorAll('#table-sensitivity tbody tr').length"))
                .isEqualTo(Math.min(24, (file.size() - 1) / 2));
    }

    /** A comparison of the same schemes with the same seed has the same differences; only the family may differ. */
    @Test
    void differencesAreThoseOfAComparison() throws Exception {
        Path schemes = sweep("schemes", "--set", "optimizer.scheme=${ao, dual, no-dt}");
        Path compared = folder.resolve("compared");
        Runs.type(
                "compare",
                "quickstart",
                "--schemes",
                "ao,dual,no-dt",
                "--quiet",
                "--replications",
                "4",
                "--set",
                "horizon.rounds=2",
                "--out",
                compared.toString());
        Map<String, String[]> expected = Files.readAllLines(compared.resolve("differences.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[2].equals("makespan"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells));
        browser.open(schemes, WIDE);
        pick("sweep-metric", "makespan");
        pick("sweep-what", "difference");
        browser.show("points");
        List<String> lines =
                Files.readAllLines(browser.saved(browser.element("#figure-points button:last-of-type"), "points.csv"));
        assertThat(lines.get(0)).isEqualTo("optimizer.scheme,metric,unit,mean_difference,joint_half_width,n");
        assertThat(lines).hasSize(4);
        for (String line : lines.subList(2, 4)) {
            String[] found = line.split(",");
            String[] right = expected.get(found[0]);
            assertThat(Double.parseDouble(found[3])).isCloseTo(Double.parseDouble(right[4]), within(1e-12));
            assertThat(Double.parseDouble(found[4])).isCloseTo(Double.parseDouble(right[6]), within(1e-12));
            assertThat(found[5]).isEqualTo(right[8]);
        }
        double savedPercent = 100 * Double.parseDouble(expected.get("dual")[7]);
        String shown = (String)
                browser.ask("return document.querySelectorAll('#table-points tbody tr')[1].lastElementChild.innerText");
        assertThat(Double.parseDouble(shown.split("\\h")[0].replace('\u2212', '-')))
                .isCloseTo(savedPercent, within(Math.abs(savedPercent) * 0.05));
    }

    @Test
    void aPictureIsSavedInThreeForms() throws Exception {
        browser.open(grid, WIDE);
        Files.deleteIfExists(folder.resolve("downloads/points.csv"));
        browser.show("points");
        List<String> csv = Files.readAllLines(
                browser.saved(browser.element("#figure-points button:nth-of-type(4)"), "points.csv"));
        assertThat(csv.get(0)).isEqualTo("ud.count,optimizer.scheme,metric,unit,mean,half_width,n");
        assertThat(csv).hasSize(7).noneMatch(line -> line.contains("point-0"));
        assertThat(Files.readString(
                        browser.saved(browser.element("#figure-points button:nth-of-type(2)"), "points.svg")))
                .startsWith("<svg")
                .contains("ud.count");
        assertThat(ImageIO.read(browser.saved(browser.element("#figure-points button:nth-of-type(3)"), "points.png")
                                .toFile())
                        .getWidth())
                .isGreaterThan(2000);
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void pointsAreNamedByTheirValues(int width) {
        browser.open(grid, width);
        assertThat(browser.ask("return document.body.innerText").toString())
                .doesNotContain("point-0")
                .contains("no-dt");
        pick("sweep-what", "difference");
        assertThat(browser.ask("return document.getElementById('sweep-reference').options[5].text"))
                .isEqualTo("count 6, scheme no-dt");
    }

    @ParameterizedTest
    @CsvSource({"grid,lines", "grid,map", "grid,panels", "sample,"})
    void noRuleOfAxeIsBrokenLightOrDark(String which, String form) throws IOException {
        for (boolean dark : new boolean[] {false, true}) {
            browser.wish(dark);
            for (int width : new int[] {WIDE, 800, NARROW}) {
                browser.open(which.equals("grid") ? grid : sample, width);
                if (form != null) {
                    pick("sweep-form", form);
                }
                assertThat(Axe.violations(browser))
                        .as("%s, %d px, %s", form, width, dark ? "dark" : "light")
                        .isEmpty();
                if (dark) {
                    browser.picture("sweep-" + which + "-" + form + "-dark-" + width + ".png", width);
                }
            }
        }
        browser.wish(false);
    }

    @Test
    void nothingComesFromOutside() throws IOException {
        String page = Files.readString(grid, StandardCharsets.UTF_8);
        assertThat(page).contains("Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-");
        browser.open(grid, WIDE);
        assertThat(browser.elements("[src], link, iframe, object")).isEmpty();
        assertThat(Files.size(grid)).isLessThan(3_000_000);
    }
}
