package io.splitwave.scenarios.system.sfl;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.learning.profile.SentBits;
import io.splitwave.learning.profile.TrainingProfile;
import io.splitwave.learning.training.LocalSteps;
import io.splitwave.learning.training.TrainedLoss;
import io.splitwave.learning.training.TrainingData;
import io.splitwave.learning.training.TrainingProtocol;
import io.splitwave.learning.training.TrainingSettings;
import io.splitwave.learning.transform.CutEncoding;
import io.splitwave.learning.transform.UniformQuantisation;
import io.splitwave.scenarios.assembly.DescribedNetwork;
import io.splitwave.scenarios.assembly.DeviceClasses;
import io.splitwave.scenarios.assembly.TrainingImages;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import io.splitwave.scenarios.format.group.LearningKeys;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import java.util.Arrays;
import java.util.Optional;

/**
 * The network of a scenario: what a round costs with it, and how it is trained, if it is. What is timed is what is trained:
 * an iteration takes the samples that a device has. Where another network is trained in its place, samples and iterations are
 * the same, and it is trained as a whole: with a copy of the server's part for each device a cut changes nothing in what is
 * learned.
 */
final class TrainedNetwork {
    private final TrainingProfile profile;
    private final int cut;
    private final int averagedCut;
    private final Optional<int[]> samples;
    private final int iterations;
    private final Optional<TrainingImages> images;
    private final Optional<TrainingSettings> settings;

    private TrainedNetwork(Scenario scenario, Protocol protocol, Architecture network, Architecture trained) {
        int blocks = network.blocks().size();
        CutEncoding encoding = encoding(scenario);
        boolean shared = scenario.find(SflParts.SERVER_SIDE).equals(Optional.of(SflParts.ServerSide.SHARED));
        this.profile = TrainingProfile.of(network, scenario.of(SflParts.BACKWARD), SentBits.of(encoding));
        this.cut = protocol.splits() ? Math.toIntExact(scenario.of(SflParts.CUT)) : blocks;
        this.averagedCut = shared ? cut : blocks;
        this.samples = scenario.find(SflParts.SAMPLES)
                .map(ofAll -> DeviceClasses.of(scenario).eachWhole(SflParts.SAMPLES));
        this.iterations = Math.toIntExact(scenario.of(SflParts.ITERATIONS));
        boolean trains = TrainingParts.trains(scenario);
        this.images =
                trains ? Optional.of(TrainingImages.read(TrainingParts.choice(scenario), trained)) : Optional.empty();
        this.settings = trains
                ? Optional.of(new TrainingSettings(
                        trained,
                        trained == network ? training(protocol, shared) : TrainingProtocol.FEDERATED,
                        scenario.of(LearningKeys.RATE),
                        Math.toIntExact(scenario.of(TrainingParts.BATCH)),
                        new LocalSteps.Epochs(iterations),
                        encoding))
                : Optional.empty();
    }

    /**
     * Reads the network and the images that the scenario names.
     *
     * @throws UnusableFileException if they are missing or broken, or do not fit each other or the cut
     */
    static TrainedNetwork of(Scenario scenario, Protocol protocol) {
        ArchitectureSource source = scenario.of(SflParts.NETWORK);
        Architecture network = DescribedNetwork.architecture(source);
        if (source instanceof ArchitectureSource.InFile named) { // a rule checks the cut of a known one
            requireCut(scenario.find(SflParts.CUT).orElse(1L), named, network);
        }
        Architecture trained = protocol.adapts()
                ? scenario.find(TrainingParts.TRAINED_NETWORK)
                        .map(DescribedNetwork::architecture)
                        .orElse(network)
                : network;
        return new TrainedNetwork(scenario, protocol, network, trained);
    }

    private static void requireCut(long cut, ArchitectureSource.InFile named, Architecture network) {
        int blocks = network.blocks().size();
        if (cut > blocks) {
            throw new UnusableFileException(
                    named.file() + ": expected at least " + cut + " blocks (model.cut), found " + blocks, null);
        }
    }

    private static CutEncoding encoding(Scenario scenario) {
        return new CutEncoding(
                scenario.of(SflParts.ELEMENT_SIZE).intValue(),
                Optional.empty(),
                scenario.find(SflParts.QUANTISATION).map(bits -> new UniformQuantisation(bits.intValue())));
    }

    private static TrainingProtocol training(Protocol protocol, boolean sharedServerSide) {
        return switch (protocol) {
            case FEDERATED -> TrainingProtocol.FEDERATED;
            case SPLIT_SEQUENTIAL -> TrainingProtocol.SPLIT;
            case SPLIT_FEDERATED, ADAPTIVE -> sharedServerSide
                    ? TrainingProtocol.SPLIT_FEDERATED
                    : TrainingProtocol.SPLIT_FEDERATED_COPIES;
        };
    }

    /** The cut that the scenario fixes; the last one where nothing is cut. */
    int cut() {
        return cut;
    }

    /** Who has which images in a replication; empty if nothing is trained. */
    Optional<TrainingData> data(RandomStreams streams, int replication, int devices) {
        return images.map(read -> read.draw(streams, replication, devices));
    }

    /** What a round costs each device, with the images that it has or the samples that the scenario fixes. */
    RoundLoad load(Optional<TrainingData> data, int devices) {
        int[] ofDevice = new int[devices];
        Arrays.setAll(ofDevice, ud -> data.isPresent() ? data.get().images(ud) : samples.orElseThrow()[ud]);
        return new RoundLoad(profile, ofDevice, iterations);
    }

    /** Work of averaging what the devices have trained, and the server's copies, FLOP. */
    double aggregateFlop(RoundLoad load) {
        return load.averageFlop(averagedCut);
    }

    /** A model before its first round; its draws are the same for every scheme. */
    LossModel model(TrainingData data, RandomStreams streams, int replication) {
        return new TrainedLoss(settings.orElseThrow(), data, streams, replication);
    }
}
