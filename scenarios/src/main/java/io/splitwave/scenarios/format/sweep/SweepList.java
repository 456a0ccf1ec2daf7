package io.splitwave.scenarios.format.sweep;

import java.util.List;
import java.util.Optional;

/**
 * Values that are listed: {@code ${70, 100, 130}}.
 *
 * @param path the key
 * @param listed its values as written, at least one
 */
public record SweepList(String path, List<String> listed) implements SweepAxis {
    /**
     * Copies the list.
     *
     * @param path the key
     * @param listed its values as written
     */
    public SweepList {
        listed = List.copyOf(listed);
    }

    @Override
    public Optional<List<String>> values() {
        return Optional.of(listed);
    }

    @Override
    public String at(double share) {
        return listed.get((int) (share * listed.size()));
    }
}
