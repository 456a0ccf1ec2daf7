package io.splitwave.learning.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Split federated learning, and federated learning where every cut is the last: devices train at once, the server serves
 * their batches in turn, at the end all is put together by {@link Aggregation}.
 */
final class FederatedLoop implements ProtocolLoop {
    private final Network network;
    private final SplitStep step;
    private final int localSteps;

    FederatedLoop(Network network, SplitStep step, int localSteps) {
        this.network = network;
        this.step = step;
        this.localSteps = localSteps;
    }

    @Override
    public Learned round(Weights model, List<Learner> learners) {
        int firstCut = learners.stream().mapToInt(Learner::cut).min().orElseThrow();
        List<Side> devices = new ArrayList<>(learners.size());
        try (Side server = new Side(network, firstCut, network.lastCut(), model)) {
            for (Learner learner : learners) {
                devices.add(new Side(network, 0, learner.cut(), learner.start()));
            }
            double loss = 0;
            for (int s = 0; s < localSteps; s++) {
                for (int i = 0; i < devices.size(); i++) {
                    Learner learner = learners.get(i);
                    loss += step.train(
                            devices.get(i),
                            server,
                            learner.cut(),
                            learner.batches().next());
                }
            }
            Aggregation together = new Aggregation(network, model, server.into(model));
            for (int i = 0; i < devices.size(); i++) {
                together.add(
                        learners.get(i), devices.get(i).into(learners.get(i).start()));
            }
            return new Learned(together.weights(), loss / localSteps / learners.size());
        } finally {
            devices.forEach(Side::close);
        }
    }
}
