package io.splitwave.scenarios.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.ScriptTimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium with a fresh profile, as somebody has it who opens a file; no network is asked for. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final Path downloads;

    private Browser(ChromeDriver driver, Path downloads) {
        this.driver = driver;
        this.downloads = downloads;
    }

    static Browser start(Path folder) throws IOException {
        Chromium chromium = Chromium.required();
        Path downloads = Files.createDirectories(folder.resolve("downloads"));
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.browser().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile"));
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", downloads.toString(), "download.prompt_for_download", false));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromium.driver().toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return new Browser(driver, downloads);
    }

    void open(Path page, int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.get(page.toUri().toString());
        until("return document.documentElement.dataset.ready === 'true'");
    }

    /** What the reader's machine wishes: a dark screen or a light one. */
    void wish(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        "",
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** What the console says, warnings and errors. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    Object ask(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    long number(String script, Object... arguments) {
        return ((Number) ask(script, arguments)).longValue();
    }

    boolean truth(String script, Object... arguments) {
        return Boolean.TRUE.equals(ask(script, arguments));
    }

    /** Waits until a script answers true; a page that never gets there fails. */
    void until(String script, Object... arguments) {
        try {
            driver.executeAsyncScript(
                    "const given = [...arguments]; const done = given.pop();"
                            + " const test = function () { " + script + " };"
                            + " const look = () => test.apply(null, given) ? done() : setTimeout(look, 20); look();",
                    arguments);
        } catch (ScriptTimeoutException e) {
            throw new AssertionError("never came true: " + script + "; the console says " + complaints(), e);
        }
    }

    /** Presses an element in the middle of the screen, where nothing lies over it. */
    void press(WebElement element) {
        ask("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", element);
        element.click();
    }

    /** Turns the wheel over an element, away from the reader, with keys held. */
    void wheel(WebElement element, CharSequence... held) {
        Actions actions = new Actions(driver);
        List.of(held).forEach(actions::keyDown);
        actions.scrollFromOrigin(WheelInput.ScrollOrigin.fromElement(element), 0, -300);
        List.of(held).forEach(actions::keyUp);
        actions.perform();
    }

    /** The page as it goes to a printer, on paper that is so many pixels wide between its margins. */
    void prepareForPaper(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        ask("window.dispatchEvent(new Event('beforeprint'))");
    }

    void backToScreen() {
        ask("window.dispatchEvent(new Event('afterprint'))");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    /**
     * Words of the language of scripts that stand on the page, or would on paper, or in a hover: texts and attributes, but
     * for the scenario as it was written.
     */
    List<?> straysOfScripts() {
        ask("for (const c of document.querySelectorAll('.canvas')) echarts.getInstanceByDom(c)"
                + "?.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: 0 });"
                + "window.dispatchEvent(new Event('beforeprint'))");
        List<?> found = (List<?>)
                ask(
                        "const found = []; const walk = (node) => {"
                                + " if (node.nodeType === 3) found.push(node.nodeValue);"
                                + " if (node.nodeType !== 1 || ['SCRIPT', 'PRE'].includes(node.tagName)) return;"
                                + " for (const a of node.attributes) found.push(a.name + '=' + a.value);"
                                + " node.childNodes.forEach(walk); }; walk(document.body); found.push(document.title);"
                                + " return found.filter((text) => /\\b(undefined|NaN|null|Infinity|function|\\[object)\\b/.test(text))");
        backToScreen();
        return found;
    }

    /** Tables of which a part is seen only by scrolling sideways. */
    List<?> tablesThatAreCut() {
        return (List<?>) ask("return [...document.querySelectorAll('.table')].filter((table) => {"
                + " const around = table.querySelector('.scroll'); return around.scrollWidth > around.clientWidth;"
                + " }).map((table) => table.id)");
    }

    WebElement element(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> elements(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Brings a figure on the screen and waits until its chart is drawn. */
    void show(String figure) {
        ask(
                "document.getElementById('chart-' + arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })",
                figure);
        until(
                "const chart = echarts.getInstanceByDom(document.getElementById('chart-' + arguments[0]));"
                        + " return !!chart && !!chart.getOption()",
                figure);
    }

    /** Presses a button and waits for the file that the page saves. */
    Path saved(WebElement button, String name) throws IOException, InterruptedException {
        try (WatchService changes = downloads.getFileSystem().newWatchService()) {
            downloads.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            press(button);
            // the browser reserves the name with an empty file, and puts the whole one in its place
            while (!Files.exists(downloads.resolve(name)) || Files.size(downloads.resolve(name)) == 0) {
                WatchKey change = changes.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (change == null) {
                    throw new AssertionError(name + " was not saved");
                }
                change.pollEvents();
                change.reset();
            }
            return downloads.resolve(name);
        }
    }

    /** Where it is told to by {@code -Dsplitwave.screenshots=DIR}: the whole page as a picture, to look at. */
    void picture(String name, int width) throws IOException {
        String folder = System.getProperty("splitwave.screenshots");
        if (folder == null) {
            return;
        }
        long height = number("return document.documentElement.scrollHeight");
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        until("return [...document.querySelectorAll('.canvas')].every((c) => echarts.getInstanceByDom(c))");
        Files.write(Files.createDirectories(Path.of(folder)).resolve(name), driver.getScreenshotAs(OutputType.BYTES));
    }

    Stream<String> figures() {
        return elements("figure").stream()
                .map(figure -> figure.getAttribute("id").substring("figure-".length()));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
