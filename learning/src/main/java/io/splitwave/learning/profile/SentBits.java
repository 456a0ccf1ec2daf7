package io.splitwave.learning.profile;

import io.splitwave.learning.transform.CutEncoding;
import io.splitwave.learning.transform.UniformQuantisation;

/**
 * Bits on the air of a parameter, of an element of an activation and of an element of a gradient.
 *
 * @param parameter bit of a parameter, 1..64
 * @param activation bit of an element of the activation at the cut, 1..64
 * @param activationHeader bit sent once for each sample with its activation, at least 0; scale and zero point, for example
 * @param gradient bit of an element of the gradient at the cut, 1..64
 */
public record SentBits(int parameter, int activation, long activationHeader, int gradient) {

    private static final int MOST_BITS = 64;

    /**
     * Checks the numbers.
     *
     * @param parameter bit of a parameter
     * @param activation bit of an element going up
     * @param activationHeader bit for each sample going up
     * @param gradient bit of an element coming down
     * @throws IllegalArgumentException if one is out of its range
     */
    public SentBits {
        requireElement("parameter", parameter);
        requireElement("activation", activation);
        requireElement("gradient", gradient);
        if (activationHeader < 0) {
            throw new IllegalArgumentException("sent bits: activationHeader must be >= 0, was " + activationHeader);
        }
    }

    /**
     * Every number alike, without transforms.
     *
     * @param bits of a number, 1..64
     * @return the sizes
     * @throws IllegalArgumentException if {@code bits} is out of its range
     */
    public static SentBits plain(int bits) {
        return new SentBits(bits, bits, 0, bits);
    }

    /**
     * As an encoding sends them: the activation quantised, parameters and gradients as they are.
     *
     * @param encoding without token selection, which changes how many elements cross and the work behind the cut
     * @return the sizes
     * @throws IllegalArgumentException if the encoding selects tokens
     */
    public static SentBits of(CutEncoding encoding) {
        if (encoding.tokens().isPresent()) {
            throw new IllegalArgumentException("sent bits: expected an encoding without token selection, as a training"
                    + " profile knows no work of fewer tokens, was " + encoding);
        }
        int bits = encoding.elementBits();
        return new SentBits(
                bits,
                encoding.quantisation().map(UniformQuantisation::bits).orElse(bits),
                encoding.quantisation().map(q -> q.sentBits(0)).orElse(0L),
                bits);
    }

    private static void requireElement(String name, int bits) {
        if (bits < 1 || bits > MOST_BITS) {
            throw new IllegalArgumentException("sent bits: " + name + " must be in 1.." + MOST_BITS + ", was " + bits);
        }
    }
}
