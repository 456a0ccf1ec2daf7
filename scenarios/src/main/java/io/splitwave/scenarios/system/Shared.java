package io.splitwave.scenarios.system;

import java.util.List;

/**
 * The data that the replications of a scenario share: files that were read, arrays, networks. Immutable, for any number
 * of threads.
 */
public interface Shared {
    /**
     * Begins one replication: draws its world and opens what it needs.
     *
     * @param start streams, number and where rows go
     * @return a setup, to be closed after the last event
     */
    Setup begin(Start start);

    /**
     * Notes on the files that were read.
     *
     * @return sentences that name file and line; none if all are as expected
     */
    default List<String> warnings() {
        return List.of();
    }
}
