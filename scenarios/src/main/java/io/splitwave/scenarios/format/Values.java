package io.splitwave.scenarios.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The values of a scenario by key, each already checked by itself, and what they were written as. */
final class Values {

    private final Map<String, Object> byPath;
    private final Map<String, Tree> writtenAs = new HashMap<>();
    private final Set<String> broken = new HashSet<>();

    Values() {
        this(new HashMap<>());
    }

    private Values(Map<String, Object> byPath) {
        this.byPath = byPath;
    }

    /** The same values, which can no longer be changed, without what they were written as. */
    Values settled() {
        return new Values(Map.copyOf(byPath));
    }

    <T> void put(Key<T> key, T value, Tree tree) {
        byPath.put(key.path(), value);
        writtenAs.put(key.path(), tree);
    }

    <T> void putDefault(Key<T> key, T value) {
        byPath.put(key.path(), value);
    }

    /** Notes that a key or group has been complained about. */
    void markBroken(String path) {
        broken.add(path);
    }

    /** Whether nothing was wrong with a key so far, given or not. */
    boolean isSound(Key<?> key) {
        return broken.stream()
                .noneMatch(path -> key.path().equals(path) || key.path().startsWith(path + "."));
    }

    <T> Optional<T> find(Key<T> key) {
        @SuppressWarnings("unchecked") // put only together with a key of the same type
        T value = (T) byPath.get(key.path());
        return Optional.ofNullable(value);
    }

    <T> T of(Key<T> key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no value was read for key " + key.path()));
    }

    int wholeOf(Key<Long> key) {
        return Math.toIntExact(of(key));
    }

    OptionalDouble ifGiven(Key<Double> key) {
        return find(key).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** What a key was written as, empty if its value is a default. */
    Optional<Tree> writtenAs(Key<?> key) {
        return Optional.ofNullable(writtenAs.get(key.path()));
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
