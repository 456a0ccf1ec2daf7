package io.splitwave.scenarios.format.key;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The values of a scenario by key, each checked by itself. */
public final class Values {

    private final Map<String, Object> byPath;

    /** Of values each of the type of its key. */
    Values(Map<String, Object> byPath) {
        this.byPath = Map.copyOf(byPath);
    }

    /**
     * The value of a key, if it has one.
     *
     * @param key any key
     * @param <T> the value in SI units
     * @return empty if the key was not given and has no default, or the system does not have it
     */
    public <T> Optional<T> find(Key<T> key) {
        @SuppressWarnings("unchecked") // put only together with a key of the same type
        T value = (T) byPath.get(key.path());
        return Optional.ofNullable(value);
    }

    /**
     * The value of a key that is sure to have one.
     *
     * @param key a required key or one with a default
     * @param <T> the value in SI units
     * @return the value
     * @throws IllegalStateException if it has none
     */
    public <T> T of(Key<T> key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no value was read for key " + key.path()));
    }

    /**
     * The value of a key of whole numbers that fit an int.
     *
     * @param key a required key or one with a default
     * @return the value
     * @throws IllegalStateException if it has none
     */
    public int wholeOf(Key<Long> key) {
        return Math.toIntExact(of(key));
    }

    /**
     * The value of a key of whole numbers that fit an int, if it has one.
     *
     * @param key any key
     * @return the value, or empty
     */
    public OptionalInt wholeIfGiven(Key<Long> key) {
        Optional<Long> value = find(key);
        return value.isPresent() ? OptionalInt.of(Math.toIntExact(value.get())) : OptionalInt.empty();
    }

    /**
     * The value of a key of numbers, if it has one.
     *
     * @param key any key
     * @return the value, or empty
     */
    public OptionalDouble ifGiven(Key<Double> key) {
        return find(key).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values that && byPath.equals(that.byPath);
    }

    @Override
    public int hashCode() {
        return byPath.hashCode();
    }
}
