package io.splitwave.learning.transform;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.Shape;
import java.util.Objects;
import java.util.Optional;

/**
 * How the tensor at a cut is sent: tokens are chosen first, then the rest is quantised.
 *
 * <p>Tokens are chosen only where a class token crosses the cut and its attention is known there; elsewhere, such as
 * behind the embedding or behind the head, the tensor crosses whole. A gradient has the shape of what was sent and is not
 * quantised: the straight-through gradient of training ignores the rounding.
 *
 * @param elementBits of a number that is not quantised, 1..64
 * @param tokens which tokens are sent; empty = all
 * @param quantisation of the elements; empty = none
 */
public record CutEncoding(
        int elementBits, Optional<TokenSelection> tokens, Optional<UniformQuantisation> quantisation) {

    private static final int MOST_ELEMENT_BITS = 64;

    /**
     * Checks the encoding.
     *
     * @param elementBits of a number that is not quantised, 1..64
     * @param tokens which tokens are sent
     * @param quantisation of the elements
     * @throws IllegalArgumentException if {@code elementBits} is out of its range
     */
    public CutEncoding {
        if (elementBits < 1 || elementBits > MOST_ELEMENT_BITS) {
            throw new IllegalArgumentException(
                    "cut encoding: elementBits must be in 1.." + MOST_ELEMENT_BITS + ", was " + elementBits);
        }
        Objects.requireNonNull(tokens, "tokens");
        Objects.requireNonNull(quantisation, "quantisation");
    }

    /**
     * Every element as it is.
     *
     * @param elementBits of a number, 1..64
     * @return an encoding without transforms
     */
    public static CutEncoding plain(int elementBits) {
        return new CutEncoding(elementBits, Optional.empty(), Optional.empty());
    }

    /**
     * What is left of the tensor at a cut.
     *
     * @param network that is cut
     * @param cut m, 1..M
     * @return shape of one sample as sent
     */
    public Shape sent(Architecture network, int cut) {
        Shape computed = network.crossing(cut);
        if (tokens.isPresent()
                && computed instanceof Shape.Tokens sequence
                && sequence.withClassToken()
                && network.attendsInFront(cut)) {
            return tokens.get().sent(sequence);
        }
        return computed;
    }

    /**
     * Size of one sample's activation at a cut, as sent up.
     *
     * @param network that is cut
     * @param cut m, 1..M
     * @return bit
     */
    public long activationBits(Architecture network, int cut) {
        long elements = sent(network, cut).elements();
        return quantisation.map(q -> q.sentBits(elements)).orElseGet(() -> Math.multiplyExact(elements, elementBits));
    }

    /**
     * Size of the gradient by one sample's activation at a cut, as sent down.
     *
     * @param network that is cut
     * @param cut m, 1..M
     * @return bit
     */
    public long gradientBits(Architecture network, int cut) {
        return new CutEncoding(elementBits, tokens, Optional.empty()).activationBits(network, cut);
    }
}
