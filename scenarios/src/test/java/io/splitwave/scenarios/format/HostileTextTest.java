package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to cost memory, stack or time, and texts that are just noise: a message each, nothing worse. */
class HostileTextTest {

    @Test
    void aliasBombs() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(8) + alias + "]\n");
        }
        assertThat(Loads.problemsOf(bomb.toString()))
                .singleElement()
                .asString()
                .contains("aliases")
                .contains("50");
    }

    @Test
    void fewAliasesAreFine() {
        String text = Loads.quickstartWith("position: [20 m, 0 m]", "position: &far [20 m, 0 m]")
                .replace("position: [0 m, 0 m]", "position: *far");
        assertThat(Loads.problemsOf(text))
                .singleElement()
                .asString()
                .contains("irs.position")
                .contains("the same place");
    }

    @Test
    void valuesThatContainThemselves() {
        assertThat(Loads.problemsOf(Loads.quickstartWith("[5 GHz, 12 GHz]", "&c [*c, 12 GHz]")))
                .containsExactly("scenario.yaml:17: ud.cpu: expected a value that does not contain itself,"
                        + " found an alias to its own anchor");
        assertThat(Loads.problemsOf("&top\nname: *top\n"))
                .singleElement()
                .asString()
                .contains("does not contain itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void deepNesting(String open) {
        assertThat(Loads.problemsOf("x: 1\ny:\n " + open.repeat(50_000)))
                .containsExactly("scenario.yaml:3: expected at most 20 levels of nesting, found more");
    }

    @Test
    void hugeNumbers() {
        String digits = "9".repeat(500_000);
        assertThat(Loads.problemsOf(Loads.quickstartWith("count: 8", "count: " + digits)))
                .containsExactly("scenario.yaml:15: ud.count: expected a whole number of at most 10000000, found "
                        + "9".repeat(60) + "...");
        assertThat(Loads.problemsOf(Loads.quickstartWith("count: 8", "count: -" + digits)))
                .singleElement()
                .asString()
                .contains("a whole number of at least 1, found -999");
        assertThat(Loads.problemsOf(Loads.quickstartWith("1 MHz", digits + " Hz")))
                .singleElement()
                .asString()
                .contains("radio.bandwidth: expected a frequency above 0 Hz such as 1 MHz, found '999");
        assertThat(Loads.problemsOf(Loads.quickstartWith("exponent: 3.5", "exponent: 1e" + digits)))
                .hasSize(1);
    }

    @Test
    void keysThatAreNoWords() {
        assertThat(Loads.problemsOf(Loads.quickstartWith("count: 8", "count: 8\n  ? [a]\n  : b")))
                .containsExactly("scenario.yaml:16: ud: expected a word as key, found a list of 1 item");
        assertThat(Loads.problemsOf(Loads.quickstartWith("count: 8", "count: 8\n  !!java.io.File x: y")))
                .containsExactly(
                        "scenario.yaml:16: ud: expected a plain value without a tag, found the tag '!!java.io.File'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "just words",
                "[a, b]",
                "7",
                "name: a\n--- \nname: b\n",
                "%YAML 9.9\n---\nname: a\n",
                "!!java.io.File {}",
                "*x",
                "&a",
                "--- |\n text",
                "\"\\ud800\": 1",
                "!!set {a, b}"
            })
    void otherThings(String text) {
        assertThat(Loads.problemsOf(text)).isNotEmpty().allMatch(problem -> problem.startsWith("scenario.yaml"));
    }

    /** 4000 presets with a few random edits each; Loads lets through anything that is not a ScenarioException. */
    @Test
    void randomlyEditedPresetsLoadOrAreRefusedInOneLineEach() {
        Random random = new Random(20240601);
        String[] pieces = {
            "[", "]", "{", "}", ":", "- ", "&a ", "*a", "!!int ", "!x ", "\t", "\n", "\n\n", "  ", "'", "\"", "|", ">",
            "#", "%", "?", ",", "~", "null", "-1", "1e999", ".nan", "0x", "<<: ", "---\n", "...\n", "\uFEFF", "\u2028",
            "\0", "é", " dB", "\\x"
        };
        int refused = 0;
        for (int i = 0; i < 4000; i++) {
            StringBuilder text = new StringBuilder(Presets.text(i % 2 == 0 ? "paper" : "quickstart"));
            int edits = 1 + random.nextInt(4);
            for (int edit = 0; edit < edits; edit++) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(6));
                switch (random.nextInt(4)) {
                    case 0 -> text.delete(at, end);
                    case 1 -> text.insert(at, text.substring(random.nextInt(at + 1), at));
                    case 2 -> text.replace(at, end, pieces[random.nextInt(pieces.length)]);
                    default -> text.insert(at, pieces[random.nextInt(pieces.length)]);
                }
            }
            var problems = Loads.problemsOf(text.toString());
            refused += problems.isEmpty() ? 0 : 1;
            assertThat(problems).as("edited preset %d", i).allMatch(problem -> problem.matches("scenario\\.yaml.*"));
        }
        // Edits in comments do no harm, most others do: both outcomes must have been seen.
        assertThat(refused).isBetween(1500, 3900);
    }
}
