package io.splitwave.optimizer.vrsl.scheme;

import static io.splitwave.optimizer.option.Option.defaulted;
import static io.splitwave.optimizer.option.Option.optional;

import io.splitwave.optimizer.math.relaxation.LowRankSdp;
import io.splitwave.optimizer.option.Option;
import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.option.Range;
import io.splitwave.optimizer.vrsl.Block;
import io.splitwave.optimizer.vrsl.block.PhaseBlock;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import umontreal.ssj.rng.RandomStream;

/** The options that schemes of VRSL share; each scheme names those that it reads. A new option is a constant here. */
public final class VrslOptions {
    private static final int MOST_EFFORT = 1_000_000;

    /** T_max of VRSL Alg. 5, and the like of other schemes. */
    public static final Option<Integer> MAX_ITERATIONS = defaulted(
            "maxIterations",
            new Range.Whole(1, MOST_EFFORT),
            20,
            "20",
            "Most passes: of the alternating optimizer over its blocks, of dual and power-saving over the UDs, of direct over"
                    + " phases and the rest.");

    /** Where a loop stops. */
    public static final Option<Double> TOLERANCE = defaulted(
            "tolerance",
            new Range.Real(0, false, 1, false),
            1e-6,
            "1.0e-6",
            "Relative change of the objective at which it stops.");

    /** N_rand of VRSL Alg. 4. */
    public static final Option<Integer> RANDOMISATIONS = defaulted(
            "randomisations",
            new Range.Whole(1, MOST_EFFORT),
            50,
            "50",
            "Gaussian draws that turn the relaxed solution into phases.");

    /** Coordinate ascent after randomisation. */
    public static final Option<Boolean> POLISH = defaulted(
            "polish",
            new Range.Flag(),
            true,
            "true",
            "Whether the best draw is improved element by element; VRSL does not.");

    /** How well the relaxation is solved. */
    public static final Option<Double> SDR_TOLERANCE = defaulted(
            "sdrTolerance",
            new Range.Real(LowRankSdp.LEAST_TOLERANCE, true, LowRankSdp.MOST_TOLERANCE, true),
            1e-6,
            "1.0e-6",
            "Relative gap at which the semidefinite relaxation counts as solved.");

    /** Line 1 of VRSL Alg. 5. */
    public static final Option<InitialPoint> START = defaulted(
            "start",
            new Range.OneOf<>(InitialPoint.class),
            InitialPoint.RANDOM,
            "random",
            "Where the alternating optimizer starts: no twin in use yet, twin frequency split equally, or at random as VRSL"
                    + " Alg. 5 prints.");

    /** Cuts to choose from. */
    public static final Option<List<Integer>> CANDIDATE_CUTS = optional(
            "candidateCuts",
            new Range.Wholes(1, 1000),
            "[1, 4, 8, 12]",
            "Cut layers to choose from, within 1..model.layers; not given, all of them.");

    /** Phases are multiples of 2 pi / 2^b. */
    public static final Option<Integer> PHASE_BITS = optional(
            "phaseBits",
            new Range.Whole(1, 8),
            "2",
            "Bits of an IRS phase of scheme direct: phases are multiples of 1/2^b of a turn; not given, any phase. Other"
                    + " schemes choose any phase.");

    /** When {@code reactive} plans again inside a frame. */
    public static final Option<Double> REACTIVE_FRACTION = defaulted(
            "reactiveFraction",
            new Range.Real(0, false, 1, true),
            0.25,
            "0.25",
            "Scheme reactive plans again inside a frame when this share of the UDs active in its last plan has ended a"
                    + " transfer.");

    /** Most phases that a search descends from. */
    public static final Option<Integer> STARTS = defaulted(
            "starts",
            new Range.Whole(1, MOST_EFFORT),
            8,
            "8",
            "Most phases that makespan, reactive and direct descend from in a frame; the best end is taken. They take no more of"
                    + " them once they are within 1 % of the bound of a relaxation, which with many UDs the first often is.");

    /** Devices that block 4 uses. */
    public static final Option<Integer> PHASE_SAMPLE = optional(
            "phaseSample",
            new Range.Whole(1, MOST_EFFORT),
            "1000",
            "UDs that the relaxed phase problem uses, drawn again each frame; not given, all of them. With many UDs a"
                    + " sample finds nearly the same phases at a fraction of the cost.");

    /** Steps of VRSL Alg. 5 that are taken. */
    public static final Option<List<Block>> BLOCKS = defaulted(
            "blocks",
            new Range.SomeOf<>(Block.class),
            List.of(Block.values()),
            "[cut, twin, twin-frequency, phase, power]",
            "Steps of the alternating optimizer that schemes ao, no-dt, no-irs and random-phase take, to learn what each is"
                    + " worth. The variable of a step left out keeps its start; without twin no UD has one, and without"
                    + " phase the phases are random.");

    /** What block 4 reads. */
    static final List<Option<?>> PHASES = List.of(RANDOMISATIONS, POLISH, SDR_TOLERANCE, PHASE_SAMPLE);

    private VrslOptions() {}

    /** Block 4 with these options, drawing from the scheme's stream. */
    static PhaseBlock phaseBlock(Options options, RandomStream stream) {
        return new PhaseBlock(
                options.of(SDR_TOLERANCE),
                options.of(RANDOMISATIONS),
                options.of(POLISH),
                stream,
                options.find(PHASE_SAMPLE).map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    /** The candidates of a model with M layers; throws if an option names a cut beyond M. */
    static int[] cuts(Options options, int layers) {
        List<Integer> candidates = options.find(CANDIDATE_CUTS).orElse(List.of());
        if (candidates.isEmpty()) {
            return IntStream.rangeClosed(1, layers).toArray();
        }
        for (int cut : candidates) {
            if (cut > layers) {
                throw new IllegalArgumentException("option candidateCuts: must be in 1.." + layers + ", was " + cut);
            }
        }
        return candidates.stream().mapToInt(Integer::intValue).toArray();
    }
}
