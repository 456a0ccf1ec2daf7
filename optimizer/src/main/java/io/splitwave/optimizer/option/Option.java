package io.splitwave.optimizer.option;

import java.util.Objects;
import java.util.Optional;

/**
 * An option of one scheme or of several.
 *
 * @param name its name, in camel case
 * @param range the values that it takes
 * @param byDefault its value unless it is set; empty if it may be absent
 * @param example a value as written; the default, if there is one
 * @param meaning one or more sentences
 * @param <T> type of its values
 */
public record Option<T>(String name, Range<T> range, Optional<T> byDefault, String example, String meaning) {
    /**
     * Checks the default.
     *
     * @param name its name
     * @param range the values that it takes
     * @param byDefault its value unless it is set
     * @param example a value as written
     * @param meaning one or more sentences
     * @throws IllegalArgumentException if the name is not in camel case, a text is blank, or the default is not allowed
     */
    public Option {
        Objects.requireNonNull(range, "range");
        if (!name.matches("[a-z][A-Za-z0-9]*") || example.isBlank() || meaning.isBlank()) {
            throw new IllegalArgumentException("option '" + name
                    + "': the name must be in camel case, example and meaning" + " must not be blank");
        }
        byDefault.ifPresent(value -> requireAllowed(name, range, value));
    }

    /**
     * An option that always has a value.
     *
     * @param name its name
     * @param range the values that it takes
     * @param byDefault its value unless it is set
     * @param example the default as written
     * @param meaning one or more sentences
     * @param <T> type of its values
     * @return the option
     */
    public static <T> Option<T> defaulted(String name, Range<T> range, T byDefault, String example, String meaning) {
        return new Option<>(name, range, Optional.of(byDefault), example, meaning);
    }

    /**
     * An option that may be absent.
     *
     * @param name its name
     * @param range the values that it takes
     * @param example a value as written
     * @param meaning one or more sentences; says what holds if it is absent
     * @param <T> type of its values
     * @return the option
     */
    public static <T> Option<T> optional(String name, Range<T> range, String example, String meaning) {
        return new Option<>(name, range, Optional.empty(), example, meaning);
    }

    /** Refuses a value out of range. */
    void requireAllowed(T value) {
        requireAllowed(name, range, value);
    }

    private static <T> void requireAllowed(String name, Range<T> range, T value) {
        if (value == null || !range.accepts(value)) {
            throw new IllegalArgumentException("option " + name + ": must be " + range + ", was " + value);
        }
    }

    /**
     * Whether a scheme that reads the one reads the other as well.
     *
     * @param other an option of the same name
     * @return true if range and default are the same
     */
    public boolean takesTheSameAs(Option<?> other) {
        return range.equals(other.range) && byDefault.equals(other.byDefault);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Option<?> that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
