package io.splitwave.scenarios.system.adaptive5g;

import io.splitwave.optimizer.partition.PartitionCut;
import io.splitwave.optimizer.partition.PartitionInstance;
import io.splitwave.optimizer.partition.PartitionPower;
import io.splitwave.optimizer.partition.PartitionWeights;
import io.splitwave.optimizer.partition.PartitionWork;
import io.splitwave.scenarios.assembly.DeviceClasses;
import io.splitwave.scenarios.estimate.EstimatorKeys;
import io.splitwave.scenarios.estimate.NrLinkKeys;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.ClassKeys;
import io.splitwave.scenarios.format.group.RunKeys;
import io.splitwave.scenarios.format.group.ServerKeys;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.inference.InferenceKeys;
import io.splitwave.scenarios.inference.ServedCut;
import io.splitwave.scenarios.inference.ServedNetwork;
import java.util.Collections;
import java.util.List;

/** The keys of adaptive partitioning: parts that it shares with others, and those of UDs, weights and policy. */
final class Adaptive5gKeys {
    private static final QuantityKind DRAWN_POWER = new QuantityKind(Dimension.POWER, Bounds.between(0, 1e9));
    private static final RealKind WEIGHT = new RealKind(Bounds.between(0, 1e6));

    private static final Part.Builder DEVICE = Part.builder();
    private static final Part.Builder EDGE = Part.builder();
    private static final Part.Builder DECISION = Part.builder()
            .group("weights", "What latency, energy and leakage weigh in the cost of a request.")
            .group("optimizer", "How decisions are made.");

    static final Key<Double> SPEED = DEVICE.defaulted(
            "ud.speed",
            QuantityKind.within(Dimension.SPEED, Limits.COMPUTING),
            "150 GFLOP/s",
            "Speed U of a UD; it works on one request at a time.");

    static final Key<Double> COMPUTE_POWER =
            DEVICE.defaulted("ud.computePower", DRAWN_POWER, "5 W", "Power P_C that a UD draws while it computes.");

    static final Key<Double> SENDING_POWER = DEVICE.defaulted(
            "ud.sendingPower",
            DRAWN_POWER,
            "1.6 W",
            "Power P_T that a UD draws while it sends; what it radiates is for radio.power to say.");

    static final Key<Double> IDLE_POWER = DEVICE.defaulted(
            "ud.idlePower", DRAWN_POWER, "0.3 W", "Power P_idle that a UD draws while it waits for server and answer.");

    static final Key<Double> ROUND_TRIP = EDGE.defaulted(
            "server.roundTrip",
            QuantityKind.within(Dimension.TIME, Limits.WAIT),
            "10 ms",
            "Time of the way to the server and back but for the bits, for requests that are sent.");

    static final Key<Double> LATENCY_WEIGHT =
            DECISION.defaulted("weights.latency", WEIGHT, "0.34", "Weight of the latency, over requests.latencyMax.");

    static final Key<Double> ENERGY_WEIGHT = DECISION.defaulted(
            "weights.energy",
            WEIGHT,
            "0.33",
            "Weight of the energy of the UD, over that of computing the whole network there.");

    static final Key<Double> PRIVACY_WEIGHT =
            DECISION.defaulted("weights.privacy", WEIGHT, "0.33", "Weight of the leakage of the cut.");

    static final Key<String> POLICY = DECISION.defaulted(
            "optimizer.scheme",
            new PolicyKind(),
            "pso",
            "Who decides where a request is cut: the least cost among the cuts in time at the estimated rate (pso), the same"
                    + " among all cuts, in time or not (argmin), the least cost at the rate that the link will have (oracle), or"
                    + " the same cut for all (fixed-pool5 and so on).");

    private static final Part DEVICES = DEVICE.build();
    private static final Part SERVER = EDGE.build();

    private static final Part WEIGHTS = DECISION.rule(new Rule(
                    "something-weighs",
                    "One of `weights.latency`, `weights.energy` and `weights.privacy` is above 0.",
                    List.of(LATENCY_WEIGHT, ENERGY_WEIGHT, PRIVACY_WEIGHT),
                    Adaptive5gKeys::somethingWeighs))
            .rule(new Rule(
                    "recording-bounds-the-run",
                    "`radio.trace` needs `horizon.frames`, so that the run ends before the recording.",
                    List.of(RunKeys.FRAMES),
                    List.of(NrLinkKeys.TRACE),
                    Adaptive5gKeys::recordingBounds))
            .build();

