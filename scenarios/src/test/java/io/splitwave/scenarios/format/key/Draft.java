package io.splitwave.scenarios.format.key;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values that a test sets by path, whether they go together or not. */
public final class Draft {
    private final KeyTable table;
    private final Map<String, Object> byPath = new HashMap<>();

    public Draft(KeyTable table) {
        this.table = table;
    }

    public void set(String path, Object value) {
        Key<?> key = key(path);
        if (!accepts(key, value)) {
            throw new IllegalArgumentException(path + ": no value of it: " + value);
        }
        byPath.put(path, value);
    }

    @SuppressWarnings("unchecked") // a value of another type throws, and the test with it
    private static <T> boolean accepts(Key<T> key, Object value) {
        return key.kind().accepts((T) value);
    }

    public Key<?> key(String path) {
        return table.key(path).orElseThrow(() -> new IllegalArgumentException("no key " + path));
    }

    public boolean has(String path) {
        key(path);
        return byPath.containsKey(path);
    }

    public Optional<?> find(String path) {
        key(path);
        return Optional.ofNullable(byPath.get(path));
    }

    public double real(String path) {
        return this.<Double>get(path);
    }

    public long whole(String path) {
        return this.<Long>get(path);
    }

    public boolean is(String path, Object value) {
        return value.equals(get(path));
    }

    @SuppressWarnings("unchecked") // the test says which type it expects
    public <T> T get(String path) {
        key(path);
        return (T) Optional.ofNullable(byPath.get(path))
                .orElseThrow(() -> new IllegalStateException("no value of " + path));
    }

    /** The record of a type; its keys have to be set. */
    public <T> T read(Class<T> type) {
        return type.cast(table.reader(type).apply(new Values(byPath)));
    }

    /** Whether the rule of a name finds something wrong. */
    public boolean breaks(String rule) {
        boolean[] broken = {false};
        table.rules().stream()
                .filter(one -> one.name().equals(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + rule))
                .check()
                .accept(new Values(byPath), (key, expected, found, nearest) -> broken[0] = true);
        return broken[0];
    }

    /** {@code KEY=VALUE} of each, in the order of the table. */
    public List<String> assignments() {
        return table.keys().stream()
                .filter(key -> byPath.containsKey(key.path()))
                .map(key -> key.path() + "=" + text(key))
                .toList();
    }

    private <T> String text(Key<T> key) {
        return key.kind().text(get(key.path()));
    }
}
