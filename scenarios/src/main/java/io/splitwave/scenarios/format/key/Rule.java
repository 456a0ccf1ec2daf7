package io.splitwave.scenarios.format.key;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * A check that needs more than one key. It is made where a system has every key of {@code needs}; keys of {@code seen} it
 * looks at as well where the system has them. It is left out where one of all these keys is wrong by itself.
 *
 * @param name short name, words joined by hyphens
 * @param meaning one sentence with a full stop
 * @param needs keys without which there is nothing to check
 * @param seen other keys that it looks at, with {@link Values#find}
 * @param check adds what breaks it
 */
public record Rule(
        String name, String meaning, List<Key<?>> needs, List<Key<?>> seen, BiConsumer<Values, Breaches> check) {

    /**
     * Copies the lists.
     *
     * @param name short name, words joined by hyphens
     * @param meaning one sentence with a full stop
     * @param needs keys without which there is nothing to check
     * @param seen other keys that it looks at, with {@link Values#find}
     * @param check adds what breaks it
     * @throws IllegalArgumentException if it needs no key
     */
    public Rule {
        needs = List.copyOf(needs);
        seen = List.copyOf(seen);
        if (needs.isEmpty()) {
            throw new IllegalArgumentException("rule " + name + ": needs at least one key");
        }
    }

    /**
     * A rule that needs all keys it looks at.
     *
     * @param name short name, words joined by hyphens
     * @param meaning one sentence with a full stop
     * @param needs keys it looks at
     * @param check adds what breaks it
     */
    public Rule(String name, String meaning, List<Key<?>> needs, BiConsumer<Values, Breaches> check) {
        this(name, meaning, needs, List.of(), check);
    }

    /**
     * All keys it looks at.
     *
     * @return needed and seen ones
     */
    Stream<Key<?>> reads() {
        return Stream.concat(needs.stream(), seen.stream());
    }
}
