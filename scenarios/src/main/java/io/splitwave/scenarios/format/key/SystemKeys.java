package io.splitwave.scenarios.format.key;

/**
 * What the scenario format needs to know of a system: its name and its keys. It gets systems from a
 * {@link SystemSource}.
 */
public interface SystemKeys {

    /**
     * What the key {@code system} of a scenario says.
     *
     * @return lower case, words joined by hyphens
     */
    String name();

    /**
     * What the system is, for a list of systems.
     *
     * @return one line, without a full stop
     */
    String line();

    /**
     * The keys that its scenarios may hold.
     *
     * @return a table of the same keys at each call, as long as the same plug-ins are at hand
     */
    KeyTable keys();

    /**
     * The system that a view of it stands for.
     *
     * @return this, unless it only passes on what another one says
     */
    default SystemKeys itself() {
        return this;
    }
}
