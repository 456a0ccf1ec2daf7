package io.splitwave.network.channel;

import io.splitwave.network.fading.Fading;
import io.splitwave.network.mobility.Mobility;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.propagation.LargeScale;
import java.util.List;
import java.util.Objects;

/**
 * Links of one hop between an array and every UD in subchannels that fade independently, frame by frame, as gains: path loss
 * and shadowing of a UD are the same in all of its subchannels, the squared norm of the small-scale channel vector is drawn for
 * each. Subchannels that lie further apart than the coherence bandwidth are such.
 */
public final class SubchannelGains {

    private final Mobility mobility;
    private final LargeScale mean;
    private final List<Fading> fading; // [subchannel]

    /**
     * Gains before their first frame.
     *
     * @param mobility where the K UDs are; advanced by this object alone
     * @param mean mean power gain of each UD's link; advanced by this object alone
     * @param fading small-scale fading of each subchannel, K x N_AP, at least one; advanced by this object alone
     * @throws IllegalArgumentException if there is no subchannel
     */
    public SubchannelGains(Mobility mobility, LargeScale mean, List<Fading> fading) {
        this.mobility = Objects.requireNonNull(mobility, "mobility");
        this.mean = Objects.requireNonNull(mean, "mean");
        this.fading = List.copyOf(fading);
        if (fading.isEmpty()) {
            throw new IllegalArgumentException("subchannel gains: at least 1 subchannel is needed, was 0");
        }
    }

    /**
     * Moves on to the next frame; asked for once per frame, in order, from frame 0.
     *
     * @return where the UDs are, and the gain of each in each subchannel
     * @throws IllegalStateException if gains and fading are of different numbers of UDs
     */
    public SubchannelFrame next() {
        UdPlaces places = mobility.next();
        double[] ofUd = mean.next(places);
        double[][] gain = new double[ofUd.length][fading.size()];
        for (int subchannel = 0; subchannel < fading.size(); subchannel++) {
            double[] drawn = LinkBlock.gains(fading.get(subchannel), places, ofUd);
            for (int ud = 0; ud < ofUd.length; ud++) {
                gain[ud][subchannel] = drawn[ud];
            }
        }
        return new SubchannelFrame(mean.seenBy(places), gain);
    }
}
