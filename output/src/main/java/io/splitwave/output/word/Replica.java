package io.splitwave.output.word;

import java.io.Serializable;

/**
 * The replica of a user device, at the access point, which may compute in its place.
 *
 * @param name what it is called in a sentence, for example {@code double}: texts say "at its double"
 * @param label its name in drawings
 */
public record Replica(String name, String label) implements Serializable {
    /**
     * Checks the words.
     *
     * @param name what it is called in a sentence
     * @param label its name in drawings
     * @throws IllegalArgumentException if one is missing
     */
    public Replica {
        Spelling.line("replica", "name", name);
        Spelling.line("replica", "label", label);
    }
}
