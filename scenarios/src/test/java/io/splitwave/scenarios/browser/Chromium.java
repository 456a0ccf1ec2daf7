package io.splitwave.scenarios.browser;

import io.splitwave.machine.Need;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the browser of the tests and its driver are: on the path, or where {@code -Dsplitwave.chromium} and
 * {@code -Dsplitwave.chromedriver} say.
 */
record Chromium(Path browser, Path driver) {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");
    private static final Need NEED =
            new Need("browser", () -> found().isPresent(), List.of("chromium", "chromium-driver"));

    /** Where they are; tests do not run where there is none and none can be installed. */
    static Chromium required() throws IOException {
        try {
            NEED.require();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a browser was installed", e);
        }
        return found().orElseThrow();
    }

    private static Optional<Chromium> found() {
        Optional<Path> browser = program("splitwave.chromium", BROWSERS);
        Optional<Path> driver = program("splitwave.chromedriver", DRIVERS);
        return browser.flatMap(first -> driver.map(second -> new Chromium(first, second)));
    }

    private static Optional<Path> program(String property, List<String> names) {
        String named = System.getProperty(property);
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return names.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
