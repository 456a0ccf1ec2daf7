package io.splitwave.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Names that would be markup, a page that is tampered with, a comparison, and ten thousand UDs. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileReportTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final String NAME = "<script>window.hacked=1</script><img src=x onerror=window.hacked=2>";

    @TempDir
    private Path folder;

    @Test
    void aNameIsShownAsText() throws IOException {
        Path run = Runs.play(folder.resolve("run"), "quickstart", "--set", "name=" + NAME);
        try (Browser browser = Browser.start(folder)) {
            browser.open(run.resolve("report.html"), WIDE);
            assertThat(browser.element("h1").getText()).isEqualTo(NAME);
            assertThat((String) browser.ask("return document.title")).startsWith(NAME);
            browser.figures().toList().forEach(browser::show);
            assertThat(browser.ask("return window.hacked")).isNull();
            assertThat(browser.elements("main img, main script")).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aScriptThatIsNotOursIsNotRun() throws IOException {
        Path run = Runs.play(folder.resolve("run"), "quickstart");
        Path page = run.resolve("report.html");
        String text = Files.readString(page);
        // the last one: the library has that text among its own
        int end = text.lastIndexOf("</body>");
        Files.writeString(
                page,
                text.substring(0, end) + "<script>window.hacked=1</script><p onclick=\"window.hacked=2\">x</p>"
                        + text.substring(end));
        try (Browser browser = Browser.start(folder)) {
            browser.open(page, WIDE);
            browser.ask("document.querySelector('body > p').click()");
            assertThat(browser.ask("return window.hacked")).isNull();
            assertThat(browser.complaints())
                    .allMatch(line -> line.contains("Content Security Policy"))
                    .anyMatch(line -> line.contains("inline script"))
                    .anyMatch(line -> line.contains("inline event handler"));
        }
    }

    @Test
    void schemesStandSideBySide() throws IOException {
        Path first = Runs.play(folder.resolve("ao"), "quickstart");
        Path second = Runs.play(folder.resolve("dual"), "quickstart", "--set", "optimizer.scheme=dual");
        Path table = folder.resolve("compared");
        Runs.type("compare", "quickstart", "--schemes", "ga,admm", "--quiet", "--out", table.toString());
        Path page = folder.resolve("page.html");
        Runs.type(
                "report", "--compare", first.toString(), second.toString(), table.toString(), "--out", page.toString());
        try (Browser browser = Browser.start(folder)) {
            for (int width : new int[] {WIDE, NARROW}) {
                browser.open(page, width);
                assertThat(browser.element("#table-comparison thead").getText()).contains("ao", "dual", "ga", "admm");
                assertThat(browser.figures()).contains("bar-makespan", "cdf", "box", "blame", "convergence");
                browser.figures().toList().forEach(browser::show);
                assertThat(
                                browser.number(
                                        "return echarts.getInstanceByDom(document.getElementById('chart-cdf')).getOption().series.length"))
                        .isEqualTo(2);
                browser.picture("compare-" + width + ".png", width);
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @Tag("slow")
    void tenThousandUdsOpenAndAnswer() throws IOException {
        Path run = Runs.play(
                folder.resolve("run"),
                "paper",
                "--replications",
                "1",
                "--set",
                "ud.count=10000",
                "--set",
                "horizon.rounds=1",
                "--set",
                "optimizer.scheme=full-offload",
                "--set",
                "accessPoint.antennas=1",
                "--set",
                "irs.elements=2");
        try (Browser browser = Browser.start(folder)) {
            browser.open(run.resolve("report.html"), WIDE);
            browser.show("gantt");
            assertThat(browser.element("#figure-gantt .caption").getText())
                    .contains("Shown: the 100 latest of 10000 UDs.");
            assertThat(
                            browser.number(
                                    "return echarts.getInstanceByDom(document.getElementById('chart-gantt')).getOption().yAxis[0].data.length"))
                    .isEqualTo(100);
            browser.show("density");
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
