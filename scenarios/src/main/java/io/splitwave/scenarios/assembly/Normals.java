package io.splitwave.scenarios.assembly;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.channel.FadingStreams;
import io.splitwave.network.fading.BulkNormals;
import io.splitwave.network.fading.FadingNormals;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.RadioKeys;

/** The normals of one replication, from the generator that a scenario names. */
public final class Normals {
    private static final String ESTIMATION = "knowledge";

    private Normals() {}

    /**
     * Normals of the fading in one of several subchannels, with purposes of their own, such as {@code
     * subchannel-2.direct.<ud>}: another number of subchannels does not change what one of them draws.
     *
     * @param scenario has the key {@code radio.normals}
     * @param streams random streams of the run
     * @param replication which substream, at least 0
     * @param subchannel which subchannel, at least 0
     * @return the normals of each link
     */
    public static FadingNormals subchannel(Scenario scenario, RandomStreams streams, int replication, int subchannel) {
        String purpose = "subchannel-" + subchannel;
        return scenario.of(RadioKeys.NORMALS) == Scenario.Normals.STREAMS
                ? FadingStreams.of(purpose, streams, replication)
                : new BulkNormals(purpose, streams, replication);
    }

    /**
     * Normals of the fading.
     *
     * @param scenario has the key {@code radio.normals}
     * @param streams random streams of the run
     * @param replication which substream, at least 0
     * @return the normals of each link
     */
    public static FadingNormals fading(Scenario scenario, RandomStreams streams, int replication) {
        return scenario.of(RadioKeys.NORMALS) == Scenario.Normals.STREAMS
                ? FadingStreams.of(streams, replication)
                : new BulkNormals(streams, replication);
    }

    /**
     * Normals of estimation errors, with purposes of their own, such as {@code knowledge.direct.<ud>}.
     *
     * @param scenario has the key {@code radio.normals}
     * @param streams random streams of the run
     * @param replication which substream, at least 0
     * @return the normals of each link
     */
    public static FadingNormals estimation(Scenario scenario, RandomStreams streams, int replication) {
        return scenario.of(RadioKeys.NORMALS) == Scenario.Normals.STREAMS
                ? FadingStreams.of(ESTIMATION, streams, replication)
                : new BulkNormals(ESTIMATION, streams, replication);
    }
}
