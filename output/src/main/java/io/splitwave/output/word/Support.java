package io.splitwave.output.word;

import java.io.Serializable;

/**
 * A chain that belongs to a round and to no user device, for example an aggregator or a generator of samples. It has rows of
 * its own in {@code stages}, and lasts at most as long as its round.
 *
 * @param name its name in the column {@code support} of {@code stages}
 * @param label its name in drawings
 * @param meaning what it does, in one line
 */
public record Support(String name, String label, String meaning) implements Serializable {
    /**
     * Checks the words.
     *
     * @param name name in the tables
     * @param label name in drawings
     * @param meaning what it does
     * @throws IllegalArgumentException if one is missing or spelled in another way
     */
    public Support {
        Spelling.name("support", "name", name);
        Spelling.line("support " + name, "label", label);
        Spelling.line("support " + name, "meaning", meaning);
    }
}
