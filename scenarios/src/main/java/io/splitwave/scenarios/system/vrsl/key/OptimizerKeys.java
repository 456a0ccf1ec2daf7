package io.splitwave.scenarios.system.vrsl.key;

import io.splitwave.optimizer.math.relaxation.LowRankSdp;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.ChoiceListKind;
import io.splitwave.scenarios.format.key.FlagKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.key.WholeListKind;
import io.splitwave.scenarios.format.text.Bounds;
import java.util.List;

/** Keys of how decisions are made. */
final class OptimizerKeys {
    private static final long MOST_EFFORT = 1_000_000;

    private static final Bounds SDR = Bounds.between(LowRankSdp.LEAST_TOLERANCE, LowRankSdp.MOST_TOLERANCE);

    private static final Part.Builder KEYS = Part.builder().group("optimizer", "How decisions are made.");

    static final Key<String> SCHEME = KEYS.defaulted(
            "optimizer.scheme",
            ChoiceKind.of(
                    "admm",
                    "ao",
                    "direct",
                    "dual",
                    "full-local",
                    "full-offload",
                    "ga",
                    "makespan",
                    "no-dt",
                    "no-irs",
                    "power-saving",
                    "random-phase",
                    "reactive"),
            "ao",
            "Who decides: the alternating optimizer of VRSL (ao), or a scheme to compare it with.");
    static final Key<Long> MAX_ITERATIONS = KEYS.defaulted(
            "optimizer.maxIterations",
            new WholeKind(1, MOST_EFFORT),
            "20",
            "Most passes: of the alternating optimizer over its blocks, of dual and power-saving over the UDs, of direct over"
                    + " phases and the rest.");
    static final Key<Double> TOLERANCE = KEYS.defaulted(
            "optimizer.tolerance",
            new RealKind(Bounds.FRACTION),
            "1.0e-6",
            "Relative change of the objective at which it stops.");
    static final Key<Long> RANDOMISATIONS = KEYS.defaulted(
            "optimizer.randomisations",
            new WholeKind(1, MOST_EFFORT),
            "50",
            "Gaussian draws that turn the relaxed solution into phases.");
    static final Key<Boolean> POLISH = KEYS.defaulted(
            "optimizer.polish",
            new FlagKind(),
            "true",
            "Whether the best draw is improved element by element; VRSL does not.");
    static final Key<Double> SDR_TOLERANCE = KEYS.defaulted(
            "optimizer.sdrTolerance",
            new RealKind(SDR),
            "1.0e-6",
            "Relative gap at which the semidefinite relaxation counts as solved.");
    static final Key<Scenario.Start> START = KEYS.defaulted(
            "optimizer.start",
            ChoiceKind.of(Scenario.Start.class),
            "random",
            "Where the alternating optimizer starts: no twin in use yet, twin frequency split equally, or at random as VRSL"
                    + " Alg. 5 prints.");
    static final Key<List<Integer>> CANDIDATE_CUTS = KEYS.optional(
            "optimizer.candidateCuts",
            new WholeListKind(1, 1000),
            "[1, 4, 8, 12]",
            "Cut layers to choose from, within 1..model.layers; not given, all of them.");
    static final Key<Long> PHASE_BITS = KEYS.optional(
            "optimizer.phaseBits",
            new WholeKind(1, 8),
            "2",
            "Bits of an IRS phase of scheme direct: phases are multiples of 1/2^b of a turn; not given, any phase. Other"
                    + " schemes choose any phase.");
    static final Key<Double> REACTIVE_FRACTION = KEYS.defaulted(
            "optimizer.reactiveFraction",
            new RealKind(Bounds.SHARE),
            "0.25",
            "Scheme reactive plans anew inside a frame when this share of the UDs active in its last plan has ended a"
                    + " transfer.");
    static final Key<Long> STARTS = KEYS.defaulted(
            "optimizer.starts",
            new WholeKind(1, MOST_EFFORT),
            "8",
            "Most phases that makespan, reactive and direct descend from in a frame; the best end is taken. They take no more"
                    + " of them once they are within 1 % of what a relaxation promises, which with many UDs the first often is.");
    static final Key<Long> EVERY = KEYS.defaulted(
            "optimizer.every",
            new WholeKind(1, Integer.MAX_VALUE),
            "1",
            "Frames from one decision to the next; in between phases, powers, cuts, places and twin frequencies stay, under"
                    + " channels that change, and as long as the same UDs are there. Beyond the last frame: one decision for the whole run.");
    static final Key<Long> PHASE_SAMPLE = KEYS.optional(
            "optimizer.phaseSample",
            new WholeKind(1, UdKeys.MOST_DEVICES),
            "1000",
            "UDs that the relaxed phase problem looks at, drawn anew each frame; not given, all of them. With many UDs a"
                    + " sample finds nearly the same phases at a fraction of the cost.");
    static final Key<List<Scenario.Block>> BLOCKS = KEYS.defaulted(
            "optimizer.blocks",
            new ChoiceListKind<>(ChoiceKind.of(Scenario.Block.class)),
            "[cut, twin, twin-frequency, phase, power]",
            "Steps of the alternating optimizer that schemes ao, no-dt, no-irs and random-phase take, to learn what each is"
                    + " worth. What a step left out would choose keeps its start; without twin nobody has one, and without"
                    + " phase the phases are random.");
    static final Key<Boolean> KEEP_LIMITS = KEYS.defaulted(
            "optimizer.keepLimits",
            new FlagKind(),
            "false",
            "Whether plans of schemes ao, direct, dual and makespan keep radio.minUplinkRate, as a floor on the power of each"
                    + " downlink, and limits.maxDelay, if given; who cannot, and why, is in the frame's violations. Otherwise,"
                    + " and with other schemes, broken limits are only reported.");
    /** How decisions are made. */
    static final Part PART = KEYS.rules(OptimizerRules.all())
            .reading(Scenario.Optimizer.class, OptimizerKeys::optimizer)
            .build();

    private OptimizerKeys() {}

    private static Scenario.Optimizer optimizer(Values values) {
        return new Scenario.Optimizer(
                values.of(SCHEME),
                values.wholeOf(MAX_ITERATIONS),
                values.of(TOLERANCE),
                values.wholeOf(RANDOMISATIONS),
                values.of(POLISH),
                values.of(SDR_TOLERANCE),
                values.of(START),
                values.find(CANDIDATE_CUTS).orElse(List.of()),
                values.wholeIfGiven(PHASE_BITS),
                values.of(REACTIVE_FRACTION),
                values.wholeOf(EVERY),
                values.wholeIfGiven(PHASE_SAMPLE),
                values.of(BLOCKS),
                values.wholeOf(STARTS),
                values.of(KEEP_LIMITS));
    }
}
