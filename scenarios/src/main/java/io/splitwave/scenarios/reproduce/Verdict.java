package io.splitwave.scenarios.reproduce;

import java.util.List;

/** What becomes of a claim. */
enum Verdict {
    /** Every check says yes. */
    HOLDS("holds"),
    /** Some checks say yes. */
    IN_PART("holds in part"),
    /** No check says yes, and at least one says no. */
    DOES_NOT_HOLD("does not hold"),
    /** No check says anything at this precision. */
    OPEN("open");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Verdict of(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("a verdict needs at least one outcome");
        }
        boolean yes = outcomes.contains(Outcome.YES);
        boolean no = outcomes.contains(Outcome.NO);
        if (yes) {
            return no || outcomes.contains(Outcome.OPEN) ? IN_PART : HOLDS;
        }
        return no ? DOES_NOT_HOLD : OPEN;
    }
}
