package io.splitwave.learning.training;

import java.util.List;

/**
 * Split federated learning with a copy of the server side for each device: device side and copy make a whole network that
 * no other device trains; at the end these are put together by {@link Aggregation}, layer by layer.
 */
final class ServerCopiesLoop implements ProtocolLoop {
    private final Sides sides;
    private final SplitStep step;

    ServerCopiesLoop(Sides sides, SplitStep step) {
        this.sides = sides;
        this.step = step;
    }

    @Override
    public Learned round(Weights model, List<Learner> learners) {
        Network network = sides.network();
        Aggregation together = new Aggregation(network, model, model);
        double loss = 0;
        for (Learner learner : learners) {
            Learned own = own(learner);
            loss += own.loss();
            together.add(learner.cutAt(network.lastCut()), own.weights());
        }
        return new Learned(together.weights(), loss / learners.size());
    }

    /** What a device and its copy of the server side make of the weights it started with, before anything is put together. */
    Learned own(Learner learner) {
        try (Side device = sides.device(learner.cut(), learner.start());
                Side copy = sides.server(learner.cut(), learner.start())) {
            double loss = 0;
            for (int s = 0; s < learner.steps(); s++) {
                loss += step.train(
                        device,
                        copy,
                        learner.cut(),
                        learner.crossing(),
                        learner.batches().next());
            }
            return new Learned(copy.into(device.into(learner.start())), loss / learner.steps());
        }
    }
}
