package io.splitwave.scenarios.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One row of the key table.
 *
 * @param path groups and name, joined by dots
 * @param kind what values it takes
 * @param presence whether it must be given
 * @param example a value as written; for a key with a default, that default
 * @param meaning one sentence
 * @param in its value in a scenario, empty where an optional key is not given
 * @param <T> the value in SI units
 */
record Key<T>(
        String path,
        Kind<T> kind,
        Presence presence,
        String example,
        String meaning,
        Function<Scenario, Optional<T>> in) {

    enum Presence {
        REQUIRED,
        OPTIONAL,
        DEFAULT
    }

    static <T> Key<T> required(String path, Kind<T> kind, String example, String meaning, Function<Scenario, T> in) {
        return new Key<>(path, kind, Presence.REQUIRED, example, meaning, in.andThen(Optional::of));
    }

    /** Required only if its optional group is there. */
    static <T> Key<T> requiredInGroup(
            String path, Kind<T> kind, String example, String meaning, Function<Scenario, Optional<T>> in) {
        return new Key<>(path, kind, Presence.REQUIRED, example, meaning, in);
    }

    static <T> Key<T> optional(
            String path, Kind<T> kind, String example, String meaning, Function<Scenario, Optional<T>> in) {
        return new Key<>(path, kind, Presence.OPTIONAL, example, meaning, in);
    }

    static <T> Key<T> defaulted(String path, Kind<T> kind, String byDefault, String meaning, Function<Scenario, T> in) {
        return new Key<>(path, kind, Presence.DEFAULT, byDefault, meaning, in.andThen(Optional::of));
    }

    /** Like {@link #defaulted}, in an optional group. */
    static <T> Key<T> defaultedInGroup(
            String path, Kind<T> kind, String byDefault, String meaning, Function<Scenario, Optional<T>> in) {
        return new Key<>(path, kind, Presence.DEFAULT, byDefault, meaning, in);
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

    /** Why a value made by code is refused, or empty. */
    Optional<String> refusal(Scenario scenario) {
        return in.apply(scenario)
                .filter(value -> !kind.accepts(value))
                .map(value -> path + ": expected " + kind.expectedInPlaceOf(value) + ", found " + value);
    }

    /** Canonical text of its value in a scenario, if it has one. */
    Optional<String> textIn(Scenario scenario) {
        return in.apply(scenario).map(kind::text);
    }
}
