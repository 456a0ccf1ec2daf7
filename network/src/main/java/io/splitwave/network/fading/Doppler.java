package io.splitwave.network.fading;

import io.splitwave.network.mobility.UdPlaces;

/** Largest Doppler shift f_d of each row of a link during a frame. */
@FunctionalInterface
public interface Doppler {

    /**
     * Doppler shift of a row.
     *
     * @param places where the UDs are at the start of the frame
     * @param row row of the link: a UD, or an element of a link whose ends stand still
     * @return f_d, Hz, finite, at least 0
     */
    double hz(UdPlaces places, int row);

    /**
     * One shift for all rows and times: what moves is the surroundings.
     *
     * @param hz f_d, Hz, finite, at least 0
     * @return the shift
     * @throws IllegalArgumentException if the shift is out of its range
     */
    static Doppler fixed(double hz) {
        if (!(hz >= 0) || Double.isInfinite(hz)) {
            throw new IllegalArgumentException("Doppler: hz must be finite and >= 0, was " + hz);
        }
        return (places, row) -> hz;
    }

    /**
     * The shift of each UD's own speed; rows must be UDs. A UD at rest keeps its fading.
     *
     * @param carrier carrier of the link
     * @return the shift
     */
    static Doppler ofSpeed(Carrier carrier) {
        return (places, ud) -> carrier.dopplerHz(places.speedMps(ud));
    }
}
