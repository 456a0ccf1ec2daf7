package io.splitwave.scenarios.format;

import java.util.List;

/**
 * One row of the key table.
 *
 * @param path groups and name, joined by dots
 * @param kind what values it takes
 * @param presence whether it must be given
 * @param example a value as written; for a key with a default, that default
 * @param meaning one sentence
 * @param <T> the value in SI units
 */
record Key<T>(String path, Kind<T> kind, Presence presence, String example, String meaning) {

    enum Presence {
        REQUIRED,
        OPTIONAL,
        DEFAULT
    }

    /** A key that must be given; in an optional group only if the group is there. */
    static <T> Key<T> required(String path, Kind<T> kind, String example, String meaning) {
        return new Key<>(path, kind, Presence.REQUIRED, example, meaning);
    }

    static <T> Key<T> optional(String path, Kind<T> kind, String example, String meaning) {
        return new Key<>(path, kind, Presence.OPTIONAL, example, meaning);
    }

    static <T> Key<T> defaulted(String path, Kind<T> kind, String byDefault, String meaning) {
        return new Key<>(path, kind, Presence.DEFAULT, byDefault, meaning);
    }

    boolean isRequired() {
        return presence == Presence.REQUIRED;
    }

    /** Path of the group it stands in; empty at the top level. */
    String group() {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    List<String> segments() {
        return List.of(path.split("\\."));
    }
}
