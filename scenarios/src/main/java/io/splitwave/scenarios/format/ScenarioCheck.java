package io.splitwave.scenarios.format;

import java.util.ArrayList;
import java.util.List;

/** Holds a scenario made by code against the same table and rules as one from a file. */
final class ScenarioCheck {

    private ScenarioCheck() {}

    static void requireValid(Scenario scenario) {
        List<String> refusals = new ArrayList<>();
        for (Key<?> key : Keys.all()) {
            key.refusal(scenario).ifPresent(refusals::add);
        }
        if (refusals.isEmpty()) {
            Rules.check(
                    Values.of(scenario),
                    (key, expected, found) -> refusals.add(key.path() + ": expected " + expected + ", found " + found));
        }
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException("scenario: " + String.join("; ", refusals));
        }
    }
}
