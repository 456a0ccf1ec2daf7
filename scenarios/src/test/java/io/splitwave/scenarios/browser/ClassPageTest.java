package io.splitwave.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Classes of UDs in the report: a column of the table of UDs, and a choice that narrows what is shown of UDs. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ClassPageTest {
    private static final int WIDE = 1280;

    @TempDir
    private Path folder;

    @Test
    void aClassNarrowsTheTableOfUds() throws IOException {
        Path run = Runs.play(
                folder.resolve("run"),
                "quickstart",
                "--replications",
                "1",
                "--set",
                "optimizer.scheme=full-local",
                "--set",
                "ud.classes.slow.count=2",
                "--set",
                "ud.classes.slow.cpu=[1 GHz, 2 GHz]",
                "--set",
                "ud.classes.others.count=6");
        Path plain = Runs.play(folder.resolve("plain"), "quickstart", "--replications", "1");
        try (Browser browser = Browser.start(folder)) {
            browser.open(run.resolve("report.html"), WIDE);
            assertThat(browser.elements("#table-uds tbody tr")).hasSize(8);
            assertThat(browser.elements("#class-of-uds option")).hasSize(3);
            choose(browser, "slow");
            assertThat(browser.elements("#table-uds tbody tr")).hasSize(2).allSatisfy(row -> assertThat(row.getText())
                    .contains("slow"));
            assertThat(browser.element("#caption-blame").getText()).contains("10 rounds", "of class slow");
            choose(browser, "others");
            assertThat(browser.elements("#table-uds tbody tr")).hasSize(6);
            assertThat(browser.element("#caption-blame").getText())
                    .as("the slow are always last")
                    .contains("0 rounds");
            choose(browser, "");
            assertThat(browser.elements("#table-uds tbody tr")).hasSize(8);
            assertThat(browser.straysOfScripts()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
            browser.picture("classes.png", WIDE);
            browser.open(plain.resolve("report.html"), WIDE);
            assertThat(browser.elements("#class-of-uds")).isEmpty();
        }
    }

    private static void choose(Browser browser, String name) {
        browser.ask("const s = document.getElementById('class-of-uds'); s.value = '" + name
                + "'; s.dispatchEvent(new Event('change', { bubbles: true }))");
    }
}
