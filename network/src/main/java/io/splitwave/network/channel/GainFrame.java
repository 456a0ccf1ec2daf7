package io.splitwave.network.channel;

import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/** One frame of links that are known by their gains: where the UDs are, and how much of the power arrives. Immutable. */
public final class GainFrame {

    private final UdPlaces places;
    private final double[] gain; // [ud]

    /**
     * A frame.
     *
     * @param places place, speed and presence of each UD
     * @param gain power gain of each UD's link, a ratio, finite, at least 0; index = UD, those absent included; copied
     * @throws IllegalArgumentException if the numbers of UDs differ, or a gain is out of its range
     */
    public GainFrame(UdPlaces places, double[] gain) {
        this.places = Objects.requireNonNull(places, "places");
        this.gain = gain.clone();
        if (gain.length != places.userDevices()) {
            throw new IllegalArgumentException(
                    "gain frame: places of " + places.userDevices() + " UDs, gains of " + gain.length);
        }
        for (int ud = 0; ud < gain.length; ud++) {
            LinkBlock.requireGain("gain frame: UD " + ud, gain[ud]);
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
     * The gain of a UD's link.
     *
     * @param ud UD, 0 based
     * @return power gain, a ratio, finite, at least 0
     * @throws IndexOutOfBoundsException if there is no such UD
     */
    public double gain(int ud) {
        return gain[ud];
    }

    /**
     * The gains of all UDs.
     *
     * @return a new array, index = UD
     */
    public double[] copyGain() {
        return gain.clone();
    }
}
