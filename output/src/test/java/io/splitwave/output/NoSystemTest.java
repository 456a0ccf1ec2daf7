package io.splitwave.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program text of this module names no system and nothing that only one system has. */
class NoSystemTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern WORDS = Pattern.compile("\\b(vrsl|irs|twins?)\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void noLineOfCodeOrCommentNamesASystem() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                for (String line : Files.readAllLines(file)) {
                    if (WORDS.matcher(line).find()) {
                        found.add(MAIN.relativize(file) + ": " + line.strip());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
