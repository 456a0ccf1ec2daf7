package io.splitwave.scenarios.system;

import io.splitwave.scenarios.format.Scenario;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The available systems: those of the program and of its plug-ins, as the thread's class loader finds them. */
public final class Systems {
    private final TreeMap<String, SystemType> byName = new TreeMap<>();

    private Systems() {
        for (SystemType type : ServiceLoader.load(SystemType.class)) {
            SystemType other = byName.putIfAbsent(type.name(), type);
            if (other != null) {
                throw new IllegalStateException("two systems are called '" + type.name() + "': "
                        + other.getClass().getName() + " and " + type.getClass().getName());
            }
        }
    }

    /**
     * Looks for systems.
     *
     * @return those that are available now
     * @throws IllegalStateException if two have the same name
     */
    public static Systems find() {
        return new Systems();
    }

    /**
     * The system of a scenario: the one that has read it, as to look for all of them takes a while.
     *
     * @param scenario the scenario
     * @return its system
     * @throws IllegalArgumentException if it was read by something else, and its system is not available
     */
    public static SystemType of(Scenario scenario) {
        return scenario.readBy() instanceof SystemType type ? type : find().named(scenario.system());
    }

    /**
     * A system by name.
     *
     * @param name its name
     * @return the system
     * @throws IllegalArgumentException if it is not available
     */
    public SystemType named(String name) {
        SystemType type = byName.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no system is called '" + name + "'; there are " + byName.keySet());
        }
        return type;
    }

    /**
     * All systems.
     *
     * @return in alphabetical order of their names
     */
    public List<SystemType> all() {
        return List.copyOf(byName.values());
    }
}
