package io.splitwave.scenarios.system.genfv;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.training.GenerativeLoss;
import io.splitwave.learning.training.GenerativeSettings;
import io.splitwave.learning.training.KappaRule;
import io.splitwave.learning.training.PretrainedModels;
import io.splitwave.learning.training.TrainingProtocol;
import io.splitwave.learning.training.TrainingSettings;
import io.splitwave.learning.training.generator.FittedGenerators;
import io.splitwave.learning.training.generator.GeneratorKind;
import io.splitwave.scenarios.assembly.DescribedNetwork;
import io.splitwave.scenarios.assembly.TrainingImages;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.LearningKeys;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import java.util.Optional;

/**
 * Real training: in a round each device takes as many steps of gradient descent as it has local iterations, each with the samples
 * that an iteration is timed with; the server takes an epoch over the generated images that it trains on, in steps of as many.
 */
final class GenfvTraining {
    private final TrainingSettings settings;
    private final GenerativeSettings server;
    private final GeneratorKind kind;
    private final FittedGenerators generators = new FittedGenerators();
    private final PretrainedModels pretrained = new PretrainedModels();

    private GenfvTraining(TrainingSettings settings, GenerativeSettings server, GeneratorKind kind) {
        this.settings = settings;
        this.server = server;
        this.kind = kind;
    }

    /**
     * The training of a scenario.
     *
     * @return empty if nothing is learned
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if the network is missing or broken
     */
    static Optional<GenfvTraining> of(Scenario scenario, KappaRule kappa) {
        return scenario.find(TrainingParts.TRAINED_NETWORK)
                .map(DescribedNetwork::architecture)
                .map(network -> new GenfvTraining(
                        settings(scenario, network),
                        new GenerativeSettings(
                                kappa,
                                GeneratedKeys.keeping(scenario),
                                Math.toIntExact(scenario.of(GenfvKeys.SAMPLES)),
                                scenario.of(LearningKeys.RATE)),
                        scenario.of(GeneratedKeys.MODEL)));
    }

    private static TrainingSettings settings(Scenario scenario, Architecture network) {
        return new TrainingSettings(
                network,
                TrainingProtocol.FEDERATED,
                scenario.of(LearningKeys.RATE),
                Math.toIntExact(scenario.of(GenfvKeys.SAMPLES)),
                Math.toIntExact(scenario.of(GenfvKeys.ITERATIONS)));
    }

    /** The network that is trained. */
    Architecture network() {
        return settings.architecture();
    }

    /** A model before its first round; its draws, and the generator, are the same for every scheme. */
    GenerativeLoss model(TrainingImages.WithPublic images, RandomStreams streams, int replication) {
        return new GenerativeLoss(
                settings,
                server,
                images.data(),
                generators.of(kind, images.publicImages(), streams, replication),
                streams,
                replication,
                pretrained);
    }

    /** A device in a round, which trains the whole network. */
    Participant participant(int ud) {
        return new Participant(ud, settings.architecture().blocks().size());
    }
}
