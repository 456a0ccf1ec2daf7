package io.splitwave.scenarios.format.classes;

import io.splitwave.scenarios.format.key.Key;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Some of the UDs, and what they have of their own.
 *
 * @param name lower case letters and digits, with single hyphens between
 * @param share part of all UDs, greater than 0 and at most 1, if given
 * @param count number of UDs, at least 1, if given; a class with neither takes the UDs that are left
 * @param values values of this class by the path of the key, each of the type of its key
 */
public record DeviceClass(String name, OptionalDouble share, OptionalLong count, Map<String, Object> values) {
    /**
     * Copies the values.
     *
     * @param name lower case letters and digits, with single hyphens between
     * @param share part of all UDs, if given
     * @param count number of UDs, if given
     * @param values values of this class by the path of the key
     * @throws IllegalArgumentException if both share and count are given
     */
    public DeviceClass {
        if (share.isPresent() && count.isPresent()) {
            throw new IllegalArgumentException("class " + name + ": share and count are both given");
        }
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /**
     * Whether it takes the UDs that are left.
     *
     * @return true if neither share nor count is given
     */
    public boolean takesTheRest() {
        return share.isEmpty() && count.isEmpty();
    }

    /**
     * The value of a key in this class.
     *
     * @param key any key
     * @param <T> the value in SI units
     * @return empty if the class has no value of its own
     */
    public <T> Optional<T> find(Key<T> key) {
        @SuppressWarnings("unchecked") // put only together with a key of the same type
        T value = (T) values.get(key.path());
        return Optional.ofNullable(value);
    }
}
