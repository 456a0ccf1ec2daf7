package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import java.util.List;
import java.util.stream.Stream;

/** Short ways to load a text in a test. */
final class Loads {

    static final String SOURCE = "scenario.yaml";

    private Loads() {}

    static Scenario scenario(String text, String... overrides) {
        return ScenarioLoader.parse(
                SOURCE, text, Stream.of(overrides).map(ScenarioOverride::parse).toList());
    }

    /** What is wrong with a text, one message a problem; none if it loads. */
    static List<String> problemsOf(String text, String... overrides) {
        try {
            scenario(text, overrides);
            return List.of();
        } catch (ScenarioException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    /** The preset quickstart with a piece of its text replaced; the piece must be there exactly once. */
    static String quickstartWith(String piece, String replacement) {
        String text = Presets.text("quickstart");
        int at = text.indexOf(piece);
        if (at < 0 || text.indexOf(piece, at + 1) >= 0) {
            throw new IllegalArgumentException("not exactly once in the preset: " + piece);
        }
        return text.replace(piece, replacement);
    }

    /** The line, from 1, on which a piece of a text begins. */
    static int lineOf(String text, String piece) {
        return 1
                + (int) text.substring(0, text.indexOf(piece))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
