package io.splitwave.scenarios.format.key;

import io.splitwave.scenarios.format.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every key and every group that a scenario of one system may hold, in the order in which they are written. */
public final class KeyTable {

    /** The key at the top level that names the system; every table has it, and it stands in no part. */
    public static final String SYSTEM = "system";

    private final Map<String, Key<?>> keys = new LinkedHashMap<>();
    private final Map<String, KeyGroup> groups = new LinkedHashMap<>();
    private final Map<String, List<Key<?>>> keysIn = new HashMap<>();
    private final Map<String, List<KeyGroup>> groupsIn = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<Class<?>, Function<Values, ?>> readers = new LinkedHashMap<>();
    private final Map<String, Predicate<Values>> conditions = new HashMap<>();

    private KeyTable(List<Part> parts) {
        parts.stream().flatMap(part -> part.groups().stream()).forEach(this::open);
        parts.stream().flatMap(part -> part.keys().stream()).forEach(this::put);
        dropEmptyGroups();
        Set<String> names = new HashSet<>();
        for (Part part : parts) {
            part.rules().stream().filter(this::hasAll).forEach(rule -> {
                require(names.add(rule.name()), "the rule " + rule.name() + " once");
                rules.add(rule);
            });
            conditions.putAll(part.conditions());
            part.readers().forEach((type, reader) -> {
                require(!readers.containsKey(type), "one reader of " + type.getSimpleName());
                readers.put(type, reader);
            });
        }
    }

    /**
     * The table of some parts. A rule is in it if all keys are that the rule needs.
     *
     * @param parts in the order in which their keys are written; a later part may add keys to a group of an earlier one
     * @return the table
     * @throws IllegalArgumentException if a key, group, rule or record is declared twice, a key or group stands in a group
     *     that is not declared, or a name is both a key and a group
     */
    public static KeyTable of(List<Part> parts) {
        return new KeyTable(parts);
    }

    private void open(KeyGroup group) {
        require(groups.putIfAbsent(group.path(), group) == null, "the group " + group.path() + " once");
        requireGroup(group.parent(), group.path());
        groupsIn.computeIfAbsent(group.parent(), parent -> new ArrayList<>()).add(group);
    }

    private void put(Key<?> key) {
        require(keys.putIfAbsent(key.path(), key) == null, "the key " + key.path() + " once");
        require(!groups.containsKey(key.path()), "a key or a group " + key.path());
        require(!key.path().equals(SYSTEM), "no key " + SYSTEM + " in a part");
        requireGroup(key.group(), key.path());
        keysIn.computeIfAbsent(key.group(), group -> new ArrayList<>()).add(key);
    }

    private void requireGroup(String group, String of) {
        require(group.isEmpty() || groups.containsKey(group), "the group " + group + " in front of " + of);
    }

    private static void require(boolean right, String expected) {
        if (!right) {
            throw new IllegalArgumentException("key table: expected " + expected);
        }
    }

    /** A group all of whose keys a system has left out is none of its groups. */
    private void dropEmptyGroups() {
        Set<String> filled = new HashSet<>();
        for (Key<?> key : keys.values()) {
            String path = key.group();
            while (!path.isEmpty() && filled.add(path)) {
                path = path.substring(0, Math.max(0, path.lastIndexOf('.')));
            }
        }
        List<KeyGroup> all = new ArrayList<>(groups.values());
        for (KeyGroup group : all) {
            if (!filled.contains(group.path())) {
                groups.remove(group.path());
                groupsIn.get(group.parent()).remove(group);
            }
        }
    }

    private boolean hasAll(Rule rule) {
        return rule.needs().stream().allMatch(key -> keys.containsKey(key.path()));
    }

    /**
     * All keys.
     *
     * @return part by part, in the order in which they are declared
     */
    public Collection<Key<?>> keys() {
        return List.copyOf(keys.values());
    }

    /**
     * All groups.
     *
     * @return part by part, in the order in which they are declared
     */
    public Collection<KeyGroup> groups() {
        return List.copyOf(groups.values());
    }

