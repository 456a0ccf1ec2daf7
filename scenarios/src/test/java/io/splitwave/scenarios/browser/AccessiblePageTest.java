package io.splitwave.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.scenarios.sweep.SweepDrawing;
import java.io.IOException;
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

/** Pages are for everybody: no rule of axe-core is broken, on a wide screen and a narrow one, light and dark. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AccessiblePageTest {
    private static final List<Integer> WIDTHS = List.of(1400, 800, 390);

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

    private static void isForEverybody(Path page) throws IOException {
        for (boolean dark : List.of(false, true)) {
            browser.wish(dark);
            for (int width : WIDTHS) {
                browser.open(page, width);
                browser.picture(page.getParent().getFileName() + (dark ? "-dark-" : "-light-") + width + ".png", width);
                assertThat(Axe.violations(browser))
                        .as("%s, %d px, %s", page, width, dark ? "dark" : "light")
                        .isEmpty();
                assertThat(browser.truth("return document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("%s: no column is cut at %d px", page, width)
                        .isTrue();
                assertThat(browser.truth("return [...document.querySelectorAll('nav')]"
                                + ".every((nav) => nav.scrollWidth <= nav.clientWidth)"))
                        .as("%s: all links are seen at %d px", page, width)
                        .isTrue();
                assertThat(browser.truth("const [nav, second] = [document.querySelector('nav'),"
                                + " document.querySelectorAll('section')[1]]; second?.scrollIntoView({ behavior: 'instant' }); return !nav ||"
                                + " second.getBoundingClientRect().top >= nav.getBoundingClientRect().bottom - 1"))
                        .as("%s: links do not cover the section they lead to at %d px", page, width)
                        .isTrue();
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private static Path run(String name, String preset) {
        return Runs.play(folder.resolve(name), preset, "--replications", "2", "--set", "horizon.rounds=3")
                .resolve("report.html");
    }

    @Test
    void theReportOfARunIs() throws IOException {
        isForEverybody(run("small", "quickstart"));
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"paper", "sfl", "sl", "fl", "asfl", "sflam", "st-sflora", "genfv", "ucsfl"})
    void soIsThatOfEverySystem(String preset) throws IOException {
        isForEverybody(run(preset, preset));
    }

    @Tag("slow")
    @Test
    void soIsTheTableOfASweep() throws IOException {
        Path out = folder.resolve("sweep");
        Runs.type(
                "sweep",
                "quickstart",
                "--quiet",
                "--replications",
                "3",
                "--set",
                "horizon.rounds=3",
                "--set",
                "optimizer.scheme=${ao, dual}",
                "--set",
                "ud.count=${4, 6}",
                "--out",
                out.toString());
        isForEverybody(out.resolve(SweepDrawing.PAGE));
    }

    @Tag("slow")
    @Test
    void soIsAComparisonOfRuns() throws IOException {
        Path one = run("one", "sfl").getParent();
        Path other = run("other", "vehicular").getParent();
        Path page = folder.resolve("both").resolve("both.html");
        Files.createDirectories(page.getParent());
        Runs.type("report", "--compare", one.toString(), other.toString(), "--out", page.toString());
        isForEverybody(page);
    }
}
