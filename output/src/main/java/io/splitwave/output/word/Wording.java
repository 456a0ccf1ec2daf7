package io.splitwave.output.word;

import java.io.Serializable;

/**
 * How a value is put into words.
 *
 * @param clause part of a sentence with {@code {}} in place of the value, for example {@code the band is shared by {} UDs}
 * @param usual what is said of a flag that is true, for example {@code on the UD}; null for what is no flag
 * @param other what is said of a flag that is false; null for what is no flag. Tables for reading have the share of it, as
 *     it is the exception
 */
public record Wording(String clause, String usual, String other) implements Serializable {
    /** Where the value stands in the clause. */
    public static final String VALUE = "{}";

    /**
     * Checks the words.
     *
     * @param clause part of a sentence with the place of the value
     * @param usual what is said of a flag that is true
     * @param other what is said of a flag that is false
     * @throws IllegalArgumentException if the clause is missing or has no place for the value, or only one of the others is
     *     given
     */
    public Wording {
        Spelling.line("wording", "clause", clause);
        String word = "wording '" + clause + "'";
        if (!clause.contains(VALUE)) {
            throw new IllegalArgumentException(word + ": expected " + VALUE + " in place of the value, found none");
        }
        if ((usual == null) != (other == null)) {
            throw new IllegalArgumentException(
                    word + ": usual and other go together, " + (usual == null ? "usual" : "other") + " is missing");
        }
        if (usual != null) {
            Spelling.line(word, "usual", usual);
            Spelling.line(word, "other", other);
        }
    }
}
