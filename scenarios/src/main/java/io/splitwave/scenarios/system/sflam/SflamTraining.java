package io.splitwave.scenarios.system.sflam;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.training.LocalSteps;
import io.splitwave.learning.training.PretrainedModels;
import io.splitwave.learning.training.TrainedLoss;
import io.splitwave.learning.training.TrainingData;
import io.splitwave.learning.training.TrainingProtocol;
import io.splitwave.learning.training.TrainingSettings;
import io.splitwave.learning.training.Tuning;
import io.splitwave.learning.transform.CutEncoding;
import io.splitwave.learning.transform.UniformQuantisation;
import io.splitwave.optimizer.subchannel.SubchannelInstance;
import io.splitwave.scenarios.assembly.DescribedNetwork;
import io.splitwave.scenarios.assembly.TrainingImages;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.LearningKeys;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import java.util.Optional;

/**
 * Real training of a network whose embedding is on the devices: in a round each takes as many steps of gradient descent as it
 * has local iterations, each with the samples that an iteration is timed with, and sends activations with the bits that were
 * decided for it. The server has a copy of its part for each device, averaged like the devices' parts.
 */
final class SflamTraining {
    /** The embedding is the first block. */
    private static final int CUT = 1;

    private final TrainingImages images;
    private final TrainingSettings settings;
    private final PretrainedModels pretrained = new PretrainedModels();

    private SflamTraining(TrainingImages images, TrainingSettings settings) {
        this.images = images;
        this.settings = settings;
    }

    /**
     * Reads the images that the scenario names.
     *
     * @return empty if nothing is learned
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if they are missing or broken, or the network cannot learn
     *     them
     */
    static Optional<SflamTraining> of(Scenario scenario, Architecture timed) {
        if (!TrainingParts.trains(scenario)) {
            return Optional.empty();
        }
        Architecture trained = scenario.find(TrainingParts.TRAINED_NETWORK)
                .map(DescribedNetwork::architecture)
                .orElse(timed);
        TrainingSettings settings = new TrainingSettings(
                        trained,
                        TrainingProtocol.SPLIT_FEDERATED_COPIES,
                        scenario.of(LearningKeys.RATE),
                        Math.toIntExact(scenario.of(SflamKeys.SAMPLES)),
                        new LocalSteps.Batches(Math.toIntExact(scenario.of(SflamKeys.ITERATIONS))),
                        CutEncoding.plain(SubchannelInstance.FULL_PRECISION_BITS))
                .with(
                        new Tuning(SflamSystem.trainsEmbedding(scenario), Optional.empty()),
                        TrainingParts.pretraining(scenario));
        return Optional.of(new SflamTraining(TrainingImages.read(TrainingParts.choice(scenario), trained), settings));
    }

    /** Who has which images in a replication; the draws are the same for every scheme. */
    TrainingData data(RandomStreams streams, int replication, int devices) {
        return images.draw(streams, replication, devices);
    }

    /** A model before its first round; its draws are the same for every scheme. */
    LossModel model(TrainingData data, RandomStreams streams, int replication) {
        return new TrainedLoss(settings, data, streams, replication, pretrained);
    }

    /**
     * A device in a round. With more bits than quantisation has levels for, numbers cross as they are.
     *
     * @param bits of an element, 1..32
     */
    static Participant participant(int ud, int bits) {
        return bits > UniformQuantisation.MOST_BITS
                ? new Participant(ud, CUT)
                : new Participant(
                        ud,
                        CUT,
                        Optional.of(new CutEncoding(
                                SubchannelInstance.FULL_PRECISION_BITS,
                                Optional.empty(),
                                Optional.of(new UniformQuantisation(bits)))));
    }
}
