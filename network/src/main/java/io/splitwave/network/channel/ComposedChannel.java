package io.splitwave.network.channel;

import io.splitwave.network.fading.Fading;
import io.splitwave.network.mobility.Mobility;
import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;
import java.util.Optional;

/**
 * A channel put together from parts: in every frame the UDs move, the large-scale gains follow them, the fading goes on,
 * and each entry is fading times the square root of its gain.
 *
 * <p>Parts of different links share nothing. UDs that do not take part are drawn like the others.
 */
public final class ComposedChannel implements ChannelFrames {

    private final Mobility mobility;
    private final FixedLink apIrs;
    private final UdLink irsUd;
    private final Optional<UdLink> direct;
    private final Optional<FixedLink> uplink;
    private boolean overwriting;
    private Optional<ComplexMatrix> lost = Optional.empty(); // of the IRS-UD links

    /**
     * A channel before its first frame.
     *
     * @param mobility where the K UDs are
     * @param apIrs AP-IRS link, N x N_AP, N at least 0 and N_AP at least 1
     * @param irsUd IRS-UD links, K x N
     * @param direct AP-UD links, K x N_AP; empty = blocked. Needed if N = 0
     * @param uplink IRS-AP channel of the uplink, N x N_AP; empty = reciprocal
     * @throws IllegalArgumentException if the shapes do not fit or no path joins AP and UDs
     */
    public ComposedChannel(
            Mobility mobility, FixedLink apIrs, UdLink irsUd, Optional<UdLink> direct, Optional<FixedLink> uplink) {
        this.mobility = Objects.requireNonNull(mobility, "mobility");
        this.apIrs = Objects.requireNonNull(apIrs, "apIrs");
        this.irsUd = Objects.requireNonNull(irsUd, "irsUd");
        this.direct = Objects.requireNonNull(direct, "direct");
        this.uplink = Objects.requireNonNull(uplink, "uplink");
        int elements = apIrs.fading().rows();
        int antennas = apIrs.fading().columns();
        int uds = irsUd.fading().rows();
        if (antennas < 1) {
            throw new IllegalArgumentException("channel: antennas must be >= 1, was " + antennas);
        }
        if (elements == 0 && direct.isEmpty()) {
            throw new IllegalArgumentException("channel: elements must be >= 1 where there is no direct link, was 0");
        }
        requireShape("irsUd", irsUd.fading(), uds, elements);
        direct.ifPresent(link -> requireShape("direct", link.fading(), uds, antennas));
        uplink.ifPresent(link -> requireShape("uplink", link.fading(), elements, antennas));
    }

    /**
     * Writes the IRS-UD links of each frame over those of the frame before, from now on: K x N entries, which of very many
     * UDs are most of what a replication holds. A state is then good until the next frame is asked for.
     *
     * @return this channel
     */
    public ComposedChannel overwriting() {
        overwriting = true;
        return this;
    }

    @Override
    public ChannelFrame next() {
        UdPlaces places = mobility.next();
        ChannelState state = new ChannelState(
                apIrs.next(places),
                irsUdOf(places),
                direct.map(link -> link.next(places)),
                uplink.map(link -> link.next(places)));
        return new ChannelFrame(state, direct.map(link -> link.seenBy(places)).orElse(places));
    }

    private ComplexMatrix irsUdOf(UdPlaces places) {
        if (!overwriting) {
            return irsUd.next(places);
        }
        ComplexMatrix now = lost.map(before -> irsUd.next(places, before)).orElseGet(() -> irsUd.next(places));
        lost = Optional.of(now);
        return now;
    }

    private static void requireShape(String link, Fading fading, int rows, int columns) {
        if (fading.rows() != rows || fading.columns() != columns) {
            throw new IllegalArgumentException("channel: fading of " + link + " must be " + rows + " x " + columns
                    + ", was " + fading.rows() + " x " + fading.columns());
        }
    }
}
