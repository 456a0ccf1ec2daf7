package io.splitwave.learning.protocol;

/**
 * What follows for one UD of {@link TokenRound} from the number of its tokens.
 *
 * @param tokenBit tokens of a batch, sent up, bit, finite, at least 0
 * @param serverFlop forward and backward pass at the server with so many tokens, FLOP, likewise
 * @param gradientBit gradients of these tokens, sent down, bit, likewise; 0 if the adapters at the device do not learn
 */
public record TokenStep(double tokenBit, double serverFlop, double gradientBit) {

    private static final String WHERE = "token step";

    /**
     * Checks the amounts.
     *
     * @param tokenBit bit
     * @param serverFlop FLOP
     * @param gradientBit bit
     * @throws IllegalArgumentException if one is negative, infinite or NaN
     */
    public TokenStep {
        Amounts.require(WHERE, "tokenBit", tokenBit);
        Amounts.require(WHERE, "serverFlop", serverFlop);
        Amounts.require(WHERE, "gradientBit", gradientBit);
    }
}
