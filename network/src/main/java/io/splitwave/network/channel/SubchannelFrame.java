package io.splitwave.network.channel;

import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/** One frame of links in several subchannels: where the UDs are, and the power gain of each in each. Immutable. */
public final class SubchannelFrame {

    private final UdPlaces places;
    private final double[][] gain; // [ud][subchannel]

    /**
     * A frame.
     *
     * @param places place, speed and presence of each UD
     * @param gain power gain of each UD's link in each subchannel, a ratio, finite, at least 0; shape [UD][subchannel], those
     *     absent included, at least one subchannel; copied
     * @throws IllegalArgumentException if the shape does not fit, or a gain is out of its range
     */
    public SubchannelFrame(UdPlaces places, double[][] gain) {
        this.places = Objects.requireNonNull(places, "places");
        this.gain = new double[gain.length][];
        if (gain.length != places.userDevices()) {
            throw new IllegalArgumentException(
                    "subchannel frame: places of " + places.userDevices() + " UDs, gains of " + gain.length);
        }
        for (int ud = 0; ud < gain.length; ud++) {
            this.gain[ud] = gain[ud].clone();
            if (gain[ud].length < 1 || gain[ud].length != gain[0].length) {
                throw new IllegalArgumentException("subchannel frame: UD " + ud + " has " + gain[ud].length
                        + " subchannels, UD 0 has " + gain[0].length + "; at least 1 is needed");
            }
            for (double ofSubchannel : gain[ud]) {
                LinkBlock.requireGain("subchannel frame: UD " + ud, ofSubchannel);
            }
        }
    }

    /**
     * Where the UDs are.
     *
     * @return place, speed and presence of each
     */
    public UdPlaces places() {
        return places;
    }

    /**
     * Number of subchannels.
     *
     * @return M, at least 1; 0 in a frame without UDs
     */
    public int subchannels() {
        return gain.length == 0 ? 0 : gain[0].length;
    }

    /**
     * The gains of a UD.
     *
     * @param ud UD, 0 based
     * @return a new array, a power gain for each subchannel
     * @throws IndexOutOfBoundsException if there is no such UD
     */
    public double[] copyGain(int ud) {
        return gain[ud].clone();
    }

    /**
     * The gain of a UD in a subchannel.
     *
     * @param ud UD, 0 based
     * @param subchannel subchannel, 0 based
     * @return power gain, a ratio, finite, at least 0
     * @throws IndexOutOfBoundsException if there is no such UD or subchannel
     */
    public double gain(int ud, int subchannel) {
        return gain[ud][subchannel];
    }
}
