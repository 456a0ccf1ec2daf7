package io.splitwave.learning.training;

import java.util.List;

/**
 * Split federated learning with a copy of the server side for each device: device side and copy make a whole network that
 * no other device trains; at the end these are put together by {@link Aggregation}, layer by layer.
 */
final class ServerCopiesLoop implements ProtocolLoop {
    private final Network network;
    private final SplitStep step;

    ServerCopiesLoop(Network network, SplitStep step) {
        this.network = network;
        this.step = step;
    }

    @Override
    public Learned round(Weights model, List<Learner> learners) {
        Aggregation together = new Aggregation(network, model, model);
        double loss = 0;
        for (Learner learner : learners) {
            try (Side device = new Side(network, 0, learner.cut(), learner.start());
                    Side copy = new Side(network, learner.cut(), network.lastCut(), learner.start())) {
                double own = 0;
                for (int s = 0; s < learner.steps(); s++) {
                    own += step.train(
                            device,
                            copy,
                            learner.cut(),
                            learner.crossing(),
                            learner.batches().next());
                }
                loss += own / learner.steps();
                together.add(learner.cutAt(network.lastCut()), copy.into(device.into(learner.start())));
            }
        }
        return new Learned(together.weights(), loss / learners.size());
    }
}
