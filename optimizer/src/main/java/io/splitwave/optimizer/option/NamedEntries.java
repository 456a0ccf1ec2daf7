package io.splitwave.optimizer.option;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What is chosen by a name, such as the schemes of a room.
 *
 * @param kind what an entry is called in a message, such as {@code scheme}
 * @param entries the entries, with names of their own
 * @param nameOf the name of an entry
 * @param <E> type of the entries
 */
public record NamedEntries<E>(String kind, List<E> entries, Function<E, String> nameOf) {
    /**
     * Copies the list.
     *
     * @param kind what an entry is called in a message
     * @param entries the entries
     * @param nameOf the name of an entry
     */
    public NamedEntries {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(nameOf, "nameOf");
        entries = List.copyOf(entries);
    }

    /**
     * The names.
     *
     * @return in alphabetical order
     */
    public List<String> names() {
        return entries.stream().map(nameOf).sorted().toList();
    }

    /**
     * The entry of a name.
     *
     * @param name its name
     * @return the entry
     * @throws IllegalArgumentException if no entry has that name; says which names there are
     */
    public E named(String name) {
        return entries.stream()
                .filter(entry -> nameOf.apply(entry).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no " + kind + " is named " + name + "; there are " + names()));
    }
}
