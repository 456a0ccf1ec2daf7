package io.splitwave.scenarios.assembly;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.channel.FadingStreams;
import io.splitwave.network.fading.BulkNormals;
import io.splitwave.network.fading.FadingNormals;
import io.splitwave.scenarios.format.Scenario;

/** The normals of one replication, from the generator that a scenario names. */
final class Normals {
    private static final String ESTIMATION = "knowledge";

    private Normals() {}

    /** Of the fading. */
    static FadingNormals fading(Scenario scenario, RandomStreams streams, int replication) {
        return scenario.radio().normals() == Scenario.Normals.STREAMS
                ? FadingStreams.of(streams, replication)
                : new BulkNormals(streams, replication);
    }

    /** Of estimation errors: purposes {@code knowledge.ap-irs}, {@code knowledge.irs-ud.<ud>} and so on. */
    static FadingNormals estimation(Scenario scenario, RandomStreams streams, int replication) {
        return scenario.radio().normals() == Scenario.Normals.STREAMS
                ? FadingStreams.of(ESTIMATION, streams, replication)
                : new BulkNormals(ESTIMATION, streams, replication);
    }
}
