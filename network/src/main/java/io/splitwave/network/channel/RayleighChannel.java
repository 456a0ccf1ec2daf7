package io.splitwave.network.channel;

import io.splitwave.network.geometry.Deployment;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.propagation.DirectLink;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import umontreal.ssj.rng.RandomStream;

/**
 * Quasi-static Rayleigh fading, VRSL Section VI: every entry is CN(0, 1) times the square root of the path gain (68),
 * constant inside a frame, independent between frames, links and entries.
 *
 * <p>With the streams of {@link FadingStreams} a UD's fading in every frame depends on its own streams and on N (N_AP for
 * the direct link) only: more UDs, a direct link or an independent uplink change no other draw.
 */
public final class RayleighChannel implements ChannelProcess {

    private final RayleighFading apIrs;
    private final RayleighFading irsUd;
    private final Optional<RayleighFading> direct;
    private final Optional<RayleighFading> uplink;

    /**
     * A channel before its first frame.
     *
     * @param deployment positions of AP, IRS and K UDs
     * @param antennas N_AP, at least 1
     * @param elements N, at least 0; 0 needs a direct link
     * @param pathLosses laws of the AP-IRS and IRS-UD links
     * @param streams randomness, advanced by this object alone
     * @param directLink law of the AP-UD link; empty = blocked
     * @param independentUplink true draws an IRS-AP channel of its own for the uplink, VRSL (12); false = reciprocal
     * @throws IllegalArgumentException if a size is out of range or no path joins AP and UDs
     */
    public RayleighChannel(
            Deployment deployment,
            int antennas,
            int elements,
            PathLosses pathLosses,
            FadingStreams streams,
            Optional<DirectLink> directLink,
            boolean independentUplink) {
        Objects.requireNonNull(pathLosses, "pathLosses");
        if (antennas < 1) {
            throw new IllegalArgumentException("Rayleigh channel: antennas must be >= 1, was " + antennas);
        }
        if (elements < 0) {
            throw new IllegalArgumentException("Rayleigh channel: elements must be >= 0, was " + elements);
        }
        if (elements == 0 && directLink.isEmpty()) {
            throw new IllegalArgumentException(
                    "Rayleigh channel: elements must be >= 1 where there is no direct link, was 0");
        }
        Position irs = deployment.irs();
        Position accessPoint = deployment.accessPoint();
        List<Position> uds = deployment.userDevices();
        double apIrsGain = pathLosses.apIrs().gain(accessPoint.distanceM(irs));
        apIrs = RayleighFading.common(elements, antennas, apIrsGain, streams.apIrs());
        irsUd = perUd(uds, elements, ud -> pathLosses.irsUd().gain(irs.distanceM(ud)), streams.irsUd());
        direct = directLink.map(
                link -> perUd(uds, antennas, ud -> link.gain(accessPoint.distanceM(ud)), streams.direct()));
        uplink = independentUplink
                ? Optional.of(RayleighFading.common(elements, antennas, apIrsGain, streams.uplink()))
                : Optional.empty();
    }

    @Override
    public ChannelState next() {
        return new ChannelState(
                apIrs.next(), irsUd.next(), direct.map(RayleighFading::next), uplink.map(RayleighFading::next));
    }

    private static RayleighFading perUd(
            List<Position> uds, int columns, ToDoubleFunction<Position> gainOf, IntFunction<RandomStream> streamOf) {
        double[] gains = uds.stream().mapToDouble(gainOf).toArray();
        RandomStream[] streams = new RandomStream[uds.size()];
        for (int ud = 0; ud < streams.length; ud++) {
            streams[ud] = Objects.requireNonNull(streamOf.apply(ud), "fading stream of UD " + ud);
        }
        return RayleighFading.perRow(columns, gains, streams);
    }
}
