package io.splitwave.scenarios.reproduce;

import java.util.List;

/** The verdict on a claim. */
enum Verdict {
    /** Every check says yes. */
    HOLDS("holds"),
    /** Some checks say yes. */
    IN_PART("holds in part"),
    /** No check says yes, and at least one says no. */
    DOES_NOT_HOLD("does not hold"),
    /** No check is decided at this precision. */
    OPEN("open"),
    /** "Up to" a value, and some figure lies above it. */
    EXCEEDED("exceeded"),
    /** "Up to" a value, and no figure comes near it. */
    NOT_REACHED("not reached"),
    /** The verdict differs between the printed start of the search and another start. */
    DEPENDS_ON_THE_START("depends on the start");

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
