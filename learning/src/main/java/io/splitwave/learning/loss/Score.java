package io.splitwave.learning.loss;

/**
 * Loss and accuracy after a round.
 *
 * @param loss L_train, VRSL (17): mean over the devices of their cross-entropy in this round, nat, at least 0; NaN if
 *     no participant had an image to learn from
 * @param accuracy share of the test images that are classified correctly after this round, in [0, 1]
 */
public record Score(double loss, double accuracy) {
    /**
     * Checks the figures.
     *
     * @param loss L_train, VRSL (17): mean over the devices of their cross-entropy in this round, nat
     * @param accuracy share of the test images that are classified correctly after this round
     * @throws IllegalArgumentException if one is out of range
     */
    public Score {
        if (loss < 0 || Double.isInfinite(loss)) {
            throw new IllegalArgumentException("score: loss must be finite and >= 0, or NaN, was " + loss);
        }
        if (!(accuracy >= 0 && accuracy <= 1)) {
            throw new IllegalArgumentException("score: accuracy must be in [0, 1], was " + accuracy);
        }
    }
}