    private Adaptive5gKeys() {}

    static KeyTable table() {
        return KeyTable.of(List.of(
                RunKeys.inStepsOf(NrLinkKeys.STEP)
                        .with(RunKeys.ROUNDS
                                .byDefault("1000")
                                .meaning(
                                        "Requests after which no more arrive, those of all UDs together; a round of the"
                                                + " tables is a request."))
                        .with(
                                RunKeys.FRAMES.meaning(
                                        "Steps of the links, each of radio.step, after which a replication ends at the latest.")),
                UdKeys.PART.without(UdKeys.DISTANCE, UdKeys.CPU, UdKeys.TRANSMIT_POWER, UdKeys.ENERGY_COEFFICIENT),
                DEVICES,
                ClassKeys.part("adaptive-5g", List.of(SPEED, COMPUTE_POWER, SENDING_POWER)),
                NrLinkKeys.PART,
                EstimatorKeys.PART,
                InferenceKeys.PART,
                ServerKeys.PART
                        .without(ServerKeys.DISCIPLINE)
                        .with(ServerKeys.SERVER_SPEED.byDefault("5 TFLOP/s").meaning("Speed S of a slot."))
                        .with(
                                ServerKeys.SLOTS
                                        .byDefault("4")
                                        .meaning(
                                                "Requests that the server works on at a time, in the order in which they come.")),
                SERVER,
                RequestKeys.PART,
                WEIGHTS));
    }

    /** What is known of each request of a UD without a class, but for the rate of the link. */
    static PartitionInstance instance(Scenario scenario, ServedNetwork network) {
        return instance(
                scenario,
                network,
                cuts(network),
                scenario.of(SPEED),
                new PartitionPower(scenario.of(COMPUTE_POWER), scenario.of(SENDING_POWER), scenario.of(IDLE_POWER)));
    }

    /** The same of each UD, {@code [ud]}; UDs of a class share one. */
    static List<PartitionWork> works(Scenario scenario, ServedNetwork network) {
        List<PartitionCut> cuts = cuts(network);
        DeviceClasses classes = DeviceClasses.of(scenario);
        return classes.blocks().stream()
                .flatMap(block -> Collections.nCopies(
                        block.uds(),
                        new PartitionWork(instance(
                                scenario,
                                network,
                                cuts,
                                classes.of(block, SPEED),
                                new PartitionPower(
                                        classes.of(block, COMPUTE_POWER),
                                        classes.of(block, SENDING_POWER),
                                        scenario.of(IDLE_POWER)))))
                        .stream())
                .toList();
    }

    private static List<PartitionCut> cuts(ServedNetwork network) {
        return network.cuts().stream().map(ServedCut::partition).toList();
    }

    private static PartitionInstance instance(
            Scenario scenario, ServedNetwork network, List<PartitionCut> cuts, double speed, PartitionPower power) {
        return new PartitionInstance(
                speed,
                scenario.of(ServerKeys.SERVER_SPEED),
                scenario.of(ROUND_TRIP),
                cuts,
                new PartitionWeights(
                        scenario.of(LATENCY_WEIGHT), scenario.of(ENERGY_WEIGHT), scenario.of(PRIVACY_WEIGHT)),
                scenario.of(RequestKeys.LATENCY_MAX),
                power,
                power.computeW() * network.flop() / speed);
    }

    private static void somethingWeighs(Values values, Breaches breaches) {
        if (values.of(LATENCY_WEIGHT) == 0 && values.of(ENERGY_WEIGHT) == 0 && values.of(PRIVACY_WEIGHT) == 0) {
            breaches.add(LATENCY_WEIGHT, "a weight above 0 for one of latency, energy and privacy", "0 for all");
        }
    }

    private static void recordingBounds(Values values, Breaches breaches) {
        breaches.require(values.find(NrLinkKeys.TRACE).isPresent(), values, RunKeys.FRAMES, "radio.trace");
    }
}
