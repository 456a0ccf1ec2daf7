package io.splitwave.learning.training;

/**
 * Brings the two sides of a cut network into native memory.
 *
 * @param network what is cut
 * @param deviceLearns whether the layers in front of the cut learn
 */
record Sides(Network network, boolean deviceLearns) {

    /** The layers in front of a cut; the caller closes them. */
    Side device(int cut, Weights weights) {
        return deviceLearns ? new Side(network, 0, cut, weights) : Side.fixed(network, 0, cut, weights);
    }

    /** The layers behind a cut; the caller closes them. */
    Side server(int cut, Weights weights) {
        return new Side(network, cut, network.lastCut(), weights);
    }
}
