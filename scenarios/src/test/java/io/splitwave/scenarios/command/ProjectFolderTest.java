package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The top level of the project is fixed: one folder a module, and nothing in which they would meet. */
class ProjectFolderTest {
    private static final String[] FIXED = {
        "pom.xml",
        "README.md",
        "LICENSE",
        "NOTICE",
        "sim-kernel",
        "network",
        "learning",
        "optimizer",
        "scenarios",
        "output"
    };

    /** What builds and runs make there. */
    private static final List<String> MADE = List.of("target", "results");

    @Test
    void nothingElseStandsAtTheTop() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of(".."))) {
            assertThat(entries.map(path -> path.getFileName().toString())
                            .filter(name -> !name.startsWith(".") && !MADE.contains(name)))
                    .containsExactlyInAnyOrder(FIXED);
        }
    }
}
