package io.splitwave.scenarios.format;

import java.util.Optional;

/**
 * What values a key takes: how they are read and checked, described, and written.
 *
 * @param <T> the value in SI units
 */
sealed interface Kind<T>
        permits TextKind,
                WholeKind,
                WholeListKind,
                RealKind,
                FlagKind,
                ChoiceKind,
                ChoiceListKind,
                QuantityKind,
                IntervalKind,
                PlaceKind,
                FileKind,
                ArchitectureKind {

    /**
     * Reads a value.
     *
     * @param tree what was written
     * @param example a value that would have been right
     * @param complaints told everything that is wrong
     * @return the value, or empty if there was something to complain about
     */
    Optional<T> read(Tree tree, String example, Complaints complaints);

    /** Whether a value is one that could have been read. */
    boolean accepts(T value);

    /** What is allowed, as part of a sentence: "a whole number of at least 1". */
    String expected();

    /** What is allowed, for somebody who gave a value of the right kind that is not. */
    default String expectedInPlaceOf(T value) {
        return expected();
    }

    /** What is allowed to the last: like {@link #expected()}, with limits so wide that they are hardly ever news. */
    default String range() {
        return expected();
    }

    /** Canonical YAML, on one line. */
    String text(T value);

    /** Whether a text stands for a file, which is then counted from the folder of the scenario. */
    default boolean isPath(String text) {
        return false;
    }
}
