package io.splitwave.learning.estimate;

/** What was learned once: it follows any number of links, each with an estimator of its own. Immutable; threads may share it. */
public interface EstimatorModel {
    /**
     * Starts to follow a link.
     *
     * @return an estimator that has seen nothing
     */
    GoodputEstimator start();

    /**
     * Whether its estimators need to be shown what is to come.
     *
     * @return true for the oracle only
     */
    default boolean clairvoyant() {
        return false;
    }
}
