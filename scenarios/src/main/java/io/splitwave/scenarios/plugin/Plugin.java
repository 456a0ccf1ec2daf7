package io.splitwave.scenarios.plugin;

import io.splitwave.output.summary.UsedPlugin;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A plug-in that is at hand.
 *
 * @param name its name, as the jar gives it
 * @param version its version, as the jar gives it
 * @param file the jar
 * @param sha256 SHA-256 of the jar, 64 hexadecimal digits
 * @param systems names of the systems that it offers, in alphabetical order; may be empty
 * @param schemes names of the schemes that it offers, by the name of their system, in alphabetical order; may be empty
 */
public record Plugin(
        String name,
        String version,
        Path file,
        String sha256,
        List<String> systems,
        SortedMap<String, List<String>> schemes) {
    /**
     * Copies.
     *
     * @param name its name
     * @param version its version
     * @param file the jar
     * @param sha256 SHA-256 of the jar
     * @param systems names of the systems that it offers
     * @param schemes names of the schemes that it offers, by the name of their system
     */
    public Plugin {
        systems = systems.stream().sorted().toList();
        TreeMap<String, List<String>> sorted = new TreeMap<>();
        schemes.forEach(
                (system, names) -> sorted.put(system, names.stream().sorted().toList()));
        schemes = Collections.unmodifiableSortedMap(sorted);
    }

    /**
     * What a run that uses it depends on.
     *
     * @return name, version and hash
     */
    public UsedPlugin used() {
        return new UsedPlugin(name, version, sha256);
    }
}
