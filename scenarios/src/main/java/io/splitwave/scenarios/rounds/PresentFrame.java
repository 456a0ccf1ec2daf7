package io.splitwave.scenarios.rounds;

import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;
import java.util.function.Function;

/**
 * The frame that holds now: its channels, which devices are there, and for how long they stay.
 *
 * @param <F> what is known of a frame: channels, and where the devices are
 */
public final class PresentFrame<F> implements UdFrames.Moved<F> {
    private final Function<F, UdPlaces> places;
    private F frame; // null before the first
    private double startS;

    /**
     * Before the first frame.
     *
     * @param places where the devices are in a frame
     */
    public PresentFrame(Function<F, UdPlaces> places) {
        this.places = Objects.requireNonNull(places, "places");
    }

    @Override
    public void to(F next, double nextStartS) {
        frame = Objects.requireNonNull(next, "next");
        startS = nextStartS;
    }

    /**
     * The frame.
     *
     * @return what is known of it; null before the first
     */
    public F now() {
        return frame;
    }

    /**
     * The devices that are there.
     *
     * @return their numbers, ascending; none before the first frame
     */
    public int[] present() {
        return frame == null ? new int[0] : UdFrames.present(places.apply(frame));
    }

    /**
     * For how long from now on a device will stay.
     *
     * @param ud device, from 0
     * @param nowS the time, s, not before the start of the frame
     * @return s, at least 0; may be infinite
     */
    public double standingS(int ud, double nowS) {
        return Math.max(0, places.apply(frame).standingS(ud) - (nowS - startS));
    }
}
