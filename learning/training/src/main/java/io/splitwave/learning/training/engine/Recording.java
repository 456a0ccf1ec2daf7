package io.splitwave.learning.training.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/**
 * Records what this thread computes from its making until it is closed, so that gradients can be taken. Each thread
 * records by itself; the engine's own collector of gradients, of which a process can have one at a time, is not used.
 */
public final class Recording implements AutoCloseable {
    private final boolean before;

    /**
     * Starts to record in this thread.
     *
     * @throws TrainingFailedException if the engine cannot be loaded
     */
    public Recording() {
        TorchEngine.load();
        this.before = JniUtils.isGradMode();
        JniUtils.setGradMode(true);
    }

    /**
     * Adds the gradients of a number to those of the arrays that it was computed from.
     *
     * @param value one element, computed in this recording
     */
    public void backward(NDArray value) {
        NDManager manager = value.getManager();
        try (NDArray one = manager.ones(value.getShape(), value.getDataType())) {
            backward(value, one);
        }
    }

    /**
     * Adds the gradients of the sum of an array's elements, each times a weight, to those of the arrays that it was
     * computed from.
     *
     * @param value computed in this recording
     * @param weights of its elements, of the same shape
     */
    public void backward(NDArray value, NDArray weights) {
        JniUtils.backward((PtNDArray) value, (PtNDArray) weights, false, false);
    }

    @Override
    public void close() {
        JniUtils.setGradMode(before);
    }
}
