package io.splitwave.optimizer.vrsl.block;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.math.relaxation.CoordinateAscent;
import io.splitwave.optimizer.math.relaxation.GaussianRandomisation;
import io.splitwave.optimizer.math.relaxation.HermitianMatrix;
import io.splitwave.optimizer.math.relaxation.LowRankSdp;
import io.splitwave.optimizer.math.relaxation.SdpSolution;
import io.splitwave.optimizer.math.relaxation.UnitModulusVector;
import java.util.OptionalInt;
import umontreal.ssj.rng.RandomStream;

/**
 * Step 4, IRS phases: VRSL (40)-(44), Alg. 4. Maximises the sum of gains by semidefinite relaxation and Gaussian
 * randomisation, followed, as an option, by a coordinate ascent that the paper does not have.
 *
 * <p>Q depends only on the channels, so once per frame is enough. The objective is a sum of gains, which the nearest
 * devices dominate; the delay may well rise.
 *
 * <p>Q is a sum over the devices, K N^2 to put together. Where that is too much, a sample of n devices represents all,
 * each with weight K/n: the mean of its Q over the draws is the true one. The value reached is still that over all
 * devices, K N N_AP.
 */
public final class PhaseBlock {
    private final LowRankSdp relaxation;
    private final GaussianRandomisation randomisation;
    private final boolean polish;
    private final RandomStream stream;
    private final OptionalInt sample;

    /**
     * A block that uses every device.
     *
     * @param tolerance relative gap of the relaxation to be proven, 1e-9..0.1
     * @param randomisations N_rand, &gt;= 1
     * @param polish whether coordinate ascent follows
     * @param stream where randomisation draws from
     * @throws IllegalArgumentException if a number is out of range
     */
    public PhaseBlock(double tolerance, int randomisations, boolean polish, RandomStream stream) {
        this(tolerance, randomisations, polish, stream, OptionalInt.empty());
    }

    /**
     * A block with its own solver and stream.
     *
     * @param tolerance relative gap of the relaxation to be proven, 1e-9..0.1
     * @param randomisations N_rand, &gt;= 1
     * @param polish whether coordinate ascent follows
     * @param stream where randomisation and sampling draw from
     * @param sample how many devices to use, &gt;= 1; empty for all
     * @throws IllegalArgumentException if a number is out of range
     */
    public PhaseBlock(double tolerance, int randomisations, boolean polish, RandomStream stream, OptionalInt sample) {
        this.relaxation = new LowRankSdp(tolerance);
        this.randomisation = new GaussianRandomisation(randomisations);
        this.polish = polish;
        this.stream = stream;
        this.sample = sample;
        if (sample.orElse(1) < 1) {
            throw new IllegalArgumentException("phase block: sample must be >= 1, was " + sample.getAsInt());
        }
    }

    /**
     * The phases of a frame.
     *
     * @param channel the frame's channels; without IRS elements there is nothing to choose
     * @return phases, the relaxation's value, its proven bound and the value reached; of a sample the relaxation's value
     *     is scaled to all devices, which on average is above theirs, and there is no bound
     */
    public PhaseSolution solve(ChannelState channel) {
        if (channel.irsElements() == 0) {
            return PhaseSolution.unrated(PhaseShifts.none());
        }
        int all = channel.userDevices();
        boolean sampled = sample.orElse(all) < all;
        HermitianMatrix q =
                PhaseObjective.of(sampled ? SampledChannel.of(channel, sample.getAsInt(), stream) : channel);
        SdpSolution relaxed = relaxation.solve(q);
        UnitModulusVector v = randomisation.best(q, relaxed, stream);
        if (polish) {
            v = CoordinateAscent.polish(q, v);
        }
        PhaseShifts phases = phases(v, channel.irsElements());
        if (!sampled) {
            return new PhaseSolution(phases, relaxed.value(), relaxed.upperBound(), v.value());
        }
        double scale = (double) all / sample.getAsInt();
        return new PhaseSolution(phases, relaxed.value() * scale, Double.NaN, sumOfGains(channel, phases));
    }

    private static double sumOfGains(ChannelState channel, PhaseShifts phases) {
        EffectiveGains gains = EffectiveGains.compute(channel, phases);
        double sum = 0;
        for (int ud = 0; ud < channel.userDevices(); ud++) {
            sum += gains.downlink(ud) + gains.uplink(ud);
        }
        return sum;
    }

    /** With a direct link the last element is turned to phase 0, and the others with it. */
    private static PhaseShifts phases(UnitModulusVector v, int elements) {
        double commonRad = v.size() > elements ? v.phaseRad(elements) : 0;
        double[] rad = new double[elements];
        for (int n = 0; n < elements; n++) {
            rad[n] = v.phaseRad(n) - commonRad;
        }
        return new PhaseShifts(rad);
    }
}
