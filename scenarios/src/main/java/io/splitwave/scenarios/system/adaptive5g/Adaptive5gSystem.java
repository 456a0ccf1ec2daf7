package io.splitwave.scenarios.system.adaptive5g;

import io.splitwave.network.physics.NrLinkCheck;
import io.splitwave.network.physics.PhysicsCheck;
import io.splitwave.optimizer.partition.PartitionPolicies;
import io.splitwave.optimizer.partition.PartitionPolicyEntry;
import io.splitwave.optimizer.partition.PartitionWork;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.assembly.DeviceClasses;
import io.splitwave.scenarios.estimate.DecidesByEstimate;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.inference.ServedNetwork;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.rounds.DecisionReplay;
import io.splitwave.scenarios.rounds.RoundSystem;
import io.splitwave.scenarios.rounds.ShownDecision;
import io.splitwave.scenarios.system.DecisionLook;
import io.splitwave.scenarios.system.Forecast;
import io.splitwave.scenarios.system.SchemeWord;
import java.util.List;

/** Adaptive partitioning over 5G: where each request for inference is cut between UD and server. */
public final class Adaptive5gSystem implements RoundSystem<DecidedRequest>, DecidesByEstimate {
    /** Program, rows that wait, and the requests in flight of a hundred UDs; an estimate. */
    private static final double FIXED_BYTES = 120e6;

    /** Link, estimator with its window, arrivals, and a few requests in flight; an estimate. */
    private static final double UD_BYTES = 20e3;

    /** Cuts of vgg16 that the presets allow; of another network there are others. */
    private static final List<String> USUAL_CUTS = List.of("pool1", "pool2", "pool3", "pool4", "pool5", "fc1");

    /** Made by the service loader. */
    public Adaptive5gSystem() {}

    @Override
    public String name() {
        return Adaptive5gVocabulary.SYSTEM;
    }

    @Override
    public String line() {
        return "adaptive partitioning over 5G: requests for inference, each cut by what is expected of the link";
    }

    @Override
    public KeyTable keys() {
        return Adaptive5gKeys.table();
    }

    @Override
    public List<SchemeWord> schemes() {
        return SchemeWord.sorted(
                PartitionPolicies.entries(USUAL_CUTS), PartitionPolicyEntry::name, PartitionPolicyEntry::meaning);
    }

    @Override
    public Vocabulary words(Scenario scenario) {
        return Adaptive5gVocabulary.of(ServedNetwork.of(scenario).allowedNames())
                .with(DeviceClasses.of(scenario).words());
    }

    @Override
    public int devices(Scenario scenario) {
        return Math.toIntExact(scenario.of(UdKeys.COUNT));
    }

    @Override
    public int cohorts(Scenario scenario) {
        return 0;
    }

    @Override
    public boolean trains(Scenario scenario) {
        return false;
    }

    @Override
    public String size(Scenario scenario) {
        return Counted.of(devices(scenario), "UD") + " on 5G links";
    }

    @Override
    public Adaptive5gShared share(Scenario scenario) {
        return new Adaptive5gShared(scenario, words(scenario));
    }

    @Override
    public PartitionWork work(Scenario scenario) {
        return new PartitionWork(Adaptive5gKeys.instance(scenario, ServedNetwork.of(scenario)));
    }

    @Override
    public DecisionLook look(Scenario scenario, DecisionReplay.Taken<DecidedRequest> taken) {
        return new ShownDecision<>(taken, request -> new RequestDecisionJson().write(request), RequestPrint::print);
    }

    @Override
    public Forecast forecast(Scenario scenario) {
        return new Forecast(FIXED_BYTES, UD_BYTES * devices(scenario));
    }

    @Override
    public List<PhysicsCheck> physicsChecks() {
        return List.of(new NrLinkCheck());
    }
}
