package io.splitwave.network.cellfree;

import io.splitwave.network.mobility.Mobility;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.propagation.LargeScale;
import java.util.List;
import java.util.Objects;

/**
 * The channel of a cell-free network frame by frame, from parts: in every frame the devices move, the gains of each access
 * point follow them, and the fading goes on.
 */
public final class CellFreeFrames {

    private final Mobility mobility;
    private final List<LargeScale> meanOfAp;
    private final ApFading fading;

    /**
     * A channel before its first frame.
     *
     * @param mobility where the K devices are; advanced by this object alone
     * @param meanOfAp mean gains of each access point; each advanced by this object alone
     * @param fading small-scale fading; advanced by this object alone
     * @throws IllegalArgumentException if gains and fading are of different numbers of access points
     */
    public CellFreeFrames(Mobility mobility, List<LargeScale> meanOfAp, ApFading fading) {
        this.mobility = Objects.requireNonNull(mobility, "mobility");
        this.meanOfAp = List.copyOf(meanOfAp);
        this.fading = Objects.requireNonNull(fading, "fading");
        if (meanOfAp.size() != fading.accessPoints()) {
            throw new IllegalArgumentException(
                    "cell-free channel: gains of " + meanOfAp.size() + " APs, fading of " + fading.accessPoints());
        }
    }

    /**
     * Moves on to the next frame; asked for once per frame, in order, from frame 0.
     *
     * @return the frame
     */
    public CellFreeFrame next() {
        UdPlaces places = mobility.next();
        MeanGains mean =
                new MeanGains(meanOfAp.stream().map(gains -> gains.next(places)).toArray(double[][]::new));
        return new CellFreeFrame(places, mean, fading.next(places, mean));
    }
}
