package io.splitwave.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.stored.PlayedRound;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.system.vrsl.PlannedFrame;
import io.splitwave.scenarios.system.vrsl.PlannedFrames;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The report of the preset {@code paper}, opened from a file in a real browser. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReportPageTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final String CHART =
            "const chart = echarts.getInstanceByDom(document.getElementById('chart-' + arguments[0]));";

    @TempDir
    private static Path folder;

    private static Path run;
    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        run = Runs.play(folder.resolve("paper"), "paper", "--replications", "3");
        page = run.resolve("report.html");
        browser = Browser.start(folder);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.open(page, WIDE);
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void everyFigureHasContentAndTheConsoleIsSilent(int width) throws IOException {
        browser.open(page, width);
        List<String> figures = browser.figures().toList();
        assertThat(figures)
                .contains(
                        "blame",
                        "stragglers",
                        "cdf",
                        "box",
                        "gantt",
                        "density",
                        "counterfactuals",
                        "gain",
                        "links",
                        "device",
                        "convergence",
                        "objective",
                        "cuts",
                        "twins",
                        "power");
        for (String figure : figures) {
            browser.show(figure);
            assertThat(browser.number(
                            CHART + " return chart.getOption().series.reduce((n, s) => n + s.data.length, 0)", figure))
                    .as("points of %s", figure)
                    .isPositive();
            assertThat(inked(figure)).as("painted pixels of %s", figure).isGreaterThan(500);
        }
        assertThat(browser.truth("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing sticks out sideways at %d pixels", width)
                .isTrue();
        browser.picture("paper-" + width + ".png", width);
        assertThat(browser.complaints()).isEmpty();
    }

    /** Pixels of a chart that are not blank. */
    private static long inked(String figure) {
        return browser.number(
                "let n = 0; for (const c of document.querySelectorAll('#chart-' + arguments[0] + ' canvas')) {"
                        + " const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                        + " for (let i = 3; i < d.length; i += 4) if (d[i] > 0) n++; } return n",
                figure);
    }

    @Test
    void everyAxisHasANameAndEveryQuantityAUnit() {
        for (String figure : browser.figures().toList()) {
            browser.show(figure);
            List<?> names = (List<?>) browser.ask(
                    CHART
                            + " const o = chart.getOption(); return [...o.xAxis, ...o.yAxis]"
                            + ".filter((a) => a.type === 'value' || a.name).map((a) => a.name)",
                    figure);
            assertThat(names).as(figure).isNotEmpty().doesNotContainNull();
            for (Object name : names) {
                assertThat(name.toString())
                        .as(figure)
                        .matches(
                                ".*\\((µs|ms|s|mW|W|%|dB|Mbit/s)\\)|share of .*|UDs|rounds .*|iterate|objective / final objective"
                                        + "|frame|round|cut layer");
            }
        }
    }

    @Test
    void theTimelineShowsTheStagesOfTheTablesStragglerFirst() {
        browser.show("gantt");
        try (StoredRun stored = StoredRun.open(run)) {
            PlayedRound round = stored.round(0, 0, 0);
            assertThat(browser.ask(CHART + " return chart.getOption().yAxis[0].data[0]", "gantt"))
                    .isEqualTo("UD " + round.round().straggler().ud());
            long served = round.stages().stream()
                    .filter(stage -> stage.serviceS() > 0)
                    .count();
            long empty = round.stages().size() - served;
            assertThat(pieces()).isBetween(served, served + empty);
            double lastMs = ((Number) browser.ask(
                            CHART + " return Math.max(...chart.getOption().series[0].data.map((d) => d[2]))", "gantt"))
                    .doubleValue();
            // instants are rounded to a microsecond
            assertThat(lastMs).isCloseTo(round.round().makespanS() * 1e3, within(1e-3));
        }
    }

    private static long pieces() {
        return browser.number(CHART + " return chart.getOption().series[0].data.length", "gantt");
    }

    private static long rows() {
        return browser.number(CHART + " return chart.getOption().yAxis[0].data.length", "gantt");
    }

    @Test
    void filtersByUdAndStageLeaveWhatWasAskedFor() {
        browser.show("gantt");
        long all = pieces();
        WebElement uds = browser.element("#gantt-uds");
        uds.sendKeys("0-4, 17", Keys.ENTER);
        assertThat(rows()).isEqualTo(6);
        long few = pieces();
        assertThat(few).isBetween(6L, all / 10);
        browser.press(browser.element("#gantt-stages input[value=uplink]"));
        assertThat(pieces()).isEqualTo(few - 6);
        uds.sendKeys(" seven", Keys.ENTER);
        assertThat(uds.getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(rows()).as("what is no list of numbers changes nothing").isEqualTo(6);
        uds.clear();
        uds.sendKeys(Keys.ENTER);
        assertThat(rows()).isEqualTo(100);
    }

    @Test
    void theWheelScrollsThePageAndZoomsWithControlOnly() {
        browser.show("gantt");
        assertThat(span()).isEqualTo(100);
        long before = browser.number("return window.scrollY");
        browser.wheel(browser.element("#chart-gantt"));
        browser.until("return window.scrollY < arguments[0]", before);
        assertThat(span()).isEqualTo(100);
        browser.show("gantt");
        browser.wheel(browser.element("#chart-gantt"), Keys.CONTROL);
        browser.until(CHART + " const z = chart.getOption().dataZoom[0]; return z.end - z.start < 99", "gantt");
        assertThat(span()).isBetween(10L, 99L);
    }

    @Test
    void keysMoveAndZoomAChart() {
        browser.show("gantt");
        WebElement chart = browser.element("#chart-gantt");
        chart.sendKeys("+", "+");
        assertThat(span()).isEqualTo(44); // 100 / 1.5 / 1.5
        String start = CHART + " return chart.getOption().dataZoom[0].start";
        double from = ((Number) browser.ask(start, "gantt")).doubleValue();
        chart.sendKeys(Keys.ARROW_RIGHT);
        assertThat(((Number) browser.ask(start, "gantt")).doubleValue())
                .isCloseTo(from + 0.15 * 100 / 1.5 / 1.5, within(1e-6));
        // the 24 rows that are seen, of 100
        String row = CHART + " return chart.getOption().dataZoom.find((z) => z.id === 'zoom-y').start";
        chart.sendKeys(Keys.ARROW_DOWN);
        assertThat(((Number) browser.ask(row, "gantt")).doubleValue()).isPositive();
        chart.sendKeys("-");
        assertThat(span()).isEqualTo(67);
        chart.sendKeys(Keys.ESCAPE);
        assertThat(span()).isEqualTo(100);
        assertThat(((Number) browser.ask(row, "gantt")).doubleValue()).isZero();
    }

    @Test
    void everyChartIsReachedByKeyHasANameAndATable() throws IOException, InterruptedException {
        for (String figure : browser.figures().toList()) {
            WebElement chart = browser.element("#chart-" + figure);
            assertThat(chart.getAttribute("tabindex")).as(figure).isEqualTo("0");
            assertThat(chart.getAccessibleName())
                    .as(figure)
                    .contains(browser.element("#figure-" + figure + " h3").getText());
            String described = chart.getAttribute("aria-describedby").split(" ")[0];
            assertThat(browser.element("#" + described).getText()).as(figure).isNotEmpty();
        }
        browser.show("cdf");
        browser.press(tool("cdf", "Table"));
        assertThat(browser.element("#numbers-cdf table").getText()).contains("round time s", "share");
        // 3 replications of 20 rounds, 12 at first
        assertThat(browser.element("#numbers-cdf .tools").getText()).contains("48 of 60 left");
    }

    private static WebElement tool(String figure, String name) {
        return browser.elements("#figure-" + figure + " .tools button").stream()
                .filter(button -> button.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onPaperEveryFigureIsDrawnAndNoTableIsCut() {
        browser.prepareForPaper(700);
        try {
            for (String figure : browser.figures().toList()) {
                assertThat(browser.number(
                                "return document.querySelectorAll('#figure-' + arguments[0] + ' .printed svg path').length",
                                figure))
                        .as("shapes of %s", figure)
                        .isGreaterThan(5);
            }
            // the sliders and wheels of the screen are on its canvas
            assertThat(browser.truth("return [...document.querySelectorAll('.canvas, .controls, .tools, nav')]"
                            + ".every((e) => getComputedStyle(e).display === 'none')"))
                    .isTrue();
            assertThat(browser.number("return document.querySelectorAll('#chart-gantt canvas').length"))
                    .as("no chart waits for the page to be scrolled")
                    .isZero();
            assertThat(
                            (List<?>)
                                    browser.ask(
                                            "return [...document.querySelectorAll('.scroll')]"
                                                    + ".filter((e) => e.querySelector('table').offsetWidth > e.clientWidth).map((e) => e.parentNode.id)"))
                    .isEmpty();
            assertThat(browser.element("#scenario pre").isDisplayed()).isTrue();
            assertThat(browser.complaints()).isEmpty();
        } finally {
            browser.backToScreen();
        }
        assertThat(browser.element("#scenario pre").isDisplayed()).isFalse();
    }

    private static long span() {
        return browser.number(
                CHART + " const z = chart.getOption().dataZoom[0]; return Math.round(z.end - z.start)", "gantt");
    }

    @Test
    void anyRoundOfAnyReplicationCanBeChosen() {
        browser.show("gantt");
        try (StoredRun stored = StoredRun.open(run)) {
            browser.ask("const pick = document.querySelector('#timeline select'); pick.value = '2';"
                    + " pick.dispatchEvent(new Event('change'))");
            RoundRow longest = stored.rounds(2).stream()
                    .max(Comparator.comparingDouble(RoundRow::makespanS))
                    .orElseThrow();
            browser.elements("#timeline button").stream()
                    .filter(button -> button.getText().equals("Longest"))
                    .findFirst()
                    .ifPresent(browser::press);
            assertThat(browser.element("#figure-gantt .caption").getText())
                    .startsWith("Replication 2, round " + longest.round())
                    .contains("UD " + longest.straggler().ud() + " is last");
        }
    }

    @Test
    void hoveringTellsAboutAStage() {
        browser.show("gantt");
        browser.ask(CHART + " chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: 0 })", "gantt");
        browser.until("return !!document.querySelector('#chart-gantt .tip')");
        assertThat(browser.element("#chart-gantt .tip").getText()).contains("UD ", "from", "mean rate", "Mbit/s");
    }

    @Test
    void aHeadSortsItsTable() {
        WebElement head = browser.elements("#table-uds th button").get(2);
        browser.press(head);
        List<Double> delays = delays();
        assertThat(delays).hasSizeGreaterThan(5).isSortedAccordingTo(Comparator.reverseOrder());
        browser.press(head);
        assertThat(delays()).isSorted().isNotEqualTo(delays);
    }

    private static List<Double> delays() {
        return browser.elements("#table-uds tbody tr td:nth-child(3)").stream()
                .map(cell -> Double.valueOf(cell.getText()))
                .toList();
    }

    @Test
    void figuresAreSavedAsSvgPngAndCsv() throws IOException, InterruptedException {
        browser.show("cdf");
        assertThat(Files.readString(browser.saved(tool("cdf", "SVG"), "cdf.svg")))
                .startsWith("<svg")
                .contains("length of a round (ms)");
        assertThat(Files.readAllBytes(browser.saved(tool("cdf", "PNG"), "cdf.png")))
                .startsWith(0x89, 'P', 'N', 'G');
        List<String> lines = Files.readAllLines(browser.saved(tool("cdf", "CSV"), "cdf.csv"));
        assertThat(lines.get(0)).isEqualTo("entry,round_time_s,share");
        // 3 replications of 20 rounds
        assertThat(lines).hasSize(61);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aSavedTimelineExplainsItsColours() throws IOException, InterruptedException {
        browser.show("gantt");
        String svg = Files.readString(browser.saved(tool("gantt", "SVG"), "gantt.svg"));
        assertThat(svg).contains(">downlink<", ">compute<", ">uplink<", "time since the start of the round (ms)");
        BufferedImage png =
                ImageIO.read(browser.saved(tool("gantt", "PNG"), "gantt.png").toFile());
        long width = browser.number("return document.getElementById('chart-gantt').clientWidth");
        assertThat(png.getWidth()).isEqualTo(Math.toIntExact(3 * width));
        // the key of the first stage: 14 by 12 pixels from (4, 5), three times as many in the picture
        assertThat(png.getRGB(3 * 10, 3 * 10) & 0xffffff).isEqualTo(0x0072b2);
    }

    @Test
    void theChannelOfAUdIsItsGain() {
        // every UD of this run is there, as it is small
        assertThat(browser.elements("#gain-ud option")).hasSize(101);
        browser.ask("const pick = document.querySelector('#gain-ud'); pick.value = '42';"
                + " pick.dispatchEvent(new Event('change'))");
        browser.show("gain");
        assertThat(browser.element("#figure-gain .caption").getText()).startsWith("UD 42 of replication 0");
        assertThat(browser.element("#figure-links .caption").getText()).startsWith("UD 42 of replication 0");
        PlannedFrame frame = PlannedFrames.of(ScenarioLoader.load("paper", List.of()), 0, 1);
        List<?> second = (List<?>) browser.ask(CHART + " return chart.getOption().series[0].data[1]", "gain");
        assertThat(((Number) second.get(0)).doubleValue()).isEqualTo(frame.startS());
        // 10 log10 of the gain, in the seven digits of the page
        assertThat(((Number) second.get(1)).doubleValue())
                .isCloseTo(10 * Math.log10(frame.links().downlinkGain(42)), within(1e-5));
        browser.ask("const pick = document.querySelector('#timeline select'); pick.value = '2';"
                + " pick.dispatchEvent(new Event('change'))");
        assertThat(browser.element("#figure-gain .caption").getText()).startsWith("Gains are here of replication 0");
        assertThat(browser.element("#gain-ud").getAttribute("value")).isEmpty();
    }

    @Test
    void theUdThatIsChosenIsFollowed() {
        WebElement field = browser.element("#device-ud");
        field.clear();
        field.sendKeys("42", Keys.ENTER);
        browser.show("links");
        assertThat(browser.element("#figure-links .caption").getText()).startsWith("UD 42 of replication 0");
        // twenty rounds with a downlink and an uplink each
        assertThat(browser.number(CHART + " return chart.getOption().series[0].data.length", "links"))
                .isEqualTo(20);
    }
}
