package io.splitwave.network.channel;

import io.splitwave.network.mobility.Mobility;
import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/**
 * Links of one hop between an array and every UD, frame by frame, as gains: the squared Euclidean norm of each UD's channel
 * vector. That is the power gain of maximum ratio transmission towards the UD, and of maximum ratio combining from it.
 */
public final class ArrayGains {

    private final Mobility mobility;
    private final UdLink link;

    /**
     * Gains before their first frame.
     *
     * @param mobility where the K UDs are; advanced by this object alone
     * @param link K x N_AP; advanced by this object alone
     */
    public ArrayGains(Mobility mobility, UdLink link) {
        this.mobility = Objects.requireNonNull(mobility, "mobility");
        this.link = Objects.requireNonNull(link, "link");
    }

    /**
     * Moves on to the next frame; asked for once per frame, in order, from frame 0.
     *
     * @return where the UDs are, and the gain of each
     */
    public GainFrame next() {
        UdPlaces places = mobility.next();
        double[] gains = link.next(places).squaredNorms();
        return new GainFrame(link.seenBy(places), gains);
    }
}
