package io.splitwave.scenarios.format.group;

import io.splitwave.kernel.sampling.Sampling;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.FlagKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.TextKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Dimension;
import java.util.Optional;
import java.util.OptionalLong;

/** Keys of the run: its name, how often it is repeated, when it ends, the frame. */
public final class RunKeys {
    private static final Part.Builder KEYS = Part.builder()
            .group("sampling", "How draws are spread over replications, for more precise means.")
            .group("horizon", "When a replication ends.")
            .group("frame", "The coherence frame.")
            .group("timeline", "What is recorded of single stages.");

    /** {@code name}. */
    public static final Key<String> NAME =
            KEYS.required("name", new TextKind(100, false), "my-scenario", "Short name, shown in results.");

    /** {@code description}. */
    public static final Key<String> DESCRIPTION = KEYS.optional(
            "description", new TextKind(2000, true), "Eight UDs and a busy server", "What the scenario is for.");

    /** {@code seed}. */
    public static final Key<Long> SEED = KEYS.defaulted(
            "seed",
            new WholeKind(0, Long.MAX_VALUE),
            "1",
            "Master seed of all random streams; same seed and scenario, same results.");

    /** {@code replications}. */
    public static final Key<Long> REPLICATIONS = KEYS.defaulted(
            "replications", new WholeKind(1, 1_000_000), "1", "Independent repetitions, each with its own draws.");

    /** {@code sampling.method}. */
    public static final Key<Sampling.Method> SAMPLING_METHOD = KEYS.defaulted(
            "sampling.method",
            ChoiceKind.of(Sampling.Method.class),
            "independent",
            "How places, clocks and layer loads are spread over replications: each by itself, in antithetic pairs, or in"
                    + " groups on a randomised Sobol' net. Intervals are taken over pairs or groups.");

    /** {@code sampling.points}. */
    public static final Key<Long> SAMPLING_POINTS = KEYS.defaulted(
            "sampling.points",
            new WholeKind(2, Sampling.MOST_POINTS),
            "32",
            "Replications that share a net, a power of two; of the method quasi.");

    /** {@code horizon.rounds}. */
    public static final Key<Long> ROUNDS = KEYS.defaulted(
            "horizon.rounds", new WholeKind(1, 1_000_000_000), "20", "Rounds after which a replication ends.");

    /** {@code horizon.frames}. */
    public static final Key<Long> FRAMES = KEYS.optional(
            "horizon.frames",
            new WholeKind(1, Long.MAX_VALUE),
            "100",
            "Frames after which a replication ends at the latest.");

    /** {@code frame.length}. */
    public static final Key<Double> FRAME_LENGTH = KEYS.defaulted(
            "frame.length",
            QuantityKind.within(Dimension.TIME, Limits.FRAME),
            "50 ms",
            "Length T_f of a coherence frame; channels are constant inside it.");

    /** {@code timeline.uds}. */
    public static final Key<Long> TIMELINE_UDS = KEYS.optional(
            "timeline.uds",
            new WholeKind(1, Limits.MOST_DEVICES),
            "1000",
            "UDs whose stages are recorded, in `stages` and in the timeline, spread evenly over all; not given, all of them."
                    + " Every other figure and table counts every UD.");

    /** {@code timeline.positions}. */
    public static final Key<Boolean> POSITIONS = KEYS.optional(
            "timeline.positions",
            new FlagKind(),
            "true",
            "Whether the places of these UDs are recorded frame by frame, in `positions` and in the report's plan; not given,"
                    + " they are where UDs move, or come and go.");

    /** What every scenario says of its run. */
    public static final Part PART = KEYS.rules(SamplingRules.all())
            .reading(Scenario.Run.class, RunKeys::run)
            .reading(Sampling.class, RunKeys::sampling)
            .reading(Scenario.Horizon.class, RunKeys::horizon)
            .reading(Scenario.Frame.class, RunKeys::frame)
            .reading(Scenario.Timeline.class, RunKeys::timeline)
            .build();

    private RunKeys() {}

    /**
     * What a scenario says of its run where a frame is a step that another key gives.
     *
     * @param step length of a step, a key of another part that always has a value
     * @return the part without {@code frame.length} and, as nothing has a place, {@code timeline.positions}
     */
    public static Part inStepsOf(Key<Double> step) {
        return PART.without(FRAME_LENGTH, POSITIONS)
                .reading(Scenario.Run.class, RunKeys::run)
                .reading(Sampling.class, RunKeys::sampling)
                .reading(Scenario.Horizon.class, RunKeys::horizon)
                .reading(Scenario.Frame.class, values -> new Scenario.Frame(values.of(step)))
                .reading(Scenario.Timeline.class, RunKeys::timeline);
    }

    private static Scenario.Run run(Values values) {
        return new Scenario.Run(
                values.of(NAME), values.find(DESCRIPTION), values.of(SEED), values.wholeOf(REPLICATIONS));
    }

    static Sampling sampling(Values values) {
        return new Sampling(values.of(SAMPLING_METHOD), values.wholeOf(SAMPLING_POINTS));
    }

    private static Scenario.Horizon horizon(Values values) {
        Optional<Long> frames = values.find(FRAMES);
        return new Scenario.Horizon(
                values.wholeOf(ROUNDS), frames.isPresent() ? OptionalLong.of(frames.get()) : OptionalLong.empty());
    }

    private static Scenario.Frame frame(Values values) {
        return new Scenario.Frame(values.of(FRAME_LENGTH));
    }

    private static Scenario.Timeline timeline(Values values) {
        return new Scenario.Timeline(values.wholeIfGiven(TIMELINE_UDS), values.find(POSITIONS));
    }
}
