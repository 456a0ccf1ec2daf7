package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.optimizer.math.relaxation.LowRankSdp;
import io.splitwave.optimizer.vrsl.Block;
import io.splitwave.optimizer.vrsl.block.PhaseBlock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import umontreal.ssj.rng.RandomStream;

/**
 * How the schemes iterate.
 *
 * @param maxIterations T_max of VRSL Alg. 5, &gt;= 1
 * @param tolerance the loop stops when the objective changes by at most this fraction of itself, &gt;= 0
 * @param randomisations N_rand of VRSL Alg. 4, &gt;= 1
 * @param polish whether coordinate ascent follows randomisation; the paper has none
 * @param sdrTolerance relative gap of the relaxation to be proven, 1e-9..0.1
 * @param initialPoint where the loop starts
 * @param candidateCuts cuts block 1 may choose, each &gt;= 1; empty for 1..M
 * @param phaseBits b, where a scheme offers it: IRS phases are multiples of 2 pi/2^b, 1..8; empty for any phase
 * @param reactiveFraction fraction of the devices active in the last plan that must have left the air before
 *     {@code reactive} plans again inside a frame, in (0, 1]
 * @param phaseSample devices that block 4 uses, drawn again each frame, &gt;= 1; empty for all
 * @param blocks steps of VRSL Alg. 5 that are taken; the variable of one that is not keeps its start, except that no
 *     device has a twin without {@code TWIN} and phases are random without {@code PHASE}
 * @param starts most phases {@code makespan}, {@code reactive} and {@code direct} descend from in a frame, &gt;= 1;
 *     fewer are taken if the first ends are near the relaxation's bound
 */
