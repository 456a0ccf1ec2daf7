package io.splitwave.scenarios.system.vrsl.world;

import io.splitwave.kernel.sampling.StartDraws;
import io.splitwave.kernel.sampling.StartLayout;
import io.splitwave.learning.profile.GeometricCutSizes;
import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.learning.profile.NetworkLoad;
import io.splitwave.learning.profile.RandomLoad;
import io.splitwave.optimizer.vrsl.scheme.VrslOptions;
import io.splitwave.scenarios.assembly.DescribedNetwork;
import io.splitwave.scenarios.assembly.DeviceClasses;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Profile;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import io.splitwave.scenarios.format.group.ProfileKeys;
import java.util.List;
import java.util.Optional;

/** Work and sizes of a scenario's model: those of a described network, or drawn for each replication. */
final class ModelLoad {
    /** Draws of the work of each layer. */
    private static final String LAYER_LOAD = "layer-load";

    private final Scenario scenario;
    private final Optional<NetworkLoad> network;
    private final Optional<ModelProfile> described; // the same in every replication

    private ModelLoad(Scenario scenario, Optional<NetworkLoad> network) {
        this.scenario = scenario;
        this.network = network;
        this.described = network.map(load -> described(DeviceClasses.of(scenario), load));
    }

    /** Reads the description of the network, if the scenario names one. */
    static ModelLoad of(Scenario scenario) {
        return new ModelLoad(scenario, scenario.model().profile().map(profile -> described(scenario, profile)));
    }

    /** All UDs train the same network, those of a class with the batch of the class. */
    private static ModelProfile described(DeviceClasses classes, NetworkLoad load) {
        return ModelProfile.joined(classes.blocks().stream()
                .map(block -> load.withBatch(Math.toIntExact(classes.of(block, ProfileKeys.BATCH)))
                        .profile(block.uds()))
                .toList());
    }

    private static NetworkLoad described(Scenario scenario, Profile profile) {
        NetworkLoad load = DescribedNetwork.load(profile);
        int blocks = load.network().blocks().size();
        List<Integer> cuts =
                scenario.optimizer().options().find(VrslOptions.CANDIDATE_CUTS).orElse(List.of());
        for (int cut : cuts) {
            // of a network that the rules of the format know, they have checked it
            if (cut > blocks && profile.architecture() instanceof ArchitectureSource.InFile named) {
                throw new UnusableFileException(
                        named.file() + ": expected at least " + cut + " blocks (optimizer.candidateCuts), found "
                                + blocks,
                        null);
            }
        }
        return load;
    }

    Optional<NetworkLoad> network() {
        return network;
    }

    /** M. */
    int layers() {
        return network.map(load -> load.network().blocks().size())
                .orElseGet(() -> scenario.model().drawn().orElseThrow().count());
    }

    /** What is drawn for each UD where layers are drawn. */
    static StartLayout.Part[] drawn(Scenario scenario) {
        int layers = scenario.model().drawnLayers();
        return layers > 0 ? new StartLayout.Part[] {new StartLayout.Part(LAYER_LOAD, layers)} : new StartLayout.Part[0];
    }

    ModelProfile profile(StartDraws start) {
        return described.orElseGet(() -> drawn(scenario.ud().count(), start));
    }

    private ModelProfile drawn(int uds, StartDraws start) {
        Scenario.DrawnLayers layers = scenario.model().drawn().orElseThrow();
        GeometricCutSizes sizes = new GeometricCutSizes(
                layers.downlinkBit(),
                layers.uplinkBit(),
                layers.uplinkRatio(),
                scenario.model().rawInputBit().orElse(Double.NaN));
        return new RandomLoad(layers.flop().min(), layers.flop().max())
                .profile(
                        uds,
                        layers.count(),
                        start.stream(LAYER_LOAD),
                        sizes.downlinkBit(layers.count()),
                        sizes.uplinkBit(layers.count()));
    }
}
