package io.splitwave.learning.estimate;

/**
 * How {@code lstm} is trained.
 *
 * @param hidden units, at least 1
 * @param epochs how often every trace is learned from, at least 1
 * @param batch traces that are learned from at a time, at least 1
 * @param learningRate of Adam, finite, greater than 0
 * @param clip longest gradient, finite, greater than 0
 * @param seed of the first weights and of the order of the traces
 */
public record LstmSettings(int hidden, int epochs, int batch, double learningRate, double clip, long seed) {
    /**
     * Checks the figures.
     *
     * @param hidden units
     * @param epochs how often every trace is learned from
     * @param batch traces at a time
     * @param learningRate of Adam
     * @param clip longest gradient
     * @param seed of the draws
     * @throws IllegalArgumentException if one is out of its range
     */
    public LstmSettings {
        EstimatorSettings.require(hidden >= 1, "lstm.hidden", ">= 1", hidden);
        EstimatorSettings.require(epochs >= 1, "lstm.epochs", ">= 1", epochs);
        EstimatorSettings.require(batch >= 1, "lstm.batch", ">= 1", batch);
        EstimatorSettings.require(
                learningRate > 0 && learningRate < Double.POSITIVE_INFINITY,
                "lstm.learningRate",
                "finite and > 0",
                learningRate);
        EstimatorSettings.require(clip > 0 && clip < Double.POSITIVE_INFINITY, "lstm.clip", "finite and > 0", clip);
    }

    /**
     * 124 units as in the source; Adam of 2e-3 and gradients up to 5 as in the study.
     *
     * @param seed of the draws
     * @return the settings
     */
    public static LstmSettings study(long seed) {
        return new LstmSettings(124, 8, 8, 2e-3, 5, seed);
    }
}