public record SchemeOptions(
        int maxIterations,
        double tolerance,
        int randomisations,
        boolean polish,
        double sdrTolerance,
        InitialPoint initialPoint,
        List<Integer> candidateCuts,
        OptionalInt phaseBits,
        double reactiveFraction,
        OptionalInt phaseSample,
        Set<Block> blocks,
        int starts) {
    private static final double STANDARD_FRACTION = 0.25;
    private static final int STANDARD_STARTS = 8;

    /**
     * Checks every bound.
     *
     * @param maxIterations T_max of VRSL Alg. 5
     * @param tolerance the loop stops when the objective changes by at most this fraction of itself
     * @param randomisations N_rand of VRSL Alg. 4
     * @param polish whether coordinate ascent follows randomisation
     * @param sdrTolerance relative gap of the relaxation to be proven, 1e-9..0.1
     * @param initialPoint where the loop starts
     * @param candidateCuts cuts block 1 may choose
     * @param phaseBits b, where a scheme offers it: IRS phases are multiples of 2 pi/2^b, 1..8
     * @param reactiveFraction fraction of the devices active in the last plan that must have left the air before
     *     {@code reactive} plans again inside a frame, in (0, 1]
     * @param phaseSample devices that block 4 uses, drawn again each frame
     * @param blocks steps of VRSL Alg. 5 that are taken
     * @param starts most phases {@code makespan}, {@code reactive} and {@code direct} descend from in a frame
     * @throws IllegalArgumentException naming the option, its value and its bound
     */
    public SchemeOptions {
        Objects.requireNonNull(initialPoint, "initialPoint");
        candidateCuts = List.copyOf(candidateCuts);
        blocks = Set.copyOf(blocks);
        require(maxIterations >= 1, "maxIterations", maxIterations, ">= 1");
        require(tolerance >= 0 && tolerance < 1, "tolerance", tolerance, "in [0, 1)");
        require(randomisations >= 1, "randomisations", randomisations, ">= 1");
        require(
                sdrTolerance >= LowRankSdp.LEAST_TOLERANCE && sdrTolerance <= LowRankSdp.MOST_TOLERANCE,
                "sdrTolerance",
                sdrTolerance,
                "in " + LowRankSdp.LEAST_TOLERANCE + ".." + LowRankSdp.MOST_TOLERANCE);
        for (int cut : candidateCuts) {
            require(cut >= 1, "candidateCuts", cut, ">= 1");
        }
        int bits = phaseBits.orElse(1);
        require(bits >= 1 && bits <= 8, "phaseBits", bits, "in 1..8");
        require(reactiveFraction > 0 && reactiveFraction <= 1, "reactiveFraction", reactiveFraction, "in (0, 1]");
        int sample = phaseSample.orElse(1);
        require(sample >= 1, "phaseSample", sample, ">= 1");
        require(starts >= 1, "starts", starts, ">= 1");
    }

    /**
     * Options without a limit on the phases, with all devices in block 4, a reactive fraction of 0.25, all blocks, and
     * up to 8 starts.
     *
     * @param maxIterations T_max of VRSL Alg. 5
     * @param tolerance the loop stops when the objective changes by at most this fraction of itself
     * @param randomisations N_rand of VRSL Alg. 4
     * @param polish whether coordinate ascent follows randomisation
     * @param sdrTolerance relative gap of the relaxation to be proven, 1e-9..0.1
     * @param initialPoint where the loop starts
     * @param candidateCuts cuts block 1 may choose
     * @throws IllegalArgumentException naming the option, its value and its bound
     */
    public SchemeOptions(
            int maxIterations,
            double tolerance,
            int randomisations,
            boolean polish,
            double sdrTolerance,
            InitialPoint initialPoint,
            List<Integer> candidateCuts) {
        this(
                maxIterations,
                tolerance,
                randomisations,
                polish,
                sdrTolerance,
                initialPoint,
                candidateCuts,
                OptionalInt.empty(),
                STANDARD_FRACTION,
                OptionalInt.empty(),
                EnumSet.allOf(Block.class),
                STANDARD_STARTS);
    }

    /**
     * The same with phases of b bits.
     *
     * @param bits b, 1..8
     * @return a copy with that limit
     * @throws IllegalArgumentException if b is out of range
     */
    public SchemeOptions withPhaseBits(int bits) {
        return new SchemeOptions(
                maxIterations,
                tolerance,
                randomisations,
                polish,
                sdrTolerance,
                initialPoint,
                candidateCuts,
                OptionalInt.of(bits),
                reactiveFraction,
                phaseSample,
                blocks,
                starts);
    }

    /**
     * The same with another reactive fraction.
     *
     * @param fraction in (0, 1]
     * @return a copy with it
     * @throws IllegalArgumentException if it is out of range
     */
    public SchemeOptions withReactiveFraction(double fraction) {
        return new SchemeOptions(
                maxIterations,
                tolerance,
                randomisations,
                polish,
                sdrTolerance,
                initialPoint,
                candidateCuts,
                phaseBits,
                fraction,
                phaseSample,
                blocks,
                starts);
    }

    /**
     * The same with block 4 on a sample of the devices.
     *
     * @param devices how many, &gt;= 1; all where there are no more
     * @return a copy with that sample
     * @throws IllegalArgumentException if it is out of range
     */
    public SchemeOptions withPhaseSample(int devices) {
        return new SchemeOptions(
                maxIterations,
                tolerance,
                randomisations,
                polish,
                sdrTolerance,
                initialPoint,
                candidateCuts,
                phaseBits,
                reactiveFraction,
                OptionalInt.of(devices),
                blocks,
                starts);
    }

    /**
     * The same with some steps of VRSL Alg. 5 left out.
     *
     * @param taken the steps that are taken
     * @return a copy with these
     */
    public SchemeOptions withBlocks(Set<Block> taken) {
        return new SchemeOptions(
                maxIterations,
                tolerance,
                randomisations,
                polish,
                sdrTolerance,
                initialPoint,
                candidateCuts,
                phaseBits,
                reactiveFraction,
                phaseSample,
                taken,
                starts);
    }

    /**
     * The same with another number of starts.
     *
     * @param most how many at most, &gt;= 1
     * @return a copy with it
     * @throws IllegalArgumentException if it is below 1
     */
    public SchemeOptions withStarts(int most) {
        return new SchemeOptions(
                maxIterations,
                tolerance,
                randomisations,
                polish,
                sdrTolerance,
                initialPoint,
                candidateCuts,
                phaseBits,
                reactiveFraction,
                phaseSample,
                blocks,
                most);
    }

    /**
     * 20 iterations, tolerance 1e-6, 50 randomisations with polish, relaxation to 1e-6, all cuts, and the all-local start,
     * which draws nothing at random, so that a frame has one plan. A scenario without this key starts as the paper
     * prints.
     *
     * @return options for a scheme by itself
     */
    public static SchemeOptions standard() {
        return new SchemeOptions(20, 1e-6, 50, true, 1e-6, InitialPoint.ALL_LOCAL, List.of());
    }

    private static void require(boolean holds, String name, double value, String bound) {
        if (!holds) {
            throw new IllegalArgumentException("scheme options: " + name + " must be " + bound + ", was " + value);
        }
    }

    /** Block 4 with these options, drawing from the scheme's stream. */
    PhaseBlock phaseBlock(RandomStream stream) {
        return new PhaseBlock(sdrTolerance, randomisations, polish, stream, phaseSample);
    }

    /** The candidates of a model with M layers; throws if an option names a cut beyond M. */
    int[] cuts(int layers) {
        if (candidateCuts.isEmpty()) {
            int[] all = new int[layers];
            for (int m = 1; m <= layers; m++) {
                all[m - 1] = m;
            }
            return all;
        }
        for (int cut : candidateCuts) {
            if (cut > layers) {
                throw new IllegalArgumentException(
                        "scheme options: candidateCuts must be in 1.." + layers + ", was " + cut);
            }
        }
        return candidateCuts.stream().mapToInt(Integer::intValue).toArray();
    }
}
