package io.splitwave.scenarios.format.key;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Keys that belong together: one group or several, their keys in the order in which they are written, the rules over them,
 * and the records that they are read into. A system's key table is a list of parts, some of its own and some shared.
 *
 * <p>A part is declared with a {@link Builder}: each key that the builder makes is in the part, so a new key is one
 * declaration.
 */
public final class Part {
    private final List<KeyGroup> groups;
    private final List<Key<?>> keys;
    private final List<Rule> rules;
    private final Map<Class<?>, Function<Values, ?>> readers;
    private final Map<String, Predicate<Values>> conditions;

    private Part(
            List<KeyGroup> groups,
            List<Key<?>> keys,
            List<Rule> rules,
            Map<Class<?>, Function<Values, ?>> readers,
            Map<String, Predicate<Values>> conditions) {
        this.groups = List.copyOf(groups);
        this.keys = List.copyOf(keys);
        this.rules = List.copyOf(rules);
        this.readers = Collections.unmodifiableMap(new LinkedHashMap<>(readers));
        this.conditions = Map.copyOf(conditions);
    }

    /**
     * Begins a part.
     *
     * @return a builder with nothing in it
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * This part without some of its keys, for a system in which they have no meaning. The records of the whole part cannot
     * be read from less; {@link #reading} says what is read instead.
     *
     * @param left keys of this part
     * @return the rest of groups, keys and rules
     * @throws IllegalArgumentException if one is not a key of this part
     */
    public Part without(Key<?>... left) {
        Set<String> paths = new HashSet<>();
        for (Key<?> key : left) {
            requireOwn(key.path());
            paths.add(key.path());
        }
        List<Key<?>> kept =
                keys.stream().filter(key -> !paths.contains(key.path())).toList();
        return new Part(groups, kept, rules, Map.of(), conditions);
    }

    /**
     * This part with a key as another system has it: of another meaning, default or kind.
     *
     * @param other takes the place of the key with the same path
     * @return the part with that key
     * @throws IllegalArgumentException if this part has no key of that path
     */
    public Part with(Key<?> other) {
        requireOwn(other.path());
        List<Key<?>> changed = keys.stream()
                .<Key<?>>map(key -> key.path().equals(other.path()) ? other : key)
                .toList();
        return new Part(groups, changed, rules, readers, conditions);
    }

    /**
     * This part with a group as another system has it: of another meaning, required or optional.
     *
     * @param other takes the place of the group with the same path
     * @return the part with that group
     * @throws IllegalArgumentException if this part has no group of that path
     */
    public Part with(KeyGroup other) {
        if (groups.stream().noneMatch(group -> group.path().equals(other.path()))) {
            throw new IllegalArgumentException("part: has no group " + other.path());
        }
        List<KeyGroup> changed = groups.stream()
                .map(group -> group.path().equals(other.path()) ? other : group)
                .toList();
        return new Part(changed, keys, rules, readers, conditions);
    }

    /**
     * This part with one more record that is read.
     *
     * @param type of the record, as {@code Scenario.group} is asked for it
     * @param reader makes it of values that have passed every check
     * @param <T> of the record
     * @return the part with that reader
     */
    public <T> Part reading(Class<T> type, Function<Values, T> reader) {
        Map<Class<?>, Function<Values, ?>> more = new LinkedHashMap<>(readers);
        more.put(type, reader);
        return new Part(groups, keys, rules, more, conditions);
    }

    private void requireOwn(String path) {
        if (keys.stream().noneMatch(key -> key.path().equals(path))) {
            throw new IllegalArgumentException("part: has no key " + path);
        }
    }

    /**
     * The groups that it opens.
     *
     * @return outer ones before those in them
     */
    public List<KeyGroup> groups() {
        return groups;
    }

    /**
     * Its keys.
     *
     * @return in the order in which they are written
     */
    public List<Key<?>> keys() {
        return keys;
    }

    /**
     * Its rules.
     *
     * @return in the order in which they are checked
     */
    public List<Rule> rules() {
        return rules;
    }

    /** What is read of its keys, by type. */
    Map<Class<?>, Function<Values, ?>> readers() {
        return readers;
    }

