package io.splitwave.learning.profile;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * What training a network of M blocks costs on both sides of each cut, for one sample: forward and backward work apart,
 * parameters, and what crosses. It is the same for every UD. Immutable.
 *
 * <p>A cut m leaves blocks 1..m to the device and m + 1..M to the server; at cut 0 the device has nothing, at cut M
 * everything. Work is in FLOP, two for each multiply-add (MAC); the server's part is the whole less the device's.
 */
public final class TrainingProfile {

    private final List<CutFigures> cuts; // [cut], M + 1 entries
    private final SentBits bits;

    /**
     * A profile from figures of any origin, measured ones included.
     *
     * @param cuts figures of the cuts 0..M, M at least 1; work and parameters are 0 at cut 0 and do not fall from one cut
     *     to the next; copied
     * @param bits what a number takes on the air
     * @throws IllegalArgumentException if a figure does not fit; the message names the cut
     */
    public TrainingProfile(List<CutFigures> cuts, SentBits bits) {
        this.cuts = List.copyOf(cuts);
        this.bits = Objects.requireNonNull(bits, "bits");
        if (cuts.size() < 2) {
            throw new IllegalArgumentException(
                    "training profile: figures of cut 0 and of at least 1 more cut are needed, were " + cuts.size());
        }
        CutFigures none = cuts.get(0);
        if (none.forwardFlop() != 0 || none.backwardFlop() != 0 || none.parameters() != 0) {
            throw new IllegalArgumentException(
                    "training profile: work and parameters at cut 0, in front of which nothing lies, must be 0, were "
                            + none);
        }
        for (int cut = 1; cut < cuts.size(); cut++) {
            requireRising("forwardFlop", cut, CutFigures::forwardFlop);
            requireRising("backwardFlop", cut, CutFigures::backwardFlop);
            requireRising("parameters", cut, CutFigures::parameters);
        }
    }

    private void requireRising(String name, int cut, ToDoubleFunction<CutFigures> figure) {
        double before = figure.applyAsDouble(cuts.get(cut - 1));
        double here = figure.applyAsDouble(cuts.get(cut));
        if (!(here >= before)) {
            throw new IllegalArgumentException("training profile: " + name + " at cut " + cut
                    + " must be at least that of cut " + (cut - 1) + ", " + before + ", was " + here);
        }
    }

    /**
     * The profile of a described network. The gradient at a cut has as many elements as the activation; none comes back to
     * the raw input at cut 0.
     *
     * @param network its blocks are what a cut separates
     * @param backward how backward work is counted
     * @param bits what a number takes on the air
     * @return the profile, M = number of blocks
     */
    public static TrainingProfile of(Architecture network, BackwardWork backward, SentBits bits) {
        int blocks = network.blocks().size();
        List<CutFigures> cuts = new ArrayList<>(blocks + 1);
        for (int cut = 0; cut <= blocks; cut++) {
            Cost inFront = network.costInFront(cut);
            long elements = network.crossing(cut).elements();
            cuts.add(new CutFigures(
                    inFront.forwardFlop(),
                    backward.flop(inFront),
                    inFront.parameters(),
                    elements,
                    cut == 0 ? 0 : elements));
        }
        return new TrainingProfile(cuts, bits);
    }

    /**
     * The last cut, which leaves everything to the device.
     *
     * @return M, at least 1
     */
    public int lastCut() {
        return cuts.size() - 1;
    }

    /**
     * Figures of a cut.
     *
     * @param cut m, 0..M
     * @return work, parameters and elements
     * @throws IndexOutOfBoundsException if there is no such cut
     */
    public CutFigures at(int cut) {
        return cuts.get(cut);
    }

    /**
     * Figures of the whole network, those of the last cut.
     *
     * @return work and parameters of all blocks
     */
    public CutFigures whole() {
        return cuts.get(lastCut());
    }

    /**
     * Forward work behind a cut.
     *
     * @param cut m, 0..M
     * @return FLOP of one sample; exactly 0 at cut M
     * @throws IndexOutOfBoundsException if there is no such cut
     */
    public double serverForwardFlop(int cut) {
        return whole().forwardFlop() - at(cut).forwardFlop();
    }

    /**
     * Backward work behind a cut.
     *
     * @param cut m, 0..M
     * @return FLOP of one sample; exactly 0 at cut M
     * @throws IndexOutOfBoundsException if there is no such cut
     */
    public double serverBackwardFlop(int cut) {
        return whole().backwardFlop() - at(cut).backwardFlop();
    }

    /**
     * Parameters behind a cut.
     *
     * @param cut m, 0..M
     * @return numbers that the server's part learns; 0 at cut M
     * @throws IndexOutOfBoundsException if there is no such cut
     */
    public long serverParameters(int cut) {
        return whole().parameters() - at(cut).parameters();
    }

    /**
     * What a number takes on the air.
     *
     * @return bit of a parameter, of an activation's and of a gradient's element
     */
    public SentBits bits() {
        return bits;
    }

    /**
     * Size of the device's part of the model.
     *
     * @param cut m, 0..M; M = the whole model
     * @return bit
     * @throws IndexOutOfBoundsException if there is no such cut
     */
    public double modelBit(int cut) {
        return (double) at(cut).parameters() * bits.parameter();
    }

    /**
     * Size of the activation of one sample at a cut.
     *
     * @param cut m, 0..M; 0 = the raw input
     * @return bit
     * @throws IndexOutOfBoundsException if there is no such cut
     */
    public double activationBit(int cut) {
        return (double) at(cut).activationElements() * bits.activation() + bits.activationHeader();
    }

    /**
     * Size of the gradient of one sample at a cut.
     *
     * @param cut m, 0..M
     * @return bit
     * @throws IndexOutOfBoundsException if there is no such cut
     */
    public double gradientBit(int cut) {
        return (double) at(cut).gradientElements() * bits.gradient();
    }
}
