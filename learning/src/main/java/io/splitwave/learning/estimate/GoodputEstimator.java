package io.splitwave.learning.estimate;

/**
 * Follows one link and says what it will carry. It is shown every step of the link in order, and keeps a bounded number of them. It
 * must not be shared between threads.
 */
public interface GoodputEstimator {
    /**
     * Shows what was measured in the step that has just ended.
     *
     * @param kpm indicators, finite; read, not kept
     * @param goodputBps what the link carried, bit/s, finite, at least 0
     * @throws IllegalArgumentException if there are more or fewer indicators than were learned from
     */
    void observe(double[] kpm, double goodputBps);

    /**
     * Shows what the link will carry. Only an estimator whose model is {@link EstimatorModel#clairvoyant} listens.
     *
     * @param comingBps mean goodput of the steps that follow, bit/s, finite, at least 0
     */
    default void reveal(double comingBps) {
        // whoever estimates does not know
    }

    /**
     * What the link is expected to carry in the steps that follow. It does not change until a further step is shown.
     *
     * @return bit/s, finite, at least 0
     * @throws IllegalStateException if nothing was shown yet
     */
    double estimateBps();
}
