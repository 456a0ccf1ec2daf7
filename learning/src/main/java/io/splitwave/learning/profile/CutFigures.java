package io.splitwave.learning.profile;

/**
 * What lies in front of a cut and what crosses it, for one sample.
 *
 * @param forwardFlop forward work of all layers in front of the cut, FLOP, finite, at least 0
 * @param backwardFlop backward work of these layers, FLOP, finite, at least 0
 * @param parameters numbers that these layers learn, at least 0
 * @param activationElements numbers that are sent up over the cut, at least 0
 * @param gradientElements numbers that come back down over the cut, at least 0
 */
public record CutFigures(
        double forwardFlop, double backwardFlop, long parameters, long activationElements, long gradientElements) {

    /**
     * Checks the figures.
     *
     * @param forwardFlop FLOP, forward
     * @param backwardFlop FLOP, backward
     * @param parameters numbers learned
     * @param activationElements numbers going up
     * @param gradientElements numbers coming down
     * @throws IllegalArgumentException if one is out of its range
     */
    public CutFigures {
        requireFlop("forwardFlop", forwardFlop);
        requireFlop("backwardFlop", backwardFlop);
        requireCount("parameters", parameters);
        requireCount("activationElements", activationElements);
        requireCount("gradientElements", gradientElements);
    }

    private static void requireFlop(String name, double flop) {
        if (!(flop >= 0) || Double.isInfinite(flop)) {
            throw new IllegalArgumentException("cut figures: " + name + " must be finite and >= 0, was " + flop);
        }
    }

    private static void requireCount(String name, long count) {
        if (count < 0) {
            throw new IllegalArgumentException("cut figures: " + name + " must be >= 0, was " + count);
        }
    }
}
