package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;

/** How an activation changes when it is sent over the cut. */
interface Crossing {
    /** Sent as it is. */
    Crossing UNCHANGED = (pass, activation, cut, training) -> activation;

    /**
     * From the activation of the device to what the server works with; gradients flow back through it.
     *
     * @param pass the device's pass, with what it noted
     * @param activation batch first
     * @param cut where it crosses, 0..M
     * @param training true in training, false in a test
     */
    NDArray send(Pass pass, NDArray activation, int cut, boolean training);
}
