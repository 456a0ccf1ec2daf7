package io.splitwave.learning.training;

/**
 * Puts device sides and the server side together, layer by layer: a layer's new weights are the old ones, plus the changes
 * of the devices that hold the layer, each times its share and freshness, plus the server's change times the shares of
 * the devices that leave the layer to the server. If nobody is stale this is the average weighted by the shares.
 */
final class Aggregation {
    private final Network network;
    private final Weights model;
    private final Weights server;
    private final double[][] change; // [parameter][element]
    private final double[] toServer; // [parameter]: shares of those who leave it to the server

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
        double weight = learner.share() * learner.freshness();
        for (int p = 0; p < held; p++) {
            for (int e = 0; e < change[p].length; e++) {
                change[p][e] +=
                        weight * ((double) trained.value(p, e) - learner.start().value(p, e));
            }
        }
        for (int p = held; p < toServer.length; p++) {
            toServer[p] += learner.share();
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
