package io.splitwave.learning.profile;

/**
 * One place where the forward pass of a network may be cut, for one sample.
 *
 * @param name of the place, not blank
 * @param deviceFlop F_c, forward work in front of it, FLOP, two for each multiply-add, finite, at least 0
 * @param serverFlop forward work behind it, FLOP, likewise
 * @param elements numbers that cross it, at least 0; 0 where the device computes all, as it keeps the answer
 * @param raw whether the raw input crosses
 * @param deviceParameters learned numbers in front of it, which the device keeps, at least 0
 */
public record InferenceCut(
        String name, double deviceFlop, double serverFlop, long elements, boolean raw, long deviceParameters) {
    /**
     * Checks the figures.
     *
     * @param name of the place
     * @param deviceFlop work in front of it, FLOP
     * @param serverFlop work behind it, FLOP
     * @param elements numbers that cross it
     * @param raw whether the raw input crosses
     * @param deviceParameters learned numbers in front of it
     * @throws IllegalArgumentException if one is out of its range
     */
    public InferenceCut {
        if (name.isBlank()) {
            throw new IllegalArgumentException("inference cut: a name is needed, was blank");
        }
        requireFlop(name, "deviceFlop", deviceFlop);
        requireFlop(name, "serverFlop", serverFlop);
        if (elements < 0) {
            throw new IllegalArgumentException("inference cut " + name + ": elements must be >= 0, was " + elements);
        }
        if (deviceParameters < 0) {
            throw new IllegalArgumentException(
                    "inference cut " + name + ": deviceParameters must be >= 0, was " + deviceParameters);
        }
    }

    /**
     * Size of what crosses.
     *
     * @param bits of an element
     * @return bit of one sample
     */
    public double bit(InferenceBits bits) {
        return (double) elements * (raw ? bits.input() : bits.activation());
    }

    /**
     * The same cut under another name.
     *
     * @param other name
     * @return a cut of that name
     * @throws IllegalArgumentException if the name is blank
     */
    public InferenceCut named(String other) {
        return new InferenceCut(other, deviceFlop, serverFlop, elements, raw, deviceParameters);
    }

    private static void requireFlop(String name, String what, double flop) {
        if (!(flop >= 0) || Double.isInfinite(flop)) {
            throw new IllegalArgumentException(
                    "inference cut " + name + ": " + what + " must be finite and >= 0, was " + flop);
        }
    }
}
