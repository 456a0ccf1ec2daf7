package io.splitwave.learning.protocol;

import io.splitwave.learning.profile.TrainingProfile;
import java.util.HashSet;
import java.util.List;

/**
 * What a round of {@link CellFreeRound} costs one UD, once its split point and its access points are decided.
 *
 * @param forwardFlop forward pass of the device's part, FLOP, finite, at least 0
 * @param activationBit activations sent up, bit, likewise
 * @param serverFlop forward pass of the other part at each access point of the UD, FLOP, likewise
 * @param modelBit the device's part of the model, sent down, bit, likewise
 * @param cluster access points C_k that serve the UD, each 0 based, at least one, none twice; copied
 */
public record CellFreeStep(
        double forwardFlop, double activationBit, double serverFlop, double modelBit, List<Integer> cluster) {

    private static final String WHERE = "cell-free step";

    /**
     * Checks the amounts.
     *
     * @param forwardFlop FLOP
     * @param activationBit bit
     * @param serverFlop FLOP
     * @param modelBit bit
     * @param cluster access points of the UD
     * @throws IllegalArgumentException if an amount is negative, infinite or NaN, or the cluster is empty or names an access
     *     point twice
     */
    public CellFreeStep {
        Amounts.require(WHERE, "forwardFlop", forwardFlop);
        Amounts.require(WHERE, "activationBit", activationBit);
        Amounts.require(WHERE, "serverFlop", serverFlop);
        Amounts.require(WHERE, "modelBit", modelBit);
        cluster = List.copyOf(cluster);
        if (cluster.isEmpty() || new HashSet<>(cluster).size() < cluster.size()) {
            throw new IllegalArgumentException(
                    WHERE + ": cluster must name at least 1 access point and none twice, was " + cluster);
        }
    }

    /**
     * The step of a split point.
     *
     * @param profile of the network
     * @param cut m, 0..M
     * @param samples B of a round, finite, at least 0; not whole if inputs are counted in inputs of another size
     * @param cluster access points of the UD
     * @return work and activations of B samples; the model does not depend on them
     * @throws IndexOutOfBoundsException if there is no such cut
     * @throws IllegalArgumentException if the number of samples or the cluster is out of its range
     */
    public static CellFreeStep of(TrainingProfile profile, int cut, double samples, List<Integer> cluster) {
        return new CellFreeStep(
                samples * profile.at(cut).forwardFlop(),
                samples * profile.activationBit(cut),
                samples * profile.serverForwardFlop(cut),
                profile.modelBit(cut),
                cluster);
    }
}
