package io.splitwave.optimizer.cellfree.scheme;

import java.util.Objects;
import java.util.function.Function;

/**
 * Everything that is said of a scheme before it is made: one line in a list, from which its name is offered.
 *
 * @param name lower case, words joined by hyphens
 * @param meaning what it decides, one line
 * @param maker makes it for one replication
 */
public record CellFreeSchemeEntry(String name, String meaning, Function<CellFreeSchemeSettings, CellFreeScheme> maker) {
    /**
     * Checks the words.
     *
     * @param name its name
     * @param meaning what it decides
     * @param maker makes it
     * @throws IllegalArgumentException if the name is not of that form, or the meaning is blank
     */
    public CellFreeSchemeEntry {
        Objects.requireNonNull(maker, "maker");
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || meaning.isBlank()) {
            throw new IllegalArgumentException(
                    "scheme '" + name + "': the name must be lower case with hyphens, the meaning not blank");
        }
    }
}
