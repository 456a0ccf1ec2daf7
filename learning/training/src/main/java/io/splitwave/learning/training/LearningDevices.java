package io.splitwave.learning.training;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.data.Partition;
import io.splitwave.learning.loss.CountedWork;
import io.splitwave.learning.loss.Participant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The devices of a model that is trained: their images, the weights they started with, and how much their work counts. */
final class LearningDevices {
    private final Network network;
    private final TrainingProtocol protocol;
    private final Tuning tuning;
    private final DeviceCrossings crossings;
    private final CountedWork work;
    private final BatchCycle[] batches; // [ud], null of a device without images
    private final int[] steps; // [ud], 0 of a device without images
    private final Weights[] start; // [ud]

    /** @param first weights of a device that has not started yet */
    LearningDevices(
            TrainingSettings settings,
            TrainingData data,
            Network network,
            Weights first,
            RandomStreams streams,
            int replication) {
        this.network = network;
        this.protocol = settings.protocol();
        this.tuning = settings.tuning();
        int userDevices = data.shares().length;
        this.crossings =
                new DeviceCrossings(settings.architecture(), settings.encoding(), userDevices, streams, replication);
        this.work = new CountedWork(Partition.weights(data.shares()));
        this.batches = new BatchCycle[userDevices];
        this.steps = new int[userDevices];
        for (int ud = 0; ud < userDevices; ud++) {
            if (data.shares()[ud].length > 0) {
                steps[ud] = settings.localSteps().of(data.shares()[ud].length, settings.batch());
                batches[ud] = new BatchCycle(
                        data.shares()[ud], settings.batch(), streams.stream("learning-batches-" + ud, replication));
            }
        }
        this.start = new Weights[userDevices];
        Arrays.fill(start, first);
    }

    /** Devices start a round with these weights. */
    void started(int[] uds, Weights model) {
        work.started(uds);
        for (int ud : uds) {
            start[ud] = model;
        }
    }

    /** Weights a device started with. */
    Weights start(int ud) {
        return start[ud];
    }

    /**
     * Images that a device takes next; draws nothing that training would not draw.
     *
     * @throws IllegalArgumentException if the device has no images
     */
    int[] nextBatch(int ud) {
        if (batches[ud] == null) {
            throw new IllegalArgumentException("token importance: UD " + ud + " has no images");
        }
        return batches[ud].peek();
    }

    /** The participants that have images, in their order; the work of all participants is counted. */
    List<Learner> learners(List<Participant> participants) {
        double[] weight = work.add(participants);
        double present = participants.stream()
                .mapToDouble(participant -> work.share(participant.ud()))
                .sum();
        List<Learner> learners = new ArrayList<>(participants.size());
        for (int i = 0; i < weight.length; i++) {
            Participant participant = participants.get(i);
            int ud = participant.ud();
            if (batches[ud] != null) {
                int cut = protocol.cuts() ? participant.cut() : network.lastCut();
                requireLearning(ud, cut);
                learners.add(new Learner(
                        ud,
                        cut,
                        crossings.encoding(participant),
                        crossings.of(participant),
                        weight[i],
                        weight[i] / present,
                        start[ud],
                        batches[ud],
                        steps[ud]));
            }
        }
        return learners;
    }

    private void requireLearning(int ud, int cut) {
        if (!tuning.deviceLearns() && cut == network.lastCut()) {
            throw new IllegalArgumentException("training: UD " + ud + " has the whole network in front of its cut "
                    + cut + ", where nothing learns; expected a cut below it");
        }
    }
}