    /** When a key is written out; of one that is always written there is nothing. By path. */
    Map<String, Predicate<Values>> conditions() {
        return conditions;
    }

    /** Collects a part while it is declared; a finished part takes nothing more. */
    public static final class Builder {
        private final List<KeyGroup> groups = new ArrayList<>();
        private final List<Key<?>> keys = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();
        private final Map<Class<?>, Function<Values, ?>> readers = new LinkedHashMap<>();
        private final Map<String, Predicate<Values>> conditions = new HashMap<>();
        private boolean finished;

        private Builder() {}

        private void requireOpen() {
            if (finished) {
                throw new IllegalStateException("part: it is finished; declare keys in front of build()");
            }
        }

        /**
         * Opens a group that is read whether it is given or not.
         *
         * @param path of the group
         * @param meaning one sentence with a full stop
         * @return this builder
         */
        public Builder group(String path, String meaning) {
            requireOpen();
            groups.add(KeyGroup.group(path, meaning));
            return this;
        }

        /**
         * Opens a group that may be left out although keys in it are required.
         *
         * @param path of the group
         * @param meaning one sentence with a full stop
         * @return this builder
         */
        public Builder optionalGroup(String path, String meaning) {
            requireOpen();
            groups.add(KeyGroup.optionalGroup(path, meaning));
            return this;
        }

        /**
         * Declares a key that must be given; in an optional group only where the group is given.
         *
         * @param path groups and name, joined by dots
         * @param kind what values it takes
         * @param example a value as written
         * @param meaning one sentence with a full stop
         * @param <T> the value in SI units
         * @return the key
         */
        public <T> Key<T> required(String path, Kind<T> kind, String example, String meaning) {
            return add(Key.required(path, kind, example, meaning));
        }

        /**
         * Declares a key that may be left out.
         *
         * @param path groups and name, joined by dots
         * @param kind what values it takes
         * @param example a value as written
         * @param meaning one sentence with a full stop
         * @param <T> the value in SI units
         * @return the key
         */
        public <T> Key<T> optional(String path, Kind<T> kind, String example, String meaning) {
            return add(Key.optional(path, kind, example, meaning));
        }

        /**
         * Declares a key that has a default.
         *
         * @param path groups and name, joined by dots
         * @param kind what values it takes
         * @param byDefault its value where it is not given, as written
         * @param meaning one sentence with a full stop
         * @param <T> the value in SI units
         * @return the key
         */
        public <T> Key<T> defaulted(String path, Kind<T> kind, String byDefault, String meaning) {
            return add(Key.defaulted(path, kind, byDefault, meaning));
        }

        /**
         * Says when a key is written out. It may be given at any time, but where it means nothing it is no part of the
         * scenario.
         *
         * @param path of a key of this part
         * @param condition over values that have passed every check
         * @return this builder
         */
        public Builder writtenIf(String path, Predicate<Values> condition) {
            requireOpen();
            conditions.put(path, condition);
            return this;
        }

        private <T> Key<T> add(Key<T> key) {
            requireOpen();
            keys.add(key);
            return key;
        }

        /**
         * Adds a rule.
         *
         * @param rule over keys of this part or of others
         * @return this builder
         */
        public Builder rule(Rule rule) {
            requireOpen();
            rules.add(rule);
            return this;
        }

        /**
         * Adds rules.
         *
         * @param more over keys of this part or of others
         * @return this builder
         */
        public Builder rules(List<Rule> more) {
            more.forEach(this::rule);
            return this;
        }

        /**
         * Adds a record that is read.
         *
         * @param type of the record, as {@code Scenario.group} is asked for it
         * @param reader makes it of values that have passed every check
         * @param <T> of the record
         * @return this builder
         */
        public <T> Builder reading(Class<T> type, Function<Values, T> reader) {
            requireOpen();
            readers.put(type, reader);
            return this;
        }

        /**
         * Finishes the part.
         *
         * @return the part
         */
        public Part build() {
            requireOpen();
            finished = true;
            return new Part(groups, keys, rules, readers, conditions);
        }
    }
}
