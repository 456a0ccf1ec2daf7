package io.splitwave.scenarios.format.key;

import java.util.List;

/**
 * Where the format gets systems from. It is found by {@link java.util.ServiceLoader}; the program has one, which knows the
 * systems of the program and of its plug-ins.
 */
@FunctionalInterface
public interface SystemSource {

    /**
     * The systems that are at hand.
     *
     * @return names and keys of each
     */
    List<? extends SystemKeys> systems();
}
