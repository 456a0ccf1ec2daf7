package io.splitwave.learning.profile;

import java.util.Objects;

/**
 * What a round of training costs each of K UDs: a profile, the samples of each UD, and how often they are worked through.
 * Plans, closed forms and schemes ask here, so that each amount is worked out in one place. Immutable.
 *
 * <p>A local iteration takes a UD's samples once: forward, back, one step. With |D_k| samples an iteration is an epoch;
 * with the samples of a batch it is one batch.
 */
public final class RoundLoad {

    private final TrainingProfile profile;
    private final int[] samples; // [ud]
    private final int localIterations;

    /**
     * The load of a round.
     *
     * @param profile of one sample
     * @param samples of a local iteration, index = UD, length K, K at least 1, each at least 0; copied
     * @param localIterations in a round, at least 1
     * @throws IllegalArgumentException if a number is out of its range
     */
    public RoundLoad(TrainingProfile profile, int[] samples, int localIterations) {
        this.profile = Objects.requireNonNull(profile, "profile");
        this.samples = samples.clone();
        this.localIterations = localIterations;
        if (samples.length < 1) {
            throw new IllegalArgumentException("round load: at least 1 UD is needed, was 0");
        }
        for (int ud = 0; ud < samples.length; ud++) {
            if (samples[ud] < 0) {
                throw new IllegalArgumentException(
                        "round load: samples of UD " + ud + " must be >= 0, was " + samples[ud]);
            }
        }
        if (localIterations < 1) {
            throw new IllegalArgumentException("round load: localIterations must be >= 1, was " + localIterations);
        }
    }

    /**
     * The profile of one sample.
     *
     * @return as given
     */
    public TrainingProfile profile() {
        return profile;
    }

    /**
     * Number of UDs.
     *
     * @return K, at least 1
     */
    public int userDevices() {
        return samples.length;
    }

    /**
     * Samples of a UD in a local iteration.
     *
     * @param ud UD, 0 based
     * @return at least 0
     * @throws IndexOutOfBoundsException if there is no such UD
     */
    public int samples(int ud) {
        return samples[ud];
    }

    /**
     * Local iterations of a round.
     *
     * @return at least 1
     */
    public int localIterations() {
        return localIterations;
    }

    /**
     * The device's part of the model, sent down before and up after training. It does not depend on the samples.
     *
     * @param cut m, 0..M; M = the whole model
     * @return bit
     * @throws IndexOutOfBoundsException if there is no such cut
     */
    public double modelBit(int cut) {
        return profile.modelBit(cut);
    }

    /**
     * Training of the whole network at the device, all local iterations of a round.
     *
     * @param ud UD, 0 based
     * @return FLOP, forward and backward
     * @throws IndexOutOfBoundsException if there is no such UD
     */
    public double trainFlop(int ud) {
        CutFigures whole = profile.whole();
        return (double) samples[ud] * localIterations * (whole.forwardFlop() + whole.backwardFlop());
    }

    /**
     * Forward pass of the device's part in one local iteration.
     *
     * @param ud UD, 0 based
     * @param cut m, 0..M
     * @return FLOP
     * @throws IndexOutOfBoundsException if there is no such UD or cut
     */
    public double forwardFlop(int ud, int cut) {
        return samples[ud] * profile.at(cut).forwardFlop();
    }

    /**
     * Activations sent up in one local iteration.
     *
     * @param ud UD, 0 based
     * @param cut m, 0..M
     * @return bit
     * @throws IndexOutOfBoundsException if there is no such UD or cut
     */
    public double activationBit(int ud, int cut) {
        return samples[ud] * profile.activationBit(cut);
    }

    /**
     * Forward and backward pass of the server's part in one local iteration.
     *
     * @param ud UD, 0 based
     * @param cut m, 0..M
     * @return FLOP; 0 at cut M
     * @throws IndexOutOfBoundsException if there is no such UD or cut
     */
    public double serverFlop(int ud, int cut) {
        return samples[ud] * (profile.serverForwardFlop(cut) + profile.serverBackwardFlop(cut));
    }

    /**
     * Gradients sent down in one local iteration.
     *
     * @param ud UD, 0 based
     * @param cut m, 0..M
     * @return bit
     * @throws IndexOutOfBoundsException if there is no such UD or cut
     */
    public double gradientBit(int ud, int cut) {
        return samples[ud] * profile.gradientBit(cut);
    }

    /**
     * Backward pass of the device's part in one local iteration.
     *
     * @param ud UD, 0 based
     * @param cut m, 0..M
     * @return FLOP
     * @throws IndexOutOfBoundsException if there is no such UD or cut
     */
    public double backwardFlop(int ud, int cut) {
        return samples[ud] * profile.at(cut).backwardFlop();
    }

    /**
     * Weighted average of one model from each of K UDs: a multiply-add for each parameter of each model.
     *
     * @param cut m, 0..M: the part of the model that is averaged; M = the whole model
     * @return FLOP, two for each multiply-add
     * @throws IndexOutOfBoundsException if there is no such cut
     */
    public double averageFlop(int cut) {
        return 2.0 * samples.length * profile.at(cut).parameters();
    }
}
