package io.splitwave.scenarios.format;

import static io.splitwave.scenarios.format.Key.defaulted;
import static io.splitwave.scenarios.format.Key.optional;
import static io.splitwave.scenarios.format.KeyGroup.group;

import io.splitwave.optimizer.math.relaxation.LowRankSdp;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Keys of what is decided: how a round ends, what is held against limits, how the optimizer works. */
final class DecisionKeys {

    private static final long MOST_EFFORT = 1_000_000;

    private static final Bounds SDR = Bounds.between(LowRankSdp.LEAST_TOLERANCE, LowRankSdp.MOST_TOLERANCE);

    static final Key<Scenario.BarrierRule> RULE = defaulted(
            "barrier.rule",
            ChoiceKind.of(Scenario.BarrierRule.class),
            "sync",
            "How a round ends: with the slowest UD, at a deadline, with the first k, or for each UD by itself.");
    static final Key<Double> DEADLINE = optional(
            "barrier.deadline",
            QuantityKind.within(Dimension.TIME, Limits.DURATION),
            "200 ms",
            "Time after the start of a round at which late UDs are dropped; required for rule deadline.");
    static final Key<Long> ENOUGH = optional(
            "barrier.k",
            new WholeKind(1, Integer.MAX_VALUE),
            "80",
            "UDs that are enough to end a round; required for rule k-of-n.");
    static final Key<Double> MAX_DELAY = optional(
            "limits.maxDelay",
            QuantityKind.within(Dimension.TIME, Limits.DURATION),
            "500 ms",
            "T_max on the delay of a UD; a decision above it is reported, or avoided with optimizer.keepLimits. Required for scheme"
                    + " power-saving, which keeps it.");
    static final Key<String> SCHEME = defaulted(
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
    static final Key<Long> MAX_ITERATIONS = defaulted(
            "optimizer.maxIterations",
            new WholeKind(1, MOST_EFFORT),
            "20",
            "Most passes: of the alternating optimizer over its blocks, of dual and power-saving over the UDs, of direct over"
                    + " phases and the rest.");
    static final Key<Double> TOLERANCE = defaulted(
            "optimizer.tolerance",
            new RealKind(Bounds.FRACTION),
            "1.0e-6",
            "Relative change of the objective at which it stops.");
    static final Key<Long> RANDOMISATIONS = defaulted(
            "optimizer.randomisations",
            new WholeKind(1, MOST_EFFORT),
            "50",
            "Gaussian draws that turn the relaxed solution into phases.");
    static final Key<Boolean> POLISH = defaulted(
            "optimizer.polish",
            new FlagKind(),
            "true",
            "Whether the best draw is improved element by element; VRSL does not.");
    static final Key<Double> SDR_TOLERANCE = defaulted(
            "optimizer.sdrTolerance",
            new RealKind(SDR),
            "1.0e-6",
            "Relative gap at which the semidefinite relaxation counts as solved.");
    static final Key<Scenario.Start> START = defaulted(
            "optimizer.start",
            ChoiceKind.of(Scenario.Start.class),
            "random",
            "Where the alternating optimizer starts: no twin in use yet, twin frequency split equally, or at random as VRSL"
                    + " Alg. 5 prints.");
    static final Key<List<Integer>> CANDIDATE_CUTS = optional(
            "optimizer.candidateCuts",
            new WholeListKind(1, 1000),
            "[1, 4, 8, 12]",
            "Cut layers to choose from, within 1..model.layers; not given, all of them.");
    static final Key<Long> PHASE_BITS = optional(
            "optimizer.phaseBits",
            new WholeKind(1, 8),
            "2",
            "Bits of an IRS phase of scheme direct: phases are multiples of 1/2^b of a turn; not given, any phase. Other"
                    + " schemes choose any phase.");
    static final Key<Double> REACTIVE_FRACTION = defaulted(
            "optimizer.reactiveFraction",
            new RealKind(Bounds.SHARE),
            "0.25",
            "Scheme reactive plans anew inside a frame when this share of the UDs active in its last plan has ended a"
                    + " transfer.");

    static final Key<Long> STARTS = defaulted(
            "optimizer.starts",
            new WholeKind(1, MOST_EFFORT),
            "8",
            "Most phases that makespan, reactive and direct descend from in a frame; the best end is taken. They take no more"
                    + " of them once they are within 1 % of what a relaxation promises, which with many UDs the first often is.");

    static final Key<Long> EVERY = defaulted(
            "optimizer.every",
            new WholeKind(1, Integer.MAX_VALUE),
            "1",
            "Frames from one decision to the next; in between phases, powers, cuts, places and twin frequencies stay, under"
                    + " channels that change, and as long as the same UDs are there. Beyond the last frame: one decision for the whole run.");
    static final Key<Long> PHASE_SAMPLE = optional(
            "optimizer.phaseSample",
            new WholeKind(1, PlayerKeys.MOST_DEVICES),
            "1000",
            "UDs that the relaxed phase problem looks at, drawn anew each frame; not given, all of them. With many UDs a"
                    + " sample finds nearly the same phases at a fraction of the cost.");

    static final Key<List<Scenario.Block>> BLOCKS = defaulted(
            "optimizer.blocks",
            new ChoiceListKind<>(ChoiceKind.of(Scenario.Block.class)),
            "[cut, twin, twin-frequency, phase, power]",
            "Steps of the alternating optimizer that schemes ao, no-dt, no-irs and random-phase take, to learn what each is"
                    + " worth. What a step left out would choose keeps its start; without twin nobody has one, and without"
                    + " phase the phases are random.");

    static final Key<Boolean> KEEP_LIMITS = defaulted(
            "optimizer.keepLimits",
            new FlagKind(),
            "false",
            "Whether plans of schemes ao, direct, dual and makespan keep radio.minUplinkRate, as a floor on the power of each"
                    + " downlink, and limits.maxDelay, if given; who cannot, and why, is in the frame's violations. Otherwise,"
                    + " and with other schemes, broken limits are only reported.");

    static final List<Key<?>> ALL = List.of(
            RULE,
            DEADLINE,
            ENOUGH,
            MAX_DELAY,
            SCHEME,
            MAX_ITERATIONS,
            TOLERANCE,
            RANDOMISATIONS,
            POLISH,
            SDR_TOLERANCE,
            START,
            CANDIDATE_CUTS,
            PHASE_BITS,
            REACTIVE_FRACTION,
            STARTS,
            EVERY,
            PHASE_SAMPLE,
            BLOCKS,
            KEEP_LIMITS);

    static final List<KeyGroup> GROUPS = List.of(
            group("barrier", "How a round ends."),
            group("limits", "Constraints that are reported when broken."),
            group("optimizer", "How decisions are made."));

    private DecisionKeys() {}

    static Scenario.Barrier barrier(Values values) {
        return new Scenario.Barrier(values.of(RULE), values.ifGiven(DEADLINE), whole(values.find(ENOUGH)));
    }

    private static OptionalInt whole(Optional<Long> value) {
        return value.isPresent() ? OptionalInt.of(Math.toIntExact(value.get())) : OptionalInt.empty();
    }

    static Scenario.Limits limits(Values values) {
        return new Scenario.Limits(values.ifGiven(MAX_DELAY));
    }

    static Scenario.Optimizer optimizer(Values values) {
        return new Scenario.Optimizer(
                values.of(SCHEME),
                values.wholeOf(MAX_ITERATIONS),
                values.of(TOLERANCE),
                values.wholeOf(RANDOMISATIONS),
                values.of(POLISH),
                values.of(SDR_TOLERANCE),
                values.of(START),
                values.find(CANDIDATE_CUTS).orElse(List.of()),
                whole(values.find(PHASE_BITS)),
                values.of(REACTIVE_FRACTION),
                values.wholeOf(EVERY),
                whole(values.find(PHASE_SAMPLE)),
                values.of(BLOCKS),
                values.wholeOf(STARTS),
                values.of(KEEP_LIMITS));
    }
}
