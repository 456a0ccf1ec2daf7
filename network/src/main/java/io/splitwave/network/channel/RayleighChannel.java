package io.splitwave.network.channel;

import io.splitwave.network.fading.FadingNormals;
import io.splitwave.network.fading.RayleighFading;
import io.splitwave.network.geometry.Deployment;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.propagation.DirectLink;
import io.splitwave.network.propagation.LargeScale;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Quasi-static Rayleigh fading, VRSL Section VI: every entry is CN(0, 1) times the square root of the path gain (68),
 * constant inside a frame, independent between frames, links and entries. UDs stay where they are.
 *
 * <p>With the streams of {@link FadingStreams} a UD's fading in every frame depends on its own streams and on N (N_AP for
 * the direct link) only: more UDs, a direct link or an independent uplink change no other draw. The same holds for {@link
 * io.splitwave.network.fading.BulkNormals}, which keep nothing per UD.
 */
public final class RayleighChannel implements ChannelProcess {

    private final ChannelFrames frames;

    /**
     * A channel before its first frame.
     *
     * @param deployment positions of AP, IRS and K UDs
     * @param antennas N_AP, at least 1
     * @param elements N, at least 0; 0 needs a direct link
     * @param pathLosses laws of the AP-IRS and IRS-UD links
     * @param normals randomness, advanced by this object alone
     * @param directLink law of the AP-UD link; empty = blocked
     * @param independentUplink true draws an IRS-AP channel of its own for the uplink, VRSL (12); false = reciprocal
     * @throws IllegalArgumentException if a size is out of range or no path joins AP and UDs
     */
    public RayleighChannel(
            Deployment deployment,
            int antennas,
            int elements,
            PathLosses pathLosses,
            FadingNormals normals,
            Optional<DirectLink> directLink,
            boolean independentUplink) {
        Objects.requireNonNull(pathLosses, "pathLosses");
        if (antennas < 1) {
            throw new IllegalArgumentException("Rayleigh channel: antennas must be >= 1, was " + antennas);
        }
        if (elements < 0) {
            throw new IllegalArgumentException("Rayleigh channel: elements must be >= 0, was " + elements);
        }
        Position irs = deployment.irs();
        Position accessPoint = deployment.accessPoint();
        List<Position> uds = deployment.userDevices();
        UdPlaces places = UdPlaces.atRest(uds);
        double apIrsGain = pathLosses.apIrs().gain(accessPoint.distanceM(irs));
        frames = new ComposedChannel(
                () -> places,
                new FixedLink(apIrsGain, new RayleighFading(elements, antennas, normals.ofApIrs())),
                new UdLink(
                        fixed(uds, ud -> pathLosses.irsUd().gain(irs.distanceM(ud))),
                        new RayleighFading(uds.size(), elements, normals.ofIrsUd(uds.size()))),
                directLink.map(link -> new UdLink(
                        fixed(uds, ud -> link.gain(accessPoint.distanceM(ud))),
                        new RayleighFading(uds.size(), antennas, normals.ofDirect(uds.size())))),
                independentUplink
                        ? Optional.of(
                                new FixedLink(apIrsGain, new RayleighFading(elements, antennas, normals.ofUplink())))
                        : Optional.empty());
    }

    @Override
    public ChannelState next() {
        return frames.next().state();
    }

    /** Gains of places that never change, worked out once. */
    private static LargeScale fixed(List<Position> uds, ToDoubleFunction<Position> gainOf) {
        double[] gains = uds.stream().mapToDouble(gainOf).toArray();
        return places -> gains;
    }
}
