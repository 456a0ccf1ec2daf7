package io.splitwave.scenarios.campaign;

import io.splitwave.output.channel.ChannelStore;
import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.system.Counts;
import java.util.List;
import java.util.Optional;

/**
 * Where replications are played: on threads of this process, or on other machines. Whatever the engine, a replication
 * leaves the same rows. Used by one thread, except for {@link #requestStop()}.
 */
public interface ReplicationEngine extends AutoCloseable {
    /** A replication that has been begun. */
    interface Turn {
        /**
         * Waits for its rows and passes them on.
         *
         * @param sink takes them; gets the call to abandon them if the replication does not end
         * @return whether it is complete; false only after {@link ReplicationEngine#requestStop()}
         * @throws RunFailedException if it fails
         */
        boolean handOn(RowSink sink);

        /** Cancels it: it is not wanted any more. */
        void forget();
    }

    /**
     * How many replications to begin before the first of them is passed on.
     *
     * @return at least 1
     */
    int ahead();

    /**
     * Begins a replication; does not wait for it.
     *
     * @param replication which, at least 0
     * @param channels takes its channels, if they are recorded
     * @return the begun replication, to be passed on or cancelled
     * @throws RunFailedException if the engine has broken down
     */
    Turn begin(int replication, Optional<ChannelStore> channels);

    /**
     * What the system counted, for a remark.
     *
     * @return the count over the replications that have been passed on
     */
    Counts counts();

    /**
     * Notes on the files that the scenario names.
     *
     * @return sentences that name file and line; none where the files are read elsewhere
     */
    default List<String> warnings() {
        return List.of();
    }

    /** Stops the replications being played, within a second or two. Safe from any thread. */
    void requestStop();

    /** Stops the replications being played, and frees the resources of the engine. */
    @Override
    void close();
}
