package io.splitwave.scenarios.format.architecture;

import java.nio.file.Path;

/** Where the description of a network comes from. */
public sealed interface ArchitectureSource {

    /**
     * One of the networks that ship with Splitwave.
     *
     * @param name its name
     */
    record Known(String name) implements ArchitectureSource {}

    /**
     * A file of the user's own.
     *
     * @param file YAML, see {@link ArchitectureText}
     */
    record InFile(Path file) implements ArchitectureSource {}
}
