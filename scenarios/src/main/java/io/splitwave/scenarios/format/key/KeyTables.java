package io.splitwave.scenarios.format.key;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The systems whose scenarios can be read, each with its keys. */
public final class KeyTables {

    /** The system of a scenario that names none. */
    public static final String DEFAULT = "vrsl";

    private final TreeMap<String, Once> systems = new TreeMap<>();

    private KeyTables(Iterable<SystemSource> sources) {
        for (SystemSource source : sources) {
            for (SystemKeys system : source.systems()) {
                Once other = systems.putIfAbsent(system.name(), new Once(system));
                if (other != null) {
                    throw new IllegalStateException("two systems are called '" + system.name() + "': "
                            + other.system.getClass().getName() + " and "
                            + system.getClass().getName());
                }
            }
        }
        if (systems.isEmpty()) {
            throw new IllegalStateException("no system on the class path");
        }
    }

    /** A system whose keys are asked for once, as making a table takes longer than looking into it. */
    private static final class Once implements SystemKeys {
        private final SystemKeys system;
        private KeyTable keys;

        Once(SystemKeys system) {
            this.system = system;
        }

        @Override
        public String name() {
            return system.name();
        }

        @Override
        public String line() {
            return system.line();
        }

        @Override
        public SystemKeys itself() {
            return system;
        }

        @Override
        public synchronized KeyTable keys() {
            if (keys == null) {
                keys = system.keys();
            }
            return keys;
        }
    }

    /**
     * The systems that the class loader of this thread knows.
     *
     * @return at least one
     * @throws IllegalStateException if there is none, or two have one name
     */
    public static KeyTables available() {
        return new KeyTables(ServiceLoader.load(SystemSource.class));
    }

    /**
     * Their names.
     *
     * @return in alphabetical order
     */
    public List<String> names() {
        return List.copyOf(systems.keySet());
    }

    /**
     * The systems.
     *
     * @return in the order of their names
     */
    public List<SystemKeys> all() {
        return List.copyOf(systems.values());
    }

    /**
     * A system by its name.
     *
     * @param name its name
     * @return the system, or empty if there is none of that name
     */
    public Optional<SystemKeys> find(String name) {
        return Optional.ofNullable(systems.get(name));
    }

    /**
     * A system by its name.
     *
     * @param name one of {@link #names}
     * @return the system
     * @throws IllegalArgumentException if there is none of that name
     */
    public SystemKeys of(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no system is called '" + name + "'; there are " + String.join(", ", names())));
    }

    /**
     * What a path is that one system does not have and others do, for a message.
     *
     * @param path of a key or group
     * @return for instance "a key of system vrsl"; empty if no system has it
     */
    public Optional<String> owner(String path) {
        List<Once> owners = systems.values().stream()
                .filter(system ->
                        isKey(path, system) || system.keys().group(path).isPresent())
                .toList();
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        String what = isKey(path, owners.get(0)) ? "a key" : "a group";
        String names = owners.stream().map(SystemKeys::name).collect(Collectors.joining(", "));
        return Optional.of(what + " of " + (owners.size() == 1 ? "system " : "the systems ") + names);
    }

    private static boolean isKey(String path, SystemKeys system) {
        return system.keys().key(path).or(() -> system.keys().around(path)).isPresent();
    }
}
