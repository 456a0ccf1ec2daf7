package io.splitwave.output.word;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;

/**
 * A chain that belongs to a round and to no user device, for example an aggregator or a generator of samples. It has rows of
 * its own in {@code stages}, and lasts at most as long as its round.
 *
 * @param name its name in the column {@code support} of {@code stages}
 * @param label its name in drawings
 * @param meaning what it does, in one line
 * @param awaited true if it works while user devices do and the round waits for it as for them, so that it may be last; false
 *     for a chain that only begins when they are through, or that is never waited for
 */
public record Support(
        String name, String label, String meaning, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean awaited)
        implements Serializable {
    /**
     * Checks the words.
     *
     * @param name name in the tables
     * @param label name in drawings
     * @param meaning what it does
     * @param awaited true if the round waits for it as for user devices
     * @throws IllegalArgumentException if one is missing or spelled in another way
     */
    public Support {
        Spelling.name("support", "name", name);
        Spelling.line("support " + name, "label", label);
        Spelling.line("support " + name, "meaning", meaning);
    }

    /**
     * A chain that is not waited for beside user devices.
     *
     * @param name name in the tables
     * @param label name in drawings
     * @param meaning what it does
     * @throws IllegalArgumentException if one is missing or spelled in another way
     */
    public Support(String name, String label, String meaning) {
        this(name, label, meaning, false);
    }
}
