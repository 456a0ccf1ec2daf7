package io.splitwave.optimizer.block;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.relaxation.CoordinateAscent;
import io.splitwave.optimizer.relaxation.GaussianRandomisation;
import io.splitwave.optimizer.relaxation.HermitianMatrix;
import io.splitwave.optimizer.relaxation.LowRankSdp;
import io.splitwave.optimizer.relaxation.SdpSolution;
import io.splitwave.optimizer.relaxation.UnitModulusVector;
import umontreal.ssj.rng.RandomStream;

/**
 * Step 4, IRS phases: VRSL (40)-(44), Alg. 4. Maximises the sum of gains by semidefinite relaxation and Gaussian
 * randomisation, followed, if wished, by a coordinate ascent the paper does not have.
 *
 * <p>Q depends on the channels alone, so once per frame is enough. The objective is a sum of gains, which the
 * nearest devices win; the delay may well rise.
 */
public final class PhaseBlock {
    private final LowRankSdp relaxation;
    private final GaussianRandomisation randomisation;
    private final boolean polish;
    private final RandomStream stream;

    /**
     * A block with its own solver and stream.
     *
     * @param tolerance relative gap of the relaxation to be proven, 1e-9..0.1
     * @param randomisations N_rand, &gt;= 1
     * @param polish whether coordinate ascent follows
     * @param stream where randomisation draws from
     * @throws IllegalArgumentException if a number is out of range
     */
    public PhaseBlock(double tolerance, int randomisations, boolean polish, RandomStream stream) {
        this.relaxation = new LowRankSdp(tolerance);
        this.randomisation = new GaussianRandomisation(randomisations);
        this.polish = polish;
        this.stream = stream;
    }

    /**
     * The phases of a frame.
     *
     * @param channel the frame's channels; without IRS elements there is nothing to choose
     * @return phases, the relaxation's value, its proven bound and the value reached
     */
    public PhaseSolution solve(ChannelState channel) {
        if (channel.irsElements() == 0) {
            return PhaseSolution.unrated(PhaseShifts.none());
        }
        HermitianMatrix q = PhaseObjective.of(channel);
        SdpSolution relaxed = relaxation.solve(q);
        UnitModulusVector v = randomisation.best(q, relaxed, stream);
        if (polish) {
            v = CoordinateAscent.polish(q, v);
        }
        return new PhaseSolution(phases(v, channel.irsElements()), relaxed.value(), relaxed.upperBound(), v.value());
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
