package io.splitwave.kernel.resource;

import java.util.Objects;

/**
 * Something that serves stages of work.
 *
 * @param name for messages and records, not blank
 * @param discipline how it serves several stages at once
 */
public record Resource(String name, Discipline discipline) {
    /**
     * Checks that there is a name and a discipline.
     *
     * @param name for messages and records, not blank
     * @param discipline how it serves several stages at once
     * @throws IllegalArgumentException if the name is blank
     */
    public Resource {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(discipline, "discipline");
        if (name.isBlank()) {
            throw new IllegalArgumentException("resource: name must not be blank");
        }
    }
}
