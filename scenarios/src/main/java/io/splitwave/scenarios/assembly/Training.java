package io.splitwave.scenarios.assembly;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.data.Digits;
import io.splitwave.learning.data.Dirichlet;
import io.splitwave.learning.data.Iid;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.data.Partition;
import io.splitwave.learning.data.StratifiedSplit;
import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.profile.NetworkLoad;
import io.splitwave.learning.training.TrainedLoss;
import io.splitwave.learning.training.TrainingData;
import io.splitwave.learning.training.TrainingProtocol;
import io.splitwave.learning.training.TrainingSettings;
import io.splitwave.scenarios.format.LearningModel;
import io.splitwave.scenarios.format.Scenario;
import java.util.Optional;
import java.util.stream.IntStream;

/** Real training for the replications of a scenario: images read once, shared out anew for each replication. */
final class Training {
    private final LearningModel learning;
    private final int userDevices;
    private final TrainingSettings settings;
    private final LabelledImages training;
    private final Optional<LabelledImages> testing; // empty: a share of the others

    private Training(
            Scenario scenario, NetworkLoad network, LabelledImages training, Optional<LabelledImages> testing) {
        this.learning = scenario.learning();
        this.userDevices = scenario.ud().count();
        this.settings = new TrainingSettings(
                network.network(),
                protocol(learning.protocol()),
                learning.rate(),
                network.batch() / learning.steps(),
                learning.steps(),
                network.encoding());
        this.training = training;
        this.testing = testing;
    }

    /**
     * Reads the images.
     *
     * @throws UnusableFileException if they are missing or broken, or network and images do not fit
     */
    static Training of(Scenario scenario, NetworkLoad network) {
        LearningModel learning = scenario.learning();
        Training training =
                switch (learning.data()) {
                    case DIGITS -> new Training(scenario, network, Digits.load(), Optional.empty());
                    case IDX -> from(scenario, network, folder(learning).idx());
                    case CIFAR_10 -> from(scenario, network, folder(learning).cifar());
                };
        try {
            TrainedLoss.requireTrainable(network.network(), training.training);
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException("learning.loss trained: " + e.getMessage(), e);
        }
        return training;
    }

    private static ImageFolder folder(LearningModel learning) {
        return new ImageFolder(learning.folder().orElseThrow());
    }

    private static Training from(Scenario scenario, NetworkLoad network, ImageFolder.Images images) {
        return new Training(scenario, network, images.training(), Optional.of(images.testing()));
    }

    /** A model of its own, with data of its own; its draws are the same for every scheme. */
    LossModel draw(RandomStreams streams, int replication) {
        StratifiedSplit split = testing.isPresent()
                ? new StratifiedSplit(all(training), all(testing.get()))
                : StratifiedSplit.draw(training, learning.testShare(), streams.stream("learning-split", replication));
        Partition partition =
                learning.partition() == LearningModel.Partition.IID ? new Iid() : new Dirichlet(learning.beta());
        int[][] shares = partition.share(
                training, split.train(), userDevices, streams.stream("learning-partition", replication));
        TrainingData data = new TrainingData(training, shares, testing.orElse(training), split.test());
        return new TrainedLoss(settings, data, streams, replication);
    }

    private static int[] all(LabelledImages images) {
        return IntStream.range(0, images.size()).toArray();
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
