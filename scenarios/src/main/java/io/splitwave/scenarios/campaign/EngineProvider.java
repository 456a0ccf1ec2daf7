package io.splitwave.scenarios.campaign;

import io.splitwave.scenarios.play.RunFailedException;
import java.util.List;

/**
 * Makes a job on other machines. Providers are found on the class path ({@link java.util.ServiceLoader}), so that
 * the libraries of a cluster are needed only where it is used.
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
     * @param runs what will be played, in order; at least one
     * @return the job; closed by the caller
     * @throws RunFailedException if the cluster cannot be reached
     * @throws IllegalArgumentException if one of the runs cannot be played on other machines; the message says why
     */
    Job open(String address, List<PlannedRun> runs);
}
