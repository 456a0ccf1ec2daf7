package io.splitwave.network.mobility.visit;

import java.util.Objects;
import umontreal.ssj.rng.RandomStream;

/**
 * How long a UD stays once it has arrived.
 *
 * @param meanS mean, s, finite, greater than 0
 * @param law how it varies about the mean
 */
public record Stay(double meanS, Law law) {

    /** How stays vary. */
    public enum Law {
        /** Exponentially distributed. */
        EXPONENTIAL,
        /** All alike. */
        FIXED
    }

    /**
     * Checks the mean.
     *
     * @param meanS mean, s, finite, greater than 0
     * @param law how it varies about the mean
     * @throws IllegalArgumentException if the mean is not positive or not finite
     */
    public Stay {
        Objects.requireNonNull(law, "law");
        if (!(meanS > 0) || Double.isInfinite(meanS)) {
            throw new IllegalArgumentException("stay: meanS must be finite and > 0, was " + meanS);
        }
    }

    /**
     * One stay.
     *
     * @param stream source of the uniform, advanced by one draw if stays vary
     * @return s, greater than 0
     */
    double drawS(RandomStream stream) {
        return law == Law.FIXED ? meanS : -meanS * Math.log(stream.nextDouble());
    }
}
