package io.splitwave.learning.profile;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.Cost;
import io.splitwave.learning.architecture.Shape;
import java.util.Objects;

/**
 * Work of the server for sequences of fewer tokens than the device computes. The linear maps behind the cut grow with the
 * number of tokens, attention with its square. With all tokens it is the work of {@link TrainingProfile}.
 *
 * @param network a vision transformer that trains as a whole
 * @param cut m, such that tokens cross it
 * @param backward how backward work is counted
 */
public record SequenceWork(Architecture network, int cut, BackwardWork backward) {

    /**
     * Checks that tokens cross the cut.
     *
     * @param network a vision transformer that trains as a whole
     * @param cut m
     * @param backward how backward work is counted
     * @throws IllegalArgumentException if there is no such cut, or no tokens cross it
     */
    public SequenceWork {
        Objects.requireNonNull(backward, "backward");
        int last = network.blocks().size();
        if (cut < 0 || cut > last || !(network.crossing(cut) instanceof Shape.Tokens)) {
            throw new IllegalArgumentException("sequence work: cut must be in 0.." + last + " of network " + network
                    + ", where tokens cross, was " + cut);
        }
    }

    /**
     * Forward work behind the cut.
     *
     * @param tokens of a sequence, the class token among them, 1..N + 1
     * @return FLOP of one sample
     * @throws IllegalArgumentException if the number of tokens is out of its range
     */
    public double serverForwardFlop(int tokens) {
        return behind(tokens).forwardFlop();
    }

    /**
     * Backward work behind the cut, with the gradient by what crossed it.
     *
     * @param tokens of a sequence, the class token among them, 1..N + 1
     * @return FLOP of one sample
     * @throws IllegalArgumentException if the number of tokens is out of its range
     */
    public double serverBackwardFlop(int tokens) {
        return backward.flop(behind(tokens));
    }

    private Cost behind(int tokens) {
        return network.costBehind(cut, shortened((Shape.Tokens) network.crossing(cut), tokens));
    }

    static Shape.Tokens shortened(Shape.Tokens computed, int tokens) {
        if (tokens < 1 || tokens > computed.count()) {
            throw new IllegalArgumentException(
                    "tokens of a sequence must be in 1.." + computed.count() + ", was " + tokens);
        }
        return new Shape.Tokens(tokens, computed.width(), computed.withClassToken());
    }
}
