package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table keeps its own promises. */
class KeyTableTest {

    @Test
    void everyExampleAndDefaultIsAValueOfItsKey() {
        for (Key<?> key : Keys.all()) {
            List<String> complaints = new ArrayList<>();
            Tree example =
                    ScenarioOverride.parse(key.path() + "=" + key.example()).value();
            var value = key.kind().read(example, key.example(), (at, expected, found, near) -> complaints.add(found));
            assertThat(complaints).as(key.path()).isEmpty();
            assertThat(value).as(key.path()).isPresent();
        }
    }

    @Test
    void everyKeyStandsInAGroupOfTheTableAndOnce() {
        assertThat(Keys.all()).extracting(Key::path).doesNotHaveDuplicates().hasSize(60);
        assertThat(Keys.groups()).extracting(KeyGroup::path).doesNotHaveDuplicates();
        for (Key<?> key : Keys.all()) {
            assertThat(key.group().isEmpty() || Keys.group(key.group()).isPresent())
                    .as(key.path())
                    .isTrue();
            assertThat(key.meaning()).endsWith(".").doesNotContain("|");
        }
    }

    @Test
    void everyKeyCanBeTurnedInAScenario() {
        Scenario scenario = Loads.scenario(Presets.text("quickstart"));
        for (Key<?> key : Keys.all()) {
            Scenario changed = Loads.scenario(Presets.text("quickstart"), key.path() + "=" + other(key, scenario));
            assertThat(changed).as(key.path()).isNotEqualTo(scenario);
        }
    }

    /** A valid value of a key that is not the one it has. */
    private static String other(Key<?> key, Scenario scenario) {
        String now = key.textIn(scenario).orElse("");
        if (key.kind() instanceof ChoiceKind<?> choice) {
            // The last word of each choice needs nothing that the preset does not give.
            String last = choice.words().get(choice.words().size() - 1);
            return last.equals(now) ? choice.words().get(0) : last;
        }
        if (key.kind() instanceof FlagKind) {
            return now.equals("true") ? "false" : "true";
        }
        return switch (key.path()) {
            case "barrier.k", "optimizer.phaseBits" -> "4";
            case "optimizer.candidateCuts" -> "[1, 2]";
            case "irs.position", "accessPoint.position" -> "[3 m, 4 m]";
            case "name", "description" -> "other";
            default -> key.kind() instanceof WholeKind ? "9" : twice(key, scenario);
        };
    }

    private static String twice(Key<?> key, Scenario scenario) {
        if (key.kind() instanceof IntervalKind kind) {
            Interval now = (Interval) key.in().apply(scenario).orElseThrow();
            return kind.text(new Interval(now.min() / 2, now.max()));
        }
        Object now = key.in().apply(scenario).orElse(null);
        if (now == null) {
            return key.example();
        }
        double half = (Double) now / 2;
        return key.kind() instanceof QuantityKind kind ? kind.text(half) : Decimals.text(half);
    }
}
