package io.splitwave.scenarios.format.key;

import io.splitwave.scenarios.format.text.Complaints;
import io.splitwave.scenarios.format.text.Tree;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What values a key takes: how they are read and checked, described, and written.
 *
 * @param <T> the value in SI units; equal values are equal by {@code equals}
 */
public interface Kind<T> {

    /**
     * Reads a value.
     *
     * @param tree what was written
     * @param example a value that would have been right
     * @param complaints takes everything that is wrong
     * @return the value, or empty if there was a problem
     */
    Optional<T> read(Tree tree, String example, Complaints complaints);

    /**
     * Whether a value is one that could have been read.
     *
     * @param value the value
     * @return whether it is allowed
     */
    boolean accepts(T value);

    /**
     * What is allowed, as part of a sentence.
     *
     * @return for instance "a whole number of at least 1"
     */
    String expected();

    /**
     * What is allowed, for a message about a value of the right kind that is not.
     *
     * @param value the value that is not allowed
     * @return part of a sentence
     */
    default String expectedInPlaceOf(T value) {
        return expected();
    }

    /**
     * What is allowed to the last: as {@link #expected()}, with limits so wide that few values meet them.
     *
     * @return part of a sentence
     */
    default String range() {
        return expected();
    }

    /**
     * Canonical YAML of a value.
     *
     * @param value an allowed value
     * @return one line, which reads back as an equal value
     */
    String text(T value);

    /**
     * What is allowed, for an editor: a schema of JSON Schema 2020-12, which may allow more than the reader does.
     *
     * @return keywords of the schema in order, with strings, numbers, flags, lists and maps as values
     */
    Map<String, Object> schema();

    /**
     * Whether a text stands for a file, whose path is then counted from the folder of the scenario.
     *
     * @param text a value as written
     * @return whether it is a path
     */
    default boolean isPath(String text) {
        return false;
    }

    /**
     * The file that a value stands for, of a kind that has {@linkplain #isPath paths}.
     *
     * @param value an allowed value
     * @return its path as it was given; empty if the value is no path
     */
    default Optional<Path> file(T value) {
        return Optional.empty();
    }

    /**
     * Whether a value is written as a group, so that a path may lead into it.
     *
     * @return whether {@code KEY.NAME} may be set
     */
    default boolean holdsKeys() {
        return false;
    }
}
