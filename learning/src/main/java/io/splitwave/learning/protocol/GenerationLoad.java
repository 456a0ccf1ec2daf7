package io.splitwave.learning.protocol;

/**
 * What a round of {@link GenerationRound} costs one UD.
 *
 * @param labelBit histogram of its labels, sent up before the decision, bit, finite, at least 0
 * @param modelBit the model, sent down before and up after its training, bit, likewise
 * @param trainS its training on its own images, time of its GPU, s, likewise
 */
public record GenerationLoad(double labelBit, double modelBit, double trainS) {

    private static final String WHERE = "generation load";

    /**
     * Checks the amounts.
     *
     * @param labelBit bit
     * @param modelBit bit
     * @param trainS s
     * @throws IllegalArgumentException if one is negative, infinite or NaN
     */
    public GenerationLoad {
        Amounts.require(WHERE, "labelBit", labelBit);
        Amounts.require(WHERE, "modelBit", modelBit);
        Amounts.require(WHERE, "trainS", trainS);
    }
}
