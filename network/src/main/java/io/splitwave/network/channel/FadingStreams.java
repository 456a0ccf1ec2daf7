package io.splitwave.network.channel;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.fading.FadingNormals;
import io.splitwave.network.fading.NormalSource;
import io.splitwave.network.fading.StreamNormals;
import java.util.Objects;
import java.util.function.IntFunction;
import umontreal.ssj.rng.RandomStream;

/**
 * The random streams of the small-scale fading, one per link and UD, turned into normals by inversion: what one link draws
 * never shifts another.
 *
 * @param apIrs stream of the AP-IRS link
 * @param irsUd UD to the stream of its IRS-UD link; asked once per UD, must not hand out one stream twice
 * @param direct UD to the stream of its direct link, likewise; asked only if there is a direct link
 * @param uplink stream of an independent IRS-AP uplink; drawn from only if there is one
 */
public record FadingStreams(
        RandomStream apIrs, IntFunction<RandomStream> irsUd, IntFunction<RandomStream> direct, RandomStream uplink)
        implements FadingNormals {

    /**
     * Refuses null.
     *
     * @param apIrs stream of the AP-IRS link
     * @param irsUd UD to the stream of its IRS-UD link
     * @param direct UD to the stream of its direct link
     * @param uplink stream of an independent IRS-AP uplink
     */
    public FadingStreams {
        Objects.requireNonNull(apIrs, "apIrs");
        Objects.requireNonNull(irsUd, "irsUd");
        Objects.requireNonNull(direct, "direct");
        Objects.requireNonNull(uplink, "uplink");
    }

    /**
     * The fading streams of one replication, by purpose: {@code fading.ap-irs}, {@code fading.irs-ud.<ud>}, {@code
     * fading.direct.<ud>}, {@code fading.uplink}.
     *
     * @param streams streams of the experiment
     * @param replication replication, at least 0
     * @return fresh streams, each at its start
     * @throws IllegalArgumentException if the replication is negative
     */
    public static FadingStreams of(RandomStreams streams, int replication) {
        return of("fading", streams, replication);
    }

    /**
     * The streams of one replication for another purpose, such as errors of estimation.
     *
     * @param purpose takes the place of {@code fading} in the names
     * @param streams streams of the experiment
     * @param replication replication, at least 0
     * @return fresh streams, each at its start
     * @throws IllegalArgumentException if the replication is negative
     */
    public static FadingStreams of(String purpose, RandomStreams streams, int replication) {
        return new FadingStreams(
                streams.stream(purpose + ".ap-irs", replication),
                ud -> streams.stream(purpose + ".irs-ud." + ud, replication),
                ud -> streams.stream(purpose + ".direct." + ud, replication),
                streams.stream(purpose + ".uplink", replication));
    }

    @Override
    public NormalSource ofApIrs() {
        return StreamNormals.shared(apIrs);
    }

    @Override
    public NormalSource ofIrsUd(int userDevices) {
        return StreamNormals.perRow(userDevices, irsUd);
    }

    @Override
    public NormalSource ofDirect(int userDevices) {
        return StreamNormals.perRow(userDevices, direct);
    }

    @Override
    public NormalSource ofUplink() {
        return StreamNormals.shared(uplink);
    }
}
