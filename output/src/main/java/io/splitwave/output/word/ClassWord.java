package io.splitwave.output.word;

import java.io.Serializable;

/**
 * A class of user devices: a block of consecutive numbers, the same in all replications.
 *
 * @param name its name, in column {@code ud_class}
 * @param uds how many user devices it has, at least 1
 */
public record ClassWord(String name, int uds) implements Serializable {
    /**
     * Checks the words.
     *
     * @param name its name
     * @param uds how many user devices it has
     * @throws IllegalArgumentException if the name is missing or there is no user device
     */
    public ClassWord {
        Spelling.line("class", "name", name);
        if (uds < 1) {
            throw new IllegalArgumentException("class " + name + ": uds must be >= 1, was " + uds);
        }
    }
}
