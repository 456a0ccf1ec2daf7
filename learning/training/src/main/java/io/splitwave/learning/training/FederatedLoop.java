package io.splitwave.learning.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Split federated learning, and federated learning where every cut is the last: devices train at once, the server serves
 * their batches in turn, at the end all is put together by {@link Aggregation}.
 */
final class FederatedLoop implements ProtocolLoop {
    private final Sides sides;
    private final SplitStep step;

    FederatedLoop(Sides sides, SplitStep step) {
        this.sides = sides;
        this.step = step;
    }

    @Override
    public Learned round(Weights model, List<Learner> learners) {
        int firstCut = learners.stream().mapToInt(Learner::cut).min().orElseThrow();
        List<Side> devices = new ArrayList<>(learners.size());
        try (Side server = sides.server(firstCut, model)) {
            for (Learner learner : learners) {
                devices.add(sides.device(learner.cut(), learner.start()));
            }
            int mostSteps = learners.stream().mapToInt(Learner::steps).max().orElseThrow();
            double loss = 0; // a batch of a device that takes fewer steps counts as many times more
            for (int s = 0; s < mostSteps; s++) {
                for (int i = 0; i < devices.size(); i++) {
                    Learner learner = learners.get(i);
                    if (s < learner.steps()) {
                        loss += step.train(
                                        devices.get(i),
                                        server,
                                        learner.cut(),
                                        learner.crossing(),
                                        learner.batches().next())
                                * ((double) mostSteps / learner.steps());
                    }
                }
            }
            Aggregation together = new Aggregation(sides.network(), model, server.into(model));
            for (int i = 0; i < devices.size(); i++) {
                together.add(
                        learners.get(i), devices.get(i).into(learners.get(i).start()));
            }
            return new Learned(together.weights(), loss / mostSteps / learners.size());
        } finally {
            devices.forEach(Side::close);
        }
    }
}
