package io.splitwave.scenarios.format.key;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One row of a key table. A key is known by its path: of two systems each may say in words of its own what
 * {@code ud.distance} means, and values are found under it all the same.
 *
 * @param path groups and name, joined by dots, for instance {@code ud.count}
 * @param kind what values it takes
 * @param presence whether it must be given
 * @param example a value as written; for a key with a default, that default
 * @param meaning one sentence with a full stop
 * @param <T> the value in SI units
 */
public record Key<T>(String path, Kind<T> kind, Presence presence, String example, String meaning) {

    private static final Pattern PATH = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*");

    /** Whether a key must be given. */
    public enum Presence {
        /** It must be given; in an optional group only where the group is given. */
        REQUIRED,
        /** It may be left out; then there is no such thing. */
        OPTIONAL,
        /** It may be left out; then it has the value of its example. */
        DEFAULT
    }

    /**
     * Checks the words.
     *
     * @param path groups and name, joined by dots, for instance {@code ud.count}
     * @param kind what values it takes
     * @param presence whether it must be given
     * @param example a value as written; for a key with a default, that default
     * @param meaning one sentence with a full stop
     * @throws IllegalArgumentException if the path is no path of a key, or the meaning no sentence
     */
    public Key {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("key: path must be words joined by dots, was '" + path + "'");
        }
        if (!meaning.endsWith(".") || meaning.contains("|")) {
            throw new IllegalArgumentException(
                    "key " + path + ": meaning must be a sentence without '|', was '" + meaning + "'");
        }
    }

    /**
     * A key that must be given; in an optional group only where the group is given.
     *
     * @param path groups and name, joined by dots
     * @param kind what values it takes
     * @param example a value as written
     * @param meaning one sentence with a full stop
     * @param <T> the value in SI units
     * @return the key
     */
    public static <T> Key<T> required(String path, Kind<T> kind, String example, String meaning) {
        return new Key<>(path, kind, Presence.REQUIRED, example, meaning);
    }

    /**
     * A key that may be left out.
     *
     * @param path groups and name, joined by dots
     * @param kind what values it takes
     * @param example a value as written
     * @param meaning one sentence with a full stop
     * @param <T> the value in SI units
     * @return the key
     */
    public static <T> Key<T> optional(String path, Kind<T> kind, String example, String meaning) {
        return new Key<>(path, kind, Presence.OPTIONAL, example, meaning);
    }

    /**
     * A key that has a default.
     *
     * @param path groups and name, joined by dots
     * @param kind what values it takes
     * @param byDefault its value where it is not given, as written
     * @param meaning one sentence with a full stop
     * @param <T> the value in SI units
     * @return the key
     */
    public static <T> Key<T> defaulted(String path, Kind<T> kind, String byDefault, String meaning) {
        return new Key<>(path, kind, Presence.DEFAULT, byDefault, meaning);
    }

    /**
     * The same key in the words of another system.
     *
     * @param otherMeaning one sentence with a full stop
     * @return the key with that meaning
     */
    public Key<T> meaning(String otherMeaning) {
        return new Key<>(path, kind, presence, example, otherMeaning);
    }

    /**
     * The same key with a default of another system.
     *
     * @param byDefault its value where it is not given, as written
     * @return the key with that default
     */
    public Key<T> byDefault(String byDefault) {
        return new Key<>(path, kind, Presence.DEFAULT, byDefault, meaning);
    }

    /**
     * The same key where it must be given.
     *
     * @return the key, required
     */
    public Key<T> required() {
        return new Key<>(path, kind, Presence.REQUIRED, example, meaning);
    }

    /**
     * Whether it must be given.
     *
     * @return whether it is required, in an optional group only where the group is given
     */
    public boolean isRequired() {
        return presence == Presence.REQUIRED;
    }

    /**
     * The group it stands in.
     *
     * @return path of the group; empty at the top level
     */
    public String group() {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    /**
     * Its name in its group.
     *
     * @return the last word of the path
     */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /**
     * The words of the path.
     *
     * @return groups from the outermost, then the name
     */
    public List<String> segments() {
        return List.of(path.split("\\."));
    }
}
