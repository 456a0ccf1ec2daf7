package io.splitwave.learning.training;

import java.util.List;

/**
 * Split learning: one device after the other, each starts from the weights that the one before left. No device is ever
 * stale.
 */
final class SequentialLoop implements ProtocolLoop {
    private final Sides sides;
    private final SplitStep step;

    SequentialLoop(Sides sides, SplitStep step) {
        this.sides = sides;
        this.step = step;
    }

    @Override
    public Learned round(Weights model, List<Learner> learners) {
        Weights weights = model;
        double loss = 0;
        for (Learner learner : learners) {
            int cut = learner.cut();
            try (Side device = sides.device(cut, weights);
                    Side server = sides.server(cut, weights)) {
                double own = 0;
                for (int s = 0; s < learner.steps(); s++) {
                    own += step.train(
                            device,
                            server,
                            cut,
                            learner.crossing(),
                            learner.batches().next());
                }
                loss += own / learner.steps();
                weights = server.into(device.into(weights));
            }
        }
        return new Learned(weights, loss / learners.size());
    }
}
