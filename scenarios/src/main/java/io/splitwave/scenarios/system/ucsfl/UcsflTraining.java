package io.splitwave.scenarios.system.ucsfl;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.training.ClusteredLoss;
import io.splitwave.learning.training.PretrainedModels;
import io.splitwave.learning.training.TrainingProtocol;
import io.splitwave.learning.training.TrainingSettings;
import io.splitwave.network.cellfree.Association;
import io.splitwave.scenarios.assembly.DescribedNetwork;
import io.splitwave.scenarios.assembly.TrainingImages;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.LearningKeys;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import java.util.Optional;

/**
 * Real training of a model for each device, mixed by the clusters of the round. Activations cross at full precision, where the cut
 * changes weights by rounding alone; so each device trains its network in one piece, whatever cut is timed.
 */
final class UcsflTraining {
    private final TrainingImages images;
    private final TrainingSettings settings;
    private final PretrainedModels pretrained = new PretrainedModels();

    private UcsflTraining(TrainingImages images, TrainingSettings settings) {
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
    static Optional<UcsflTraining> of(Scenario scenario) {
        if (!TrainingParts.trains(scenario)) {
            return Optional.empty();
        }
        Architecture network = DescribedNetwork.architecture(
                scenario.find(TrainingParts.TRAINED_NETWORK).orElseGet(() -> scenario.of(UcsflKeys.NETWORK)));
        return Optional.of(new UcsflTraining(
                TrainingImages.read(TrainingParts.choice(scenario), network), settings(scenario, network)));
    }

    private static TrainingSettings settings(Scenario scenario, Architecture network) {
        int images = Math.toIntExact(
                scenario.find(UcsflKeys.IMAGES).orElseGet(() -> (long) Math.ceil(scenario.of(UcsflKeys.SAMPLES))));
        int batch = Math.min(images, Math.toIntExact(scenario.of(TrainingParts.BATCH)));
        return new TrainingSettings(
                network,
                TrainingProtocol.SPLIT_FEDERATED_COPIES,
                scenario.of(LearningKeys.RATE),
                batch,
                (images - 1) / batch + 1);
    }

    /** A model before its first round; its draws are the same for every scheme. */
    ClusteredLoss model(RandomStreams streams, int replication, int devices) {
        return new ClusteredLoss(
                settings, images.draw(streams, replication, devices), streams, replication, pretrained);
    }

    /** A device in a round, with all blocks of the network. */
    Participant participant(int ud) {
        return new Participant(ud, settings.architecture().blocks().size());
    }

    /** Rows of access points, columns of devices. */
    static boolean[][] serves(Association association) {
        boolean[][] serves = new boolean[association.accessPoints()][association.userDevices()];
        for (int ap = 0; ap < serves.length; ap++) {
            for (int ud : association.devicesOf(ap)) {
                serves[ap][ud] = true;
            }
        }
        return serves;
    }
}
