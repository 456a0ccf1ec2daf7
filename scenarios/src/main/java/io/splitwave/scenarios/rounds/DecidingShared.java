package io.splitwave.scenarios.rounds;

import io.splitwave.scenarios.system.Setup;
import io.splitwave.scenarios.system.Shared;
import io.splitwave.scenarios.system.Start;
import java.util.function.Consumer;

/**
 * What replications share in a system that decides by round, so that its decisions can be watched.
 *
 * @param <D> what the system knows of one of its decisions
 */
public interface DecidingShared<D> extends Shared {
    @Override
    default Setup begin(Start start) {
        return begin(start, decided -> {});
    }

    /**
     * Begins one replication with a watcher of its decisions.
     *
     * @param start streams, number and where rows go
     * @param watcher takes each decision, after its rows
     * @return a setup, to be closed after the last event
     */
    Setup begin(Start start, Consumer<D> watcher);
}
