package io.splitwave.scenarios.assembly;

import io.splitwave.kernel.sampling.StartDraws;
import io.splitwave.learning.profile.GeometricCutSizes;
import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.learning.profile.NetworkLoad;
import io.splitwave.learning.profile.RandomLoad;
import io.splitwave.scenarios.format.Scenario;
import java.util.Optional;

/** Work and sizes of a scenario's model: those of a described network, or drawn anew for each replication. */
final class ModelLoad {

    private final Scenario scenario;
    private final Optional<NetworkLoad> network;
    private final Optional<ModelProfile> described; // the same in every replication

    private ModelLoad(Scenario scenario, Optional<NetworkLoad> network) {
        this.scenario = scenario;
        this.network = network;
        this.described = network.map(load -> load.profile(scenario.ud().count()));
    }

    /** Reads the description of the network, if the scenario names one. */
    static ModelLoad of(Scenario scenario) {
        return new ModelLoad(
                scenario, scenario.model().profile().map(profile -> DescribedNetwork.load(scenario, profile)));
    }

    Optional<NetworkLoad> network() {
        return network;
    }

    /** M. */
    int layers() {
        return network.map(load -> load.network().blocks().size())
                .orElseGet(() -> scenario.model().drawn().orElseThrow().count());
    }

    ModelProfile profile(StartDraws start) {
        return described.orElseGet(() -> drawn(scenario.ud().count(), start));
    }

    private ModelProfile drawn(int uds, StartDraws start) {
        Scenario.DrawnLayers layers = scenario.model().drawn().orElseThrow();
        double[][] layerFlop = new RandomLoad(layers.flop().min(), layers.flop().max())
                .draw(uds, layers.count(), start.stream(Starts.LAYER_LOAD));
        GeometricCutSizes sizes = new GeometricCutSizes(
                layers.downlinkBit(),
                layers.uplinkBit(),
                layers.uplinkRatio(),
                scenario.model().rawInputBit().orElse(Double.NaN));
        return new ModelProfile(layerFlop, sizes.downlinkBit(layers.count()), sizes.uplinkBit(layers.count()));
    }
}
