package io.splitwave.network.channel;

import io.splitwave.network.TestStreams;
import io.splitwave.network.geometry.Deployment;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.propagation.DirectLink;
import io.splitwave.network.propagation.LogDistancePathLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rayleigh channels of given sizes; seeds depend on the link and the UD only. */
final class Channels {

    static final PathLosses UNIT = new PathLosses(new LogDistancePathLoss(1, 1, 0), new LogDistancePathLoss(1, 1, 0));
    static final PathLosses PAPER =
            new PathLosses(new LogDistancePathLoss(1e-3, 1, 2.2), new LogDistancePathLoss(1e-3, 1, 2.8));
    static final Optional<DirectLink> DIRECT = Optional.of(new DirectLink(new LogDistancePathLoss(1e-3, 1, 3.5), 28));

    private Channels() {}

    /** AP at the origin, IRS at 20 m, UD k at 4 + k m behind the IRS. */
    static Deployment inLine(int uds) {
        List<Position> positions = new ArrayList<>();
        for (int ud = 0; ud < uds; ud++) {
            positions.add(new Position(24 + ud, 0));
        }
        return new Deployment(new Position(0, 0), new Position(20, 0), positions);
    }

    static FadingStreams streams() {
        return new FadingStreams(
                TestStreams.seeded(1),
                ud -> TestStreams.seeded(1000 + ud),
                ud -> TestStreams.seeded(2000 + ud),
                TestStreams.seeded(2));
    }

    static RayleighChannel rayleigh(
            int uds, int elements, int antennas, PathLosses losses, Optional<DirectLink> direct, boolean uplink) {
        return new RayleighChannel(inLine(uds), antennas, elements, losses, streams(), direct, uplink);
    }
}
