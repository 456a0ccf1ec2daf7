package io.splitwave.scenarios.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the page of any run: no word of the scripts' language stands on it, and it prints as it is loaded. */
@Tag("browser")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EveryPageTest {
    private static final int WIDE = 1280;

    /** A sheet in a PDF file, whose description is not compressed. */
    private static final Pattern SHEET = Pattern.compile("/Type /Page\\b");

    @TempDir
    private static Path folder;

    private static final AtomicInteger made = new AtomicInteger();
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

    private static Path small(String preset, String... more) {
        String[] options = new String[more.length + 6];
        System.arraycopy(
                new String[] {"--replications", "2", "--set", "horizon.rounds=2", "--set", "ud.count=12"},
                0,
                options,
                0,
                6);
        System.arraycopy(more, 0, options, 6, more.length);
        return Runs.play(folder.resolve(preset + made.incrementAndGet()), preset, options);
    }

    private static void isClean(Path page) {
        browser.open(page, WIDE);
        browser.figures().toList().forEach(browser::show);
        assertThat(browser.straysOfScripts()).as(page.toString()).isEmpty();
        assertThat(browser.elements("nav a"))
                .allSatisfy(link -> assertThat(link.getText()).isNotBlank());
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quickstart",
                "paper",
                "sfl",
                "sl",
                "blockage",
                "bursty-arrivals",
                "digits",
                "fl",
                "large-irs",
                "vehicular",
                "vgg16",
                "walking"
            })
    void aPresetsPageSpeaksEnglishOnly(String preset) {
        String[] more = preset.equals("digits") ? new String[] {"--set", "learning.loss=profile"} : new String[0];
        isClean(small(preset, more).resolve("report.html"));
    }

    @Test
    void soDoesThatOfRequests() {
        Path page = small(
                        "adaptive-5g",
                        "--set",
                        "horizon.rounds=60",
                        "--set",
                        "estimator.kind=ewma",
                        "--set",
                        "requests.arrivals=poisson")
                .resolve("report.html");
        isClean(page);
        assertThat(browser.elements("h2"))
                .extracting(title -> title.getText())
                .contains("Where time went", "How long requests took", "Decisions over the requests")
                .doesNotContain("Who was late, and why");
    }

    @Test
    void soDoesThatOfARunThatSeesLittle() {
        // no barrier; no round that ends
        isClean(small("quickstart", "--set", "barrier.rule=async", "--set", "horizon.frames=4")
                .resolve("report.html"));
        isClean(small("quickstart", "--set", "horizon.frames=1").resolve("report.html"));
    }

    @Test
    void soDoesAComparison() {
        Path digits = small("digits", "--set", "learning.loss=profile", "--seed", "2");
        Path quick = small("quickstart", "--seed", "2");
        Path table = folder.resolve("compared");
        Runs.type(
                "compare",
                "quickstart",
                "--schemes",
                "ga,admm",
                "--quiet",
                "--replications",
                "1",
                "--out",
                table.toString());
        Path page = folder.resolve("page.html");
        Runs.type(
                "report", "--compare", digits.toString(), quick.toString(), table.toString(), "--out", page.toString());
        isClean(page);
    }

    @Test
    void aPageIsWholeWhenItsLoadingEnds() throws IOException, InterruptedException {
        Path run = small("quickstart", "--seed", "3");
        Path pdf = folder.resolve("report.pdf");
        Process print = new ProcessBuilder(
                        Chromium.required().browser().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                        "--print-to-pdf=" + pdf,
                        run.resolve("report.html").toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("print.log").toFile())
                .start();
        assertThat(print.waitFor()).isZero();
        long sheets = SHEET.matcher(Files.readString(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        // twelve where this was written; a page that says that it is being read is one
        assertThat(sheets).isGreaterThan(6);
    }

    /** The unpacking is our own: all three forms of a block, as Java's own compressor writes them. */
    @Test
    void whatJavaPacksThePageUnpacks() throws IOException {
        String script;
        try (var in = io.splitwave.output.report.HtmlReport.class.getResourceAsStream("inflate.js")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Packed packed : Packed.all()) {
            Object[] found = ((List<?>) browser.ask(
                            script
                                    + "const bytes = gunzip(Uint8Array.from(atob(arguments[0]), (c) => c.charCodeAt(0)));"
                                    + " return [bytes.length, crc32(bytes)];",
                            packed.base64()))
                    .toArray();
            assertThat(((Number) found[0]).longValue()).as(packed.name()).isEqualTo(packed.length());
            assertThat(((Number) found[1]).longValue()).as(packed.name()).isEqualTo(packed.crc());
            assertThat((String) browser.ask(
                            script + "const bytes = Uint8Array.from(atob(arguments[0]), (c) => c.charCodeAt(0));"
                                    + " bytes[bytes.length >> 1] ^= 4; try { gunzip(bytes); return 'whole'; }"
                                    + " catch (e) { return e.message; }",
                            packed.base64()))
                    .as("%s with one bit turned", packed.name())
                    .startsWith("its data are damaged");
        }
    }
}
