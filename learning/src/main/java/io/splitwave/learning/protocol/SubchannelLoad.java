package io.splitwave.learning.protocol;

/**
 * What a round of {@link SubchannelRound} costs one UD, apart from its activations, whose bits are decided. With a frozen
 * embedding nothing comes back: gradient, backward work and upload are 0.
 *
 * @param modelBit the device's part, sent down at the start of the round, bit, finite, at least 0
 * @param forwardFlop forward pass of the device's part, one local iteration, FLOP, likewise
 * @param serverFlop forward and backward pass at the server, one local iteration, FLOP, likewise
 * @param gradientBit gradients at the cut, one local iteration, bit, likewise
 * @param backwardFlop backward pass of the device's part, one local iteration, FLOP, likewise
 * @param uploadBit the device's part, sent up at the end of the round, bit, likewise
 */
public record SubchannelLoad(
        double modelBit,
        double forwardFlop,
        double serverFlop,
        double gradientBit,
        double backwardFlop,
        double uploadBit) {

    private static final String WHERE = "subchannel load";

    /**
     * Checks the amounts.
     *
     * @param modelBit bit
     * @param forwardFlop FLOP
     * @param serverFlop FLOP
     * @param gradientBit bit
     * @param backwardFlop FLOP
     * @param uploadBit bit
     * @throws IllegalArgumentException if one is negative, infinite or NaN
     */
    public SubchannelLoad {
        Amounts.require(WHERE, "modelBit", modelBit);
        Amounts.require(WHERE, "forwardFlop", forwardFlop);
        Amounts.require(WHERE, "serverFlop", serverFlop);
        Amounts.require(WHERE, "gradientBit", gradientBit);
        Amounts.require(WHERE, "backwardFlop", backwardFlop);
        Amounts.require(WHERE, "uploadBit", uploadBit);
    }
}
