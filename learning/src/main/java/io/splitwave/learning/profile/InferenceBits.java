package io.splitwave.learning.profile;

/**
 * What an element takes on the air when a request is cut.
 *
 * @param input bit of an element of the raw input, 1..64; 8 for images
 * @param activation bit of an element of an activation, 1..64; below 32 it is quantised
 */
public record InferenceBits(int input, int activation) {
    private static final int MOST_BITS = 64;

    /**
     * Checks the numbers.
     *
     * @param input bit of an element of the raw input
     * @param activation bit of an element of an activation
     * @throws IllegalArgumentException if one is out of its range
     */
    public InferenceBits {
        requireElement("input", input);
        requireElement("activation", activation);
    }

    private static void requireElement(String name, int bits) {
        if (bits < 1 || bits > MOST_BITS) {
            throw new IllegalArgumentException(
                    "inference bits: " + name + " must be in 1.." + MOST_BITS + ", was " + bits);
        }
    }
}
