package io.splitwave.learning.profile;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.transform.CutEncoding;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A described network as the load of every UD: one batch a round. Its blocks are the layers of the profile.
 *
 * @param network its blocks are what a cut separates
 * @param batch samples of a round, at least 1
 * @param passes which passes are computed, on both sides of the cut
 * @param encoding how the activation is sent up
 * @param downlink what is sent down; a gradient only where the backward pass is computed
 * @param inputElementBits of an element of the raw input, 1..64; empty = not known, then cut 0 cannot be used
 */
public record NetworkLoad(
        Architecture network,
        int batch,
        Passes passes,
        CutEncoding encoding,
        Downlink downlink,
        OptionalInt inputElementBits) {

    /**
     * Checks the load.
     *
     * @param network its blocks are what a cut separates
     * @param batch samples of a round
     * @param passes which passes are computed, on both sides of the cut
     * @param encoding how the activation is sent up
     * @param downlink what is sent down
     * @param inputElementBits of an element of the raw input, 1..64
     * @throws IllegalArgumentException if one is out of its range, or a gradient is sent that is not computed
     */
    public NetworkLoad {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(passes, "passes");
        Objects.requireNonNull(encoding, "encoding");
        if (batch < 1) {
            throw new IllegalArgumentException("network load: batch must be >= 1, was " + batch);
        }
        if (downlink instanceof Downlink.Gradient && passes == Passes.FORWARD) {
            throw new IllegalArgumentException(
                    "network load: a gradient needs the passes FORWARD_AND_BACKWARD, was " + passes);
        }
        if (inputElementBits.isPresent() && (inputElementBits.getAsInt() < 1 || inputElementBits.getAsInt() > 64)) {
            throw new IllegalArgumentException(
                    "network load: inputElementBits must be in 1..64, was " + inputElementBits.getAsInt());
        }
    }

    /**
     * The same network with a batch of another size: work, activations, gradients and raw input grow with it, parameters
     * and a fixed downlink do not.
     *
     * @param samples of a round, at least 1
     * @return a load that differs only in this
     * @throws IllegalArgumentException if there is no sample
     */
    public NetworkLoad withBatch(int samples) {
        return new NetworkLoad(network, samples, passes, encoding, downlink, inputElementBits);
    }

    /**
     * The profile of UDs that all train this network.
     *
     * @param userDevices K, at least 1
     * @return work and sizes
     * @throws IllegalArgumentException if {@code userDevices} is below 1
     */
    public ModelProfile profile(int userDevices) {
        int blocks = network.blocks().size();
        double[] layerFlop = new double[blocks];
        double[] serverFlop = new double[blocks + 1];
        double[] downlinkBit = new double[blocks + 1];
        double[] uplinkBit = new double[blocks + 1];
        serverFlop[0] = batch * passes.flop(network.costInFront(blocks));
        uplinkBit[0] = rawInputBit();
        for (int cut = 1; cut <= blocks; cut++) {
            layerFlop[cut - 1] = batch * passes.flop(network.cost(cut));
            serverFlop[cut] = batch * passes.flop(network.costBehind(cut, encoding.sent(network, cut)));
            downlinkBit[cut] = downlinkBit(cut);
            uplinkBit[cut] = (double) batch * encoding.activationBits(network, cut);
        }
        return ModelProfile.alike(userDevices, layerFlop, serverFlop, downlinkBit, uplinkBit);
    }

    private double rawInputBit() {
        return inputElementBits.isPresent()
                ? (double) batch * network.crossing(0).elements() * inputElementBits.getAsInt()
                : Double.NaN;
    }

    private double downlinkBit(int cut) {
        if (downlink instanceof Downlink.Gradient) {
            return (double) batch * encoding.gradientBits(network, cut);
        }
        if (downlink instanceof Downlink.SubModel) {
            return (double) network.costInFront(cut).parameters() * encoding.elementBits();
        }
        if (downlink instanceof Downlink.Fixed fixed) {
            return fixed.bit();
        }
        throw new IllegalStateException("network load: no size for " + downlink);
    }
}
