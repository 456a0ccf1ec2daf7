package io.splitwave.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.AwaitedServer;
import io.splitwave.output.StoredSamples;
import io.splitwave.output.report.HtmlReport;
import io.splitwave.output.report.PlayedAgain;
import io.splitwave.output.stored.StoredRun;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page of rounds in which a server is last, and of one in which a UD is. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AwaitedServerPageTest {
    private static final int WIDE = 1280;

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

    private static String caption(String figure, double... generatedS) throws IOException {
        Path dir = StoredSamples.write(
                folder.resolve(figure + generatedS.length),
                AwaitedServer.WORDS,
                "sample",
                AwaitedServer.rows(generatedS));
        Path page = folder.resolve(figure + generatedS.length + ".html");
        try (StoredRun run = StoredRun.open(dir);
                OutputStream out = Files.newOutputStream(page)) {
            HtmlReport.write(run, PlayedAgain.NOTHING, out);
        }
        browser.open(page, WIDE);
        browser.show(figure);
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.element("main").getText()).doesNotContain("undefined", "NaN");
        return browser.element("#figure-" + figure + " .caption").getText();
    }

    @Test
    void roundsOfTheServerAreCountedForIt() throws IOException {
        assertThat(caption("blame", 3, 12, 14))
                .startsWith("Of the time of the last UD, in 1 round of all replications: ")
                .contains("In 2 of 3 rounds the server training was last and no UD.")
                .contains("Then the aggregator took 2 s more on average.");
        assertThat(browser.element("#figure-stragglers .caption").getText()).startsWith("Replication 0, 1 round;");
    }

    @Test
    void theTimelineSaysWhomTheRoundWaitsFor() throws IOException {
        assertThat(caption("gantt", 12))
                .contains("UD 1 is last of the UDs after 8 s, the median UD after 6 s.")
                .contains("The server training is last, 5 s after the last UD.");
    }
}
