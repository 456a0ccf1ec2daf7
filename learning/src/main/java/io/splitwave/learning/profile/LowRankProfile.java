package io.splitwave.learning.profile;

import io.splitwave.learning.architecture.AdaptedCost;
import io.splitwave.learning.architecture.AdaptedNetwork;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.LowRankAdaptation;
import io.splitwave.learning.architecture.Shape;

/**
 * Parameters, bits and work of fine-tuning with adapters over a cut, by the architecture alone. The base is frozen on both
 * sides; the adapters at the server and the head learn. Work is counted as {@link AdaptedNetwork} says. Immutable.
 *
 * <p>Memory of a processor is not computed: it depends on the software that trains.
 */
public final class LowRankProfile {

    /** Bit in a MiB, the unit that papers on fine-tuning print as "MB". */
    public static final double MEBIBYTE_BIT = 8.0 * 1024 * 1024;

    private final AdaptedNetwork network;
    private final int cut;
    private final DeviceAdapters adapters;
    private final Shape.Tokens crossing;
    private final AdaptedCost inFront;
    private final AdaptedCost whole;

    /**
     * A profile.
     *
     * @param base the network, a vision transformer
     * @param adaptation adapters of each encoder layer
     * @param cut m, such that tokens with a class token cross it
     * @param adapters what becomes of those in front of the cut
     * @throws IllegalArgumentException if the network has no map to adapt, or the cut does not fit
     */
    public LowRankProfile(Architecture base, LowRankAdaptation adaptation, int cut, DeviceAdapters adapters) {
        this.network = new AdaptedNetwork(base, adaptation);
        this.cut = cut;
        this.adapters = adapters;
        int last = base.blocks().size();
        if (cut < 1
                || cut >= last
                || !(base.crossing(cut) instanceof Shape.Tokens tokens)
                || !tokens.withClassToken()) {
            throw new IllegalArgumentException("low-rank profile: cut must be in 1.." + (last - 1) + " of network "
                    + base + ", where tokens with a class token cross, was " + cut);
        }
        this.crossing = tokens;
        this.inFront = network.costInFront(cut);
        this.whole = network.costInFront(last);
    }

    /**
     * Adapters of the device's layers.
     *
     * @return parameters; 0 if they have none
     */
    public long deviceAdapterParameters() {
        return adapters == DeviceAdapters.NONE ? 0 : inFront.adapters().parameters();
    }

    /**
     * The device's part: embedding, encoder layers in front of the cut and their adapters.
     *
     * @return parameters
     */
    public long deviceParameters() {
        return inFront.base().parameters() + deviceAdapterParameters();
    }

    /**
     * Adapters of all encoder layers, whether those of the device's layers are used or not.
     *
     * @return parameters
     */
    public long adapterParameters() {
        return whole.adapters().parameters();
    }

    /**
     * The whole network with all its adapters, without the linear map that classifies.
     *
     * @return parameters
     */
    public long bodyParameters() {
        return whole.base().parameters() + adapterParameters();
    }

    /**
     * The linear map that classifies, which grows with the number of classes.
     *
     * @return parameters
     */
    public long headParameters() {
        return whole.head().parameters();
    }

    /**
     * Tokens as the device computes them.
     *
     * @return N + 1, the class token among them
     */
    public int tokens() {
        return crossing.count();
    }

    /**
     * One token of each sample of a batch.
     *
     * @param batch B, at least 1
     * @param elementBits q0, bit of an element, at least 1
     * @return bit, B D q0
     * @throws IllegalArgumentException if a number is below 1
     */
    public double tokenBit(int batch, int elementBits) {
        requireOneOrMore("elementBits", elementBits);
        return (double) checked(batch) * crossing.width() * elementBits;
    }

    /**
     * Forward pass of the device's part: embedding, layers in front of the cut, and the adapters that are there.
     *
     * @param batch B, at least 1
     * @return FLOP
     * @throws IllegalArgumentException if the batch is below 1
     */
    public double deviceForwardFlop(int batch) {
        double ofAdapters =
                adapters == DeviceAdapters.NONE ? 0 : inFront.adapters().forwardFlop();
        return checked(batch) * (inFront.base().forwardFlop() + ofAdapters);
    }

    /**
     * Backward pass of the device's part.
     *
     * @param batch B, at least 1
     * @return FLOP; 0 unless the adapters learn at the device
     * @throws IllegalArgumentException if the batch is below 1
     */
    public double deviceBackwardFlop(int batch) {
        return adapters == DeviceAdapters.TRAINED
                ? (double) checked(batch) * inFront.backwardFlop()
                : checked(batch) * 0.0;
    }

    /**
     * Forward pass behind the cut.
     *
     * @param batch B, at least 1
     * @param tokensSent that cross the cut for each sample, class token and merged one among them, 1..N + 1
     * @return FLOP; attention grows with the square of the tokens
     * @throws IllegalArgumentException if a number is out of its range
     */
    public double serverForwardFlop(int batch, int tokensSent) {
        return (double) checked(batch) * behind(tokensSent).forwardFlop();
    }

    /**
     * Backward pass behind the cut; a gradient by what crossed is part of it only if the adapters at the device learn.
     *
     * @param batch B, at least 1
     * @param tokensSent that cross the cut for each sample, class token and merged one among them, 1..N + 1
     * @return FLOP
     * @throws IllegalArgumentException if a number is out of its range
     */
    public double serverBackwardFlop(int batch, int tokensSent) {
        return (double) checked(batch) * behind(tokensSent).backwardFlop();
    }

    private AdaptedCost behind(int tokensSent) {
        Shape sent = SequenceWork.shortened(crossing, tokensSent);
        return network.costBehind(cut, sent, adapters == DeviceAdapters.TRAINED);
    }

    private static int checked(int batch) {
        requireOneOrMore("batch", batch);
        return batch;
    }

    private static void requireOneOrMore(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("low-rank profile: " + name + " must be >= 1, was " + value);
        }
    }
}
