package io.splitwave.learning.protocol;

/**
 * What a round of {@link TokenRound} costs one UD, apart from its tokens, whose number is decided. If the adapters at the
 * device do not learn, backward work and upload are 0.
 *
 * @param adapterBit adapters of the device's part, sent down at the start of the round, bit, finite, at least 0
 * @param forwardFlop forward pass of the device's part, FLOP, likewise
 * @param importanceBit importance of its tokens, sent up before the decision, bit, likewise
 * @param decisionBit what was decided for it, sent down, bit, likewise
 * @param backwardFlop backward pass of the device's part, FLOP, likewise
 * @param uploadBit trained adapters, sent up at the end of the round, bit, likewise
 */
public record TokenLoad(
        double adapterBit,
        double forwardFlop,
        double importanceBit,
        double decisionBit,
        double backwardFlop,
        double uploadBit) {

    private static final String WHERE = "token load";

    /**
     * Checks the amounts.
     *
     * @param adapterBit bit
     * @param forwardFlop FLOP
     * @param importanceBit bit
     * @param decisionBit bit
     * @param backwardFlop FLOP
     * @param uploadBit bit
     * @throws IllegalArgumentException if one is negative, infinite or NaN
     */
    public TokenLoad {
        Amounts.require(WHERE, "adapterBit", adapterBit);
        Amounts.require(WHERE, "forwardFlop", forwardFlop);
        Amounts.require(WHERE, "importanceBit", importanceBit);
        Amounts.require(WHERE, "decisionBit", decisionBit);
        Amounts.require(WHERE, "backwardFlop", backwardFlop);
        Amounts.require(WHERE, "uploadBit", uploadBit);
    }
}
