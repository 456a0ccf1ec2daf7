package io.splitwave.scenarios.system;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What a list of schemes says of one: who may decide in a system.
 *
 * @param name its name, as a scenario gives it
 * @param meaning what it decides, one line
 */
public record SchemeWord(String name, String meaning) {
    /**
     * A list of schemes, in alphabetical order.
     *
     * @param <E> what the list has of a scheme
     * @param entries in any order
     * @param name name of an entry
     * @param meaning what it decides
     * @return a word for each
     */
    public static <E> List<SchemeWord> sorted(List<E> entries, Function<E, String> name, Function<E, String> meaning) {
        return entries.stream()
                .map(entry -> new SchemeWord(name.apply(entry), meaning.apply(entry)))
                .sorted(Comparator.comparing(SchemeWord::name))
                .toList();
    }
}
