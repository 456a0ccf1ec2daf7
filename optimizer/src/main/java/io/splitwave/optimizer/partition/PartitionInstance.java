package io.splitwave.optimizer.partition;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What is known when a request is decided, but for the rate of the link. It is the same for all requests of a device.
 *
 * @param deviceFlopPerS U, speed of the device, FLOP/s, finite, greater than 0
 * @param serverFlopPerS S, speed of the server, FLOP/s, finite, greater than 0
 * @param roundTripS RTT, time that a request and its answer take on their way but for the bits, s, finite, at least 0
 * @param cuts where the network may be cut, each with a name of its own; at least one is allowed
 * @param weights of latency, energy and leakage
 * @param latencyMaxS L_max, the longest latency of a request in time, s, finite, greater than 0
 * @param power of the device
 * @param energyLocalJ E_local, what energies are divided by in the cost, J, finite, greater than 0
 */
public record PartitionInstance(
        double deviceFlopPerS,
        double serverFlopPerS,
        double roundTripS,
        List<PartitionCut> cuts,
        PartitionWeights weights,
        double latencyMaxS,
        PartitionPower power,
        double energyLocalJ) {
    /**
     * Checks the figures.
     *
     * @param deviceFlopPerS speed of the device, FLOP/s
     * @param serverFlopPerS speed of the server, FLOP/s
     * @param roundTripS round trip, s
     * @param cuts where the network may be cut; copied
     * @param weights of latency, energy and leakage
     * @param latencyMaxS longest latency in time, s
     * @param power of the device
     * @param energyLocalJ what energies are divided by, J
     * @throws IllegalArgumentException if a figure is out of its range, two cuts have one name, or no cut is allowed
     */
    public PartitionInstance {
        requireAbove("deviceFlopPerS", deviceFlopPerS);
        requireAbove("serverFlopPerS", serverFlopPerS);
        requireLeast("roundTripS", roundTripS);
        cuts = List.copyOf(cuts);
        Objects.requireNonNull(weights, "weights");
        requireAbove("latencyMaxS", latencyMaxS);
        Objects.requireNonNull(power, "power");
        requireAbove("energyLocalJ", energyLocalJ);
        Set<String> names = new HashSet<>();
        for (PartitionCut cut : cuts) {
            if (!names.add(cut.name())) {
                throw wrong("each cut must have a name of its own, two were named " + cut.name());
            }
        }
        if (cuts.stream().noneMatch(PartitionCut::allowed)) {
            throw wrong("at least one cut must be allowed, none of " + cuts.size() + " was");
        }
    }

    static void requireAbove(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw wrong(name + " must be finite and > 0, was " + value);
        }
    }

    static void requireLeast(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw wrong(name + " must be finite and >= 0, was " + value);
        }
    }

    static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("partition instance: " + what);
    }
}
