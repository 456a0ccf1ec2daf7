package io.splitwave.scenarios.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A package that a newcomer can take in has at most 30 classes; a larger one says in DECISIONS why it is one. */
class PackageSizeTest {
    private static final int MOST = 30;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sim-kernel",
                "network",
                "learning",
                "learning/training",
                "optimizer",
                "output",
                "scenarios",
                "scenarios/spark"
            })
    void aLargePackageSaysWhy(String module) throws IOException {
        Path root = Path.of("..").resolve(module);
        Path decisions = root.resolve("DECISIONS.md");
        String text = Files.exists(decisions) ? Files.readString(decisions) : "";
        Map<String, Integer> sizes = sizes(root.resolve("src/main/java"));
        assertThat(sizes).as("packages of " + module).isNotEmpty();
        assertThat(sizes.entrySet().stream()
                        .filter(size -> size.getValue() > MOST)
                        .filter(size -> !text.contains(
                                "The package `" + size.getKey() + "` has more than " + MOST + " classes")))
                .as("packages of more than " + MOST + " classes that " + decisions + " does not explain")
                .isEmpty();
    }

    private static Map<String, Integer> sizes(Path sources) throws IOException {
        Map<String, Integer> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> classes = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
            classes.forEach(file -> sizes.merge(
                    sources.relativize(file.getParent())
                            .toString()
                            .replace('/', '.')
                            .replace('\\', '.'),
                    1,
                    Integer::sum));
        }
        return sizes;
    }
}
