package io.splitwave.scenarios.format;

import static io.splitwave.scenarios.format.Key.defaulted;
import static io.splitwave.scenarios.format.Key.optional;
import static io.splitwave.scenarios.format.Key.required;
import static io.splitwave.scenarios.format.KeyGroup.group;

import io.splitwave.kernel.sampling.Sampling;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Keys of the run: what it is called, how often it is repeated, when it ends, the frame. */
final class RunKeys {

    static final Key<String> NAME =
            required("name", new TextKind(100, false), "my-scenario", "Short name, shown in results.");
    static final Key<String> DESCRIPTION = optional(
            "description", new TextKind(2000, true), "Eight UDs and a busy server", "What the scenario is for.");
    static final Key<Long> SEED = defaulted(
            "seed",
            new WholeKind(0, Long.MAX_VALUE),
            "1",
            "Master seed of all random streams; same seed and scenario, same results.");
    static final Key<Long> REPLICATIONS = defaulted(
            "replications", new WholeKind(1, 1_000_000), "1", "Independent repetitions, each with its own draws.");
    static final Key<Sampling.Method> SAMPLING_METHOD = defaulted(
            "sampling.method",
            ChoiceKind.of(Sampling.Method.class),
            "independent",
            "How places, clocks and layer loads are spread over replications: each by itself, in antithetic pairs, or in"
                    + " groups on a randomised Sobol' net. Intervals are taken over pairs or groups.");
    static final Key<Long> SAMPLING_POINTS = defaulted(
            "sampling.points",
            new WholeKind(2, Sampling.MOST_POINTS),
            "32",
            "Replications that share a net, a power of two; of the method quasi.");
    static final Key<Long> ROUNDS = defaulted(
            "horizon.rounds", new WholeKind(1, 1_000_000_000), "20", "Rounds after which a replication ends.");
    static final Key<Long> FRAMES = optional(
            "horizon.frames",
            new WholeKind(1, Long.MAX_VALUE),
            "100",
            "Frames after which a replication ends at the latest.");
    static final Key<Double> FRAME_LENGTH = defaulted(
            "frame.length",
            QuantityKind.within(Dimension.TIME, Limits.FRAME),
            "50 ms",
            "Length T_f of a coherence frame; channels are constant inside it.");

    static final Key<Long> TIMELINE_UDS = optional(
            "timeline.uds",
            new WholeKind(1, PlayerKeys.MOST_DEVICES),
            "1000",
            "UDs whose stages are recorded, in `stages` and in the timeline, spread evenly over all; not given, all of them."
                    + " Every other figure and table counts every UD.");

    static final List<Key<?>> ALL = List.of(
            NAME,
            DESCRIPTION,
            SEED,
            REPLICATIONS,
            SAMPLING_METHOD,
            SAMPLING_POINTS,
            ROUNDS,
            FRAMES,
            FRAME_LENGTH,
            TIMELINE_UDS);

    static final List<KeyGroup> GROUPS = List.of(
            group("sampling", "How draws are spread over replications, to know means better."),
            group("horizon", "When a replication ends."),
            group("frame", "The coherence frame."),
            group("timeline", "What is recorded of single stages."));

    private RunKeys() {}

    static Sampling sampling(Values values) {
        return new Sampling(values.of(SAMPLING_METHOD), values.wholeOf(SAMPLING_POINTS));
    }

    static Scenario.Horizon horizon(Values values) {
        Optional<Long> frames = values.find(FRAMES);
        return new Scenario.Horizon(
                values.wholeOf(ROUNDS), frames.isPresent() ? OptionalLong.of(frames.get()) : OptionalLong.empty());
    }

    static Scenario.Frame frame(Values values) {
        return new Scenario.Frame(values.of(FRAME_LENGTH));
    }

    static Scenario.Timeline timeline(Values values) {
        Optional<Long> uds = values.find(TIMELINE_UDS);
        return new Scenario.Timeline(
                uds.isPresent() ? OptionalInt.of(Math.toIntExact(uds.get())) : OptionalInt.empty());
    }
}
