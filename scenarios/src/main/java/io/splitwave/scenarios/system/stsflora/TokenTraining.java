package io.splitwave.scenarios.system.stsflora;

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
import io.splitwave.learning.transform.TokenSelection;
import io.splitwave.learning.transform.UniformQuantisation;
import io.splitwave.scenarios.assembly.TrainingImages;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.LearningKeys;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import java.util.Optional;

/**
 * Real fine-tuning with adapters: the network is trained first on mirrored images; then each device takes a step in a round,
 * on the batch that its round is timed with, and sends the tokens that were decided for it. Which tokens these are, the
 * attention of the network itself says. Server adapters are averaged over the devices of a round.
 */
final class TokenTraining {
    private final TrainingImages images;
    private final TrainingSettings settings;
    private final PretrainedModels pretrained = new PretrainedModels();
    private final int cut;
    private final int tokenBits;

    private TokenTraining(TrainingImages images, TrainingSettings settings, int cut, int tokenBits) {
        this.images = images;
        this.settings = settings;
        this.cut = cut;
        this.tokenBits = tokenBits;
    }

    /**
     * Reads the images that the scenario names.
     *
     * @return empty if nothing is learned
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if they are missing or broken, or the network cannot learn
     *     them
     */
    static Optional<TokenTraining> of(Scenario scenario, Architecture network) {
        if (!TrainingParts.trains(scenario)) {
            return Optional.empty();
        }
        TrainingSettings settings = new TrainingSettings(
                        network,
                        TrainingProtocol.SPLIT_FEDERATED_COPIES,
                        scenario.of(LearningKeys.RATE),
                        Math.toIntExact(scenario.of(TokenKeys.SAMPLES)),
                        new LocalSteps.Batches(1),
                        CutEncoding.plain(TokenCosts.FULL_BITS))
                .with(
                        new Tuning(TokenModel.clientLearns(scenario), Optional.of(TokenModel.adaptation(scenario))),
                        TrainingParts.pretraining(scenario));
        return Optional.of(new TokenTraining(
                TrainingImages.read(TrainingParts.choice(scenario), network),
                settings,
                Math.toIntExact(scenario.of(TokenModel.CUT)),
                Math.toIntExact(scenario.of(TokenKeys.BITS))));
    }

    /** A model before its first round; its draws are the same for every scheme. */
    LossModel model(RandomStreams streams, int replication, int devices) {
        TrainingData data = images.draw(streams, replication, devices);
        return new TrainedLoss(settings, data, streams, replication, pretrained);
    }

    /**
     * A device in a round.
     *
     * @param kept tokens of a sample, at least 1
     */
    Participant participant(int ud, int kept) {
        return new Participant(
                ud,
                cut,
                Optional.of(new CutEncoding(
                        TokenCosts.FULL_BITS,
                        Optional.of(new TokenSelection(kept)),
                        tokenBits > UniformQuantisation.MOST_BITS
                                ? Optional.empty()
                                : Optional.of(new UniformQuantisation(tokenBits)))));
    }
}
