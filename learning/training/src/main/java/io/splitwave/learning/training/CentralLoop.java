package io.splitwave.learning.training;

import java.util.List;

/** Centralised learning: the images of all learners in one place, as many batches as the learners would have taken. */
final class CentralLoop implements ProtocolLoop {
    private final Network network;
    private final SplitStep step;
    private final BatchCycle batches;

    CentralLoop(Network network, SplitStep step, BatchCycle batches) {
        this.network = network;
        this.step = step;
        this.batches = batches;
    }

    @Override
    public Learned round(Weights model, List<Learner> learners) {
        return steps(model, learners.stream().mapToInt(Learner::steps).sum());
    }

    /** The same for a given number of batches, at least 1. */
    Learned steps(Weights model, int steps) {
        double loss = 0;
        try (Side none = new Side(network, 0, 0, model);
                Side whole = new Side(network, 0, network.lastCut(), model)) {
            for (int s = 0; s < steps; s++) {
                loss += step.train(none, whole, 0, Crossing.UNCHANGED, batches.next());
            }
            return new Learned(whole.into(model), loss / steps);
        }
    }
}
