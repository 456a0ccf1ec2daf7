package io.splitwave.learning.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.splitwave.learning.training.engine.TorchEngine;
import java.util.ArrayList;
import java.util.List;

/** The layers between two cuts with weights of their own, some of which learn: one side of a split network. */
final class Side implements AutoCloseable {
    private final Network network;
    private final int fromCut;
    private final int toCut;
    private final NDManager manager;
    private final NDList learned = new NDList();
    private final List<Boolean> changing = new ArrayList<>(); // [parameter of this side]

    /**
     * Brings weights into native memory, to learn.
     *
     * @param fromCut layers behind this cut
     * @param toCut and in front of this one, not before {@code fromCut}
     */
    Side(Network network, int fromCut, int toCut, Weights weights) {
        this(network, fromCut, toCut, weights, true);
    }

    private Side(Network network, int fromCut, int toCut, Weights weights, boolean learns) {
        this.network = network;
        this.fromCut = fromCut;
        this.toCut = toCut;
        this.manager = TorchEngine.newManager();
        for (int p = network.parametersInFront(fromCut); p < network.parametersInFront(toCut); p++) {
            NDArray array =
                    manager.create(weights.copy(p), network.parameters().get(p).shape());
            boolean changes = learns && network.learns(p);
            array.setRequiresGradient(changes);
            learned.add(array);
            changing.add(changes);
        }
    }

    /** A side that does not learn: no gradient is recorded on the way through it. */
    static Side fixed(Network network, int fromCut, int toCut, Weights weights) {
        return new Side(network, fromCut, toCut, weights, false);
    }

    /** All its layers. */
    NDArray forward(Pass pass, NDArray input) {
        return forward(pass, input, fromCut);
    }

    /** Its layers behind a cut, which is not in front of its first. */
    NDArray forward(Pass pass, NDArray input, int cut) {
        int skipped = network.parametersInFront(cut) - network.parametersInFront(fromCut);
        return network.forward(pass, input, cut, toCut, new NDList(learned.subList(skipped, learned.size())));
    }

    /** The last cut: layers behind it are not part of this side. */
    int toCut() {
        return toCut;
    }

    /** Whether a parameter of this side learns. */
    boolean learns() {
        return changing.contains(true);
    }

    /**
     * A step of gradient descent for the layers behind a cut, with the gradients of the last batch. The weights become new
     * arrays, as the engine adds gradients up for as long as an array lives.
     */
    void step(double learningRate, int cut) {
        int skipped = network.parametersInFront(cut) - network.parametersInFront(fromCut);
        try (NDArray rate = manager.create((float) learningRate)) {
            for (int i = skipped; i < learned.size(); i++) {
                if (changing.get(i)) {
                    learned.set(i, stepped(learned.get(i), rate));
                }
            }
        }
    }

    private static NDArray stepped(NDArray weights, NDArray rate) {
        try (NDArray before = weights;
                NDArray gradient = before.getGradient();
                NDArray values = before.stopGradient()) {
            NDArray after = values.sub(gradient.muli(rate));
            after.setRequiresGradient(true);
            return after;
        }
    }

    /** Weights as they are now, by parameter from the first of this side. */
    float[][] read() {
        float[][] values = new float[learned.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = learned.get(i).toFloatArray();
        }
        return values;
    }

    /** The given weights with those of this side in place of theirs. */
    Weights into(Weights weights) {
        return weights.with(network.parametersInFront(fromCut), read());
    }

    @Override
    public void close() {
        manager.close();
    }
}
