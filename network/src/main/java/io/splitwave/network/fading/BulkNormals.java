package io.splitwave.network.fading;

import io.splitwave.kernel.random.RandomStreams;
import java.util.Objects;
import umontreal.ssj.rng.RandomStream;

/**
 * The normals of a very large channel: {@link CounterNormals}, which keep nothing per UD.
 *
 * <p>A draw is a function of (master seed, replication, link, UD or element, frame, index). It is a different function
 * from that of the random streams by name, so a run that changes from one to the other changes its channel.
 */
public final class BulkNormals implements FadingNormals {

    private static final int KEY_DRAWS = 4;
    private static final int BITS_PER_DRAW = Long.SIZE / KEY_DRAWS;

    private final String purpose;
    private final RandomStreams streams;
    private final int replication;

    /**
     * The fading of one replication.
     *
     * @param streams streams of the experiment; a link's key is four draws of its stream {@code bulk.fading.<link>}
     * @param replication replication, at least 0
     * @throws IllegalArgumentException if the replication is negative
     */
    public BulkNormals(RandomStreams streams, int replication) {
        this("fading", streams, replication);
    }

    /**
     * The normals of one replication for another purpose, such as errors of estimation.
     *
     * @param purpose takes the place of {@code fading} in the names
     * @param streams streams of the experiment
     * @param replication replication, at least 0
     * @throws IllegalArgumentException if the replication is negative
     */
    public BulkNormals(String purpose, RandomStreams streams, int replication) {
        this.purpose = Objects.requireNonNull(purpose, "purpose");
        this.streams = Objects.requireNonNull(streams, "streams");
        this.replication = replication;
        if (replication < 0) {
            throw new IllegalArgumentException("bulk normals: replication must be >= 0, was " + replication);
        }
    }

    @Override
    public NormalSource ofApIrs() {
        return keyed("ap-irs");
    }

    @Override
    public NormalSource ofIrsUd(int userDevices) {
        return keyed("irs-ud");
    }

    @Override
    public NormalSource ofDirect(int userDevices) {
        return keyed("direct");
    }

    @Override
    public NormalSource ofUplink() {
        return keyed("uplink");
    }

    private NormalSource keyed(String link) {
        RandomStream stream = streams.stream("bulk." + purpose + "." + link, replication);
        long key = 0;
        for (int draw = 0; draw < KEY_DRAWS; draw++) {
            key = key << BITS_PER_DRAW | (long) (stream.nextDouble() * (1L << BITS_PER_DRAW));
        }
        return new CounterNormals(key);
    }
}
