package io.splitwave.network.fading;

import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/** How strongly each row's fading is correlated from one frame to the next. */
@FunctionalInterface
public interface FrameMemory {

    /**
     * Correlation of a row from a frame to the next.
     *
     * @param places where the UDs are at the start of the earlier frame
     * @param row row of the link
     * @return a in [-1, 1]
     */
    double correlation(UdPlaces places, int row);

    /**
     * One correlation for all rows and times.
     *
     * @param correlation a, in [-1, 1]; 1 keeps the fading for ever
     * @return the memory
     * @throws IllegalArgumentException if the correlation is out of its range
     */
    static FrameMemory given(double correlation) {
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException(
                    "fading: correlation between frames must be in [-1, 1], was " + correlation);
        }
        return (places, row) -> correlation;
    }

    /**
     * The correlation that Clarke's model has over one frame, J0(2 pi f_d T).
     *
     * @param doppler shift of each row
     * @param frameS T, s, greater than 0
     * @return the memory
     * @throws IllegalArgumentException if the frame length is not positive and finite
     */
    static FrameMemory ofDoppler(Doppler doppler, double frameS) {
        Objects.requireNonNull(doppler, "doppler");
        FrameLength.require(frameS);
        return (places, row) -> Clarke.autocorrelation(doppler.hz(places, row), frameS);
    }
}