    /**
     * The rules of the system.
     *
     * @return in the order in which they are checked
     */
    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    /**
     * Whether a key is written out where it has a value.
     *
     * @param key one of the table
     * @param values of a scenario of the system
     * @return false if it has no effect with the other values
     */
    public boolean isWritten(Key<?> key, Values values) {
        return conditions.getOrDefault(key.path(), all -> true).test(values);
    }

    /**
     * Keys directly in a group.
     *
     * @param group path of the group; empty for the top level
     * @return in the order in which they are written
     */
    public List<Key<?>> in(String group) {
        return List.copyOf(keysIn.getOrDefault(group, List.of()));
    }

    /**
     * Groups directly in a group.
     *
     * @param group path of the outer group; empty for the top level
     * @return in the order in which they are written
     */
    public List<KeyGroup> groupsIn(String group) {
        return List.copyOf(groupsIn.getOrDefault(group, List.of()));
    }

    /**
     * Names directly in a group.
     *
     * @param group path of the group; empty for the top level, where {@link #SYSTEM} is the first
     * @return keys before groups
     */
    public List<String> namesIn(String group) {
        Stream<String> named = Stream.concat(
                in(group).stream().map(Key::name), groupsIn(group).stream().map(KeyGroup::name));
        return (group.isEmpty() ? Stream.concat(Stream.of(SYSTEM), named) : named).toList();
    }

    /**
     * A key by its path.
     *
     * @param path groups and name, joined by dots
     * @return the key, or empty if the system has none of that path
     */
    public Optional<Key<?>> key(String path) {
        return Optional.ofNullable(keys.get(path));
    }

    /**
     * The key that a path leads into: its value is written as a group.
     *
     * @param path below a key
     * @return the key, or empty if no key of that kind is on the way
     */
    public Optional<Key<?>> around(String path) {
        return keys.values().stream()
                .filter(key -> key.kind().holdsKeys() && path.startsWith(key.path() + "."))
                .findFirst();
    }

    /**
     * A group by its path.
     *
     * @param path of the group
     * @return the group, or empty if the system has none of that path
     */
    public Optional<KeyGroup> group(String path) {
        return Optional.ofNullable(groups.get(path));
    }

    /**
     * Whether a group must be written: something in it is required.
     *
     * @param group one of the table
     * @return whether a scenario without it is refused
     */
    public boolean isRequired(KeyGroup group) {
        boolean needed = in(group.path()).stream().anyMatch(Key::isRequired)
                || groupsIn(group.path()).stream().anyMatch(this::isRequired);
        return needed && !group.optional();
    }

    /**
     * The valid path that was probably meant by an unknown name in a group: in the group first, then anywhere.
     *
     * @param group path of the group
     * @param name the unknown name
     * @return the closest path, or empty if none is close
     */
    public Optional<String> nearest(String group, String name) {
        String prefix = group.isEmpty() ? "" : group + ".";
        Optional<String> near = Nearest.of(name, namesIn(group)).map(prefix::concat);
        if (near.isPresent()) {
            return near;
        }
        List<String> elsewhere =
                keys.values().stream().map(Key::name).distinct().toList();
        return Nearest.of(name, elsewhere)
                .flatMap(best -> keys.values().stream()
                        .filter(key -> key.name().equals(best))
                        .findFirst())
                .map(Key::path);
    }

    /**
     * The valid path closest to a whole path.
     *
     * @param path an unknown path
     * @return the closest path, or empty if none is close
     */
    public Optional<String> nearestPath(String path) {
        String group = path.substring(0, Math.max(0, path.lastIndexOf('.')));
        if (group.isEmpty() || groups.containsKey(group)) {
            return nearest(group, path.substring(path.lastIndexOf('.') + 1));
        }
        return Nearest.of(path, keys.keySet());
    }

    /**
     * The records of values that have passed every check.
     *
     * @param values of a scenario of the system
     * @return each record by its type
     */
    public Map<Class<?>, Object> read(Values values) {
        Map<Class<?>, Object> records = new LinkedHashMap<>();
        readers.forEach((type, reader) -> records.put(type, type.cast(reader.apply(values))));
        return records;
    }

    /** What makes the record of a type. */
    Function<Values, ?> reader(Class<?> type) {
        return readers.get(type);
    }
}
