package io.splitwave.learning.architecture;

/** A linear map of an encoder layer of a transformer that low-rank adaptation can be given to. */
public enum AdaptedMap {
    /** Queries, keys and values together: one map from the width of a token to three times that. */
    QKV,
    /** The map of the heads together behind attention. */
    PROJECTION,
    /** First map of the perceptron, to its hidden width. */
    FC1,
    /** Second map of the perceptron, back to the width of a token. */
    FC2
}
