package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guides are short, measurements stand in files of their own, and what a document links to is there. */
class DocumentsTest {
    private static final Path PROJECT = Path.of("..");
    private static final int MOST_WORDS = 1200;

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");

    static List<Path> documents() throws IOException {
        return files(".md");
    }

    /** Folders of the project that are built by a pom of their own, or hold all others. */
    static List<Path> modules() throws IOException {
        return files("pom.xml").stream()
                .map(Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("README.md")))
                .toList();
    }

    private static List<Path> files(String end) throws IOException {
        try (Stream<Path> all = Files.walk(PROJECT)) {
            return all.filter(file -> file.toString().endsWith(end))
                    .filter(file -> Stream.of(
                                    PROJECT.relativize(file).toString().split("/"))
                            .noneMatch(name -> name.startsWith(".") || name.equals("target") || name.equals("results")))
                    .sorted()
                    .toList();
        }
    }

    private static String words(Path document) throws IOException {
        return Files.readString(document).strip();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aGuideIsShort(Path module) throws IOException {
        assertThat(words(module.resolve("README.md")).split("\\s+").length)
                .as("words of %s", module.resolve("README.md"))
                .isLessThanOrEqualTo(MOST_WORDS);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void measurementsStandInAFileOfTheirOwn(Path module) throws IOException {
        if (Files.isDirectory(module.resolve("src/jmh"))) {
            assertThat(module.resolve("MEASURED.md")).isRegularFile();
            assertThat(words(module.resolve("README.md")))
                    .as("README.md of a module with benchmarks")
                    .contains("](MEASURED.md")
                    .doesNotContain("exec:exec@");
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        Matcher link = LINK.matcher(withoutExamples(document));
        while (link.find()) {
            String[] target = link.group(1).split("#", 2);
            if (ELSEWHERE.matcher(link.group(1)).matches()) {
                continue;
            }
            Path file = target[0].isEmpty() ? document : document.resolveSibling(target[0]);
            assertThat(file).as("%s links to %s", document, link.group(1)).exists();
            if (target.length == 2) {
                assertThat(anchors(file))
                        .as("%s links to %s", document, link.group(1))
                        .contains(target[1]);
            }
        }
    }

    /** The names of the headings of a document, as GitHub makes them: small letters, no punctuation, hyphens. */
    private static Set<String> anchors(Path document) throws IOException {
        Set<String> anchors = new HashSet<>();
        withoutExamples(document)
                .lines()
                .filter(line -> line.matches("#{1,6} .*"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .forEach(name -> {
                    String free = name;
                    for (int again = 1; !anchors.add(free); again++) {
                        free = name + "-" + again;
                    }
                });
        return anchors;
    }

    private static String withoutExamples(Path document) throws IOException {
        return words(document).replaceAll("(?ms)^```.*?^```", "");
    }
}
