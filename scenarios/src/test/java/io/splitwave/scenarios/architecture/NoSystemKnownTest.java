package io.splitwave.scenarios.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who plays, records or shows any system has no word of one in its code, texts included; comments may name one. */
class NoSystemKnownTest {
    private static final Pattern WORDS = Pattern.compile("\\b(vrsl|irs|twins?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|js|css|html)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sim-kernel/src/main",
                "output/src/main",
                "scenarios/src/main/java/io/splitwave/scenarios/play",
                "scenarios/src/main/java/io/splitwave/scenarios/campaign",
                "scenarios/src/main/java/io/splitwave/scenarios/command"
            })
    void noSourceKnowsASystem(String folder) throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("..").resolve(folder))) {
            sources = files.filter(file ->
                            SOURCE.matcher(file.getFileName().toString()).matches())
                    .filter(file -> !file.getFileName().toString().startsWith("echarts")) // of somebody else
                    .sorted()
                    .toList();
        }
        assertThat(sources).hasSizeGreaterThan(4);
        List<String> found = new ArrayList<>();
        for (Path source : sources) {
            found(Files.readString(source)).forEach(line -> found.add(source + ": " + line));
        }
        assertThat(found).isEmpty();
    }

    /** The search itself: it would find such a word, and only there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            int irs = 3;                                 | 1
            const twins = figure("a", 'b');              | 1
            "no-irs, above 26 s"                         | 1
            String url = "http://twin";                  | 1
            say(`at its ${name} or twin`);               | 1
            int first = pairs(twinned, VRSL_OR_NOT);     | 0
            int a; // VRSL Section VI, its IRS and twins | 0
            int a; /* the IRS */ int twin;               | 1
            int a; /* the IRS */ int b;                  | 0
            /** Names VRSL. */                           | 0
            String quoted = "\\" // twin";               | 1
            .Twin { color: red }                         | 1
            """)
    void aWordIsFoundInCodeAndTextsButNotInComments(String line, int lines) {
        assertThat(found(line)).as(line).hasSize(lines);
    }

    @Test
    void aCommentOfSeveralLinesIsLeftOutAndWhatFollowsIsNot() {
        assertThat(found("/*\n * irs\n * twin */\nint vrsl;\n// irs\n\"irs\"\n"))
                .containsExactly("int vrsl;", "\"irs\"");
    }

    private static List<String> found(String source) {
        return withoutComments(source)
                .lines()
                .filter(line -> WORDS.matcher(line).find())
                .map(String::strip)
                .toList();
    }

    /** The source with its lines, comments left out; what looks like one inside a text stays. */
    private static String withoutComments(String source) {
        StringBuilder kept = new StringBuilder();
        char open = 0; // the quote of the text that a character is in; 0 outside
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (open == 0 && source.startsWith("//", i)) {
                int end = source.indexOf('\n', i);
                i = (end < 0 ? source.length() : end) - 1;
            } else if (open == 0 && source.startsWith("/*", i)) {
                int end = source.indexOf("*/", i + 2);
                i = end < 0 ? source.length() : end + 1;
                kept.append(' ');
            } else {
                kept.append(c);
                if (open != 0 && c == '\\' && i + 1 < source.length()) {
                    kept.append(source.charAt(++i));
                } else if (c == open || open != 0 && open != '`' && c == '\n') {
                    open = 0; // a text in plain quotes ends with its line
                } else if (open == 0 && (c == '"' || c == '\'' || c == '`')) {
                    open = c;
                }
            }
        }
        return kept.toString();
    }
}
