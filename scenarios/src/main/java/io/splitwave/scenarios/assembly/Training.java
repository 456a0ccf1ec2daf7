package io.splitwave.scenarios.assembly;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.profile.NetworkLoad;
import io.splitwave.learning.training.TrainedLoss;
import io.splitwave.learning.training.TrainingProtocol;
import io.splitwave.learning.training.TrainingSettings;
import io.splitwave.scenarios.format.LearningModel;
import io.splitwave.scenarios.format.Scenario;

/** Real training for the replications of a scenario whose rounds take a batch of each UD. */
final class Training {
    private final TrainingImages images;
    private final int userDevices;
    private final TrainingSettings settings;

    private Training(TrainingImages images, int userDevices, TrainingSettings settings) {
        this.images = images;
        this.userDevices = userDevices;
        this.settings = settings;
    }

    /**
     * Reads the images.
     *
     * @throws UnusableFileException if they are missing or broken, or network and images do not fit
     */
    static Training of(Scenario scenario, NetworkLoad network) {
        LearningModel learning = scenario.learning();
        TrainingSettings settings = new TrainingSettings(
                network.network(),
                protocol(learning.protocol()),
                learning.rate(),
                network.batch() / learning.steps(),
                learning.steps(),
                network.encoding());
        TrainingImages.Choice choice = new TrainingImages.Choice(
                learning.data(), learning.folder(), learning.testShare(), learning.partition(), learning.beta());
        return new Training(
                TrainingImages.read(choice, network.network()), scenario.ud().count(), settings);
    }

    /** A new model with its own data; its draws are the same for every scheme. */
    LossModel draw(RandomStreams streams, int replication) {
        return new TrainedLoss(settings, images.draw(streams, replication, userDevices), streams, replication);
    }

    private static TrainingProtocol protocol(LearningModel.Protocol protocol) {
        return switch (protocol) {
            case SPLIT -> TrainingProtocol.SPLIT;
            case SPLIT_FEDERATED -> TrainingProtocol.SPLIT_FEDERATED;
            case FEDERATED -> TrainingProtocol.FEDERATED;
            case CENTRALISED -> TrainingProtocol.CENTRALISED;
        };
    }
}
