package io.splitwave.network.propagation;

import io.splitwave.kernel.random.RandomStreams;
import java.util.Objects;
import java.util.function.IntFunction;
import umontreal.ssj.rng.RandomStream;

/**
 * What is left to chance in {@link UrbanGains}: the line-of-sight state, the shadowing with and without line of sight, and
 * the effective environment height.
 *
 * @param lineOfSight normals behind the line-of-sight state
 * @param losShadowing normals of the shadowing with line of sight
 * @param nlosShadowing normals of the shadowing without
 * @param environment UD to the stream of its environment height; one uniform each
 */
public record UrbanChance(
        SpatialNormals lineOfSight,
        SpatialNormals losShadowing,
        SpatialNormals nlosShadowing,
        IntFunction<RandomStream> environment) {

    /** Waves of a shared map: excess kurtosis below 0.01. */
    private static final int WAVES = 200;

    /**
     * Refuses null.
     *
     * @param lineOfSight normals behind the line-of-sight state
     * @param losShadowing normals of the shadowing with line of sight
     * @param nlosShadowing normals of the shadowing without
     * @param environment UD to the stream of its environment height
     */
    public UrbanChance {
        Objects.requireNonNull(lineOfSight, "lineOfSight");
        Objects.requireNonNull(losShadowing, "losShadowing");
        Objects.requireNonNull(nlosShadowing, "nlosShadowing");
        Objects.requireNonNull(environment, "environment");
    }

    /**
     * Each UD on its own: {@link TrackNormals} with the law's decorrelation distances. Streams by purpose: {@code
     * los.<link>.<ud>}, {@code shadowing-los.<link>.<ud>}, {@code shadowing-nlos.<link>.<ud>}, {@code
     * environment.<link>.<ud>}.
     *
     * @param law the law
     * @param link name of the fixed end, such as {@code "direct"}
     * @param streams streams of the experiment
     * @param replication replication, at least 0
     * @return fresh normals
     */
    public static UrbanChance perTrack(UrbanLaw law, String link, RandomStreams streams, int replication) {
        return new UrbanChance(
                new TrackNormals(law.losDecorrelationM(), perUd("los", link, streams, replication)),
                new TrackNormals(law.shadowingDecorrelationM(true), perUd("shadowing-los", link, streams, replication)),
                new TrackNormals(
                        law.shadowingDecorrelationM(false), perUd("shadowing-nlos", link, streams, replication)),
                perUd("environment", link, streams, replication));
    }

    /**
     * All UDs on shared maps: {@link MapNormals} with the law's decorrelation distances. Streams by purpose: {@code
     * los.<link>}, {@code shadowing-los.<link>}, {@code shadowing-nlos.<link>}, {@code environment.<link>.<ud>}.
     *
     * @param law the law
     * @param link name of the fixed end, such as {@code "direct"}
     * @param streams streams of the experiment
     * @param replication replication, at least 0
     * @return fresh maps
     */
    public static UrbanChance onMaps(UrbanLaw law, String link, RandomStreams streams, int replication) {
        return new UrbanChance(
                new MapNormals(law.losDecorrelationM(), WAVES, streams.stream("los." + link, replication)),
                new MapNormals(
                        law.shadowingDecorrelationM(true), WAVES, streams.stream("shadowing-los." + link, replication)),
                new MapNormals(
                        law.shadowingDecorrelationM(false),
                        WAVES,
                        streams.stream("shadowing-nlos." + link, replication)),
                perUd("environment", link, streams, replication));
    }

    private static IntFunction<RandomStream> perUd(
            String purpose, String link, RandomStreams streams, int replication) {
        return ud -> streams.stream(purpose + "." + link + "." + ud, replication);
    }
}
