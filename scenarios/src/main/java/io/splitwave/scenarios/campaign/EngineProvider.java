package io.splitwave.scenarios.campaign;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.progress.Progress;

/**
 * Makes an engine on other machines. Providers are found on the class path ({@link java.util.ServiceLoader}), so that
 * the libraries of an engine are needed only where it is used.
 */
public interface EngineProvider {
    /**
     * Whether a cluster's address is one of its own.
     *
     * @param address as the user typed it, for example {@code spark://host:7077}
     * @return true if {@link #open} takes it
     */
    boolean takes(String address);

    /**
     * The form of its addresses.
     *
     * @return for messages, for example {@code spark://HOST:PORT}
     */
    String addresses();

    /**
     * Connects to the cluster.
     *
     * @param address one that it takes
     * @param scenario what to simulate
     * @param range the replications that will be asked for, in order
     * @param progress receives the number of rounds that have ended
     * @return the engine; closed by the campaign
     * @throws RunFailedException if the cluster cannot be reached
     * @throws IllegalArgumentException if the scenario cannot be played on other machines; the message says why
     */
    ReplicationEngine open(String address, Scenario scenario, ReplicationRange range, Progress progress);
}
