package io.splitwave.learning.training;

/**
 * Puts device sides and the server side together, layer by layer: a layer's new weights are the old ones, plus the changes
 * of the devices that hold the layer, each times its weight, plus the server's change times the server weights of the
 * devices that leave the layer to the server. If all devices take part and none is stale, this is the average weighted
 * by rho_k.
 *
 * <p>The server's change is not an average but the sum of its steps for the devices that take part, so it is already
 * smaller where fewer take part; hence its weights are taken over the devices that learn.
 */
final class Aggregation {
    private final Network network;
    private final Weights model;
    private final Weights server;
    private final double[][] change; // [parameter][element]
    private final double[] toServer; // [parameter]: server weights of those who leave it to the server

    /**
     * @param model weights before the round
     * @param server weights after it, as the server has them
     */
    Aggregation(Network network, Weights model, Weights server) {
        this.network = network;
        this.model = model;
        this.server = server;
        this.change = new double[model.parameters()][];
        for (int p = 0; p < change.length; p++) {
            change[p] = new double[model.elements(p)];
        }
        this.toServer = new double[model.parameters()];
    }

    /** Adds what a learner has made of its device side. */
    void add(Learner learner, Weights trained) {
        int held = network.parametersInFront(learner.cut());
        for (int p = 0; p < held; p++) {
            for (int e = 0; e < change[p].length; e++) {
                change[p][e] += learner.weight()
                        * ((double) trained.value(p, e) - learner.start().value(p, e));
            }
        }
        for (int p = held; p < toServer.length; p++) {
            toServer[p] += learner.serverWeight();
        }
    }

    Weights weights() {
        float[][] next = new float[change.length][];
        for (int p = 0; p < next.length; p++) {
            next[p] = new float[change[p].length];
            for (int e = 0; e < next[p].length; e++) {
                double before = model.value(p, e);
                next[p][e] = (float) (before + change[p][e] + toServer[p] * (server.value(p, e) - before));
            }
        }
        return new Weights(next);
    }
}
