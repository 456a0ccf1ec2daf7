package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.Knowledge;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Dimension;
import java.util.List;

/** Keys of what the optimizer knows. */
public final class KnowledgeKeys {
    private static final Part.Builder KEYS = Part.builder()
            .group("knowledge", "What the optimizer knows of the channel; delays come from the true one.");

    /** {@code knowledge.error}. */
    public static final Key<Double> ERROR = KEYS.defaulted(
            "knowledge.error",
            new RealKind(Limits.ESTIMATION_ERROR),
            "0",
            "Variance of the estimation error over the power of the channel (NMSE).");

    /** {@code knowledge.ageFrames}. */
    public static final Key<Long> AGE_FRAMES = KEYS.defaulted(
            "knowledge.ageFrames",
            new WholeKind(0, 100_000),
            "0",
            "Frames by which the known channel is old; in the first frames, that of frame 0 is known.");

    /** {@code knowledge.age}. */
    public static final Key<Double> AGE = KEYS.optional(
            "knowledge.age",
            QuantityKind.within(Dimension.TIME, Limits.WAIT),
            "100 ms",
            "The same as a time, rounded up to whole frames; instead of knowledge.ageFrames.");

    /** What the optimizer knows. */
    public static final Part PART = KEYS.rule(new Rule(
                    "one-age",
                    "`knowledge.ageFrames` and `knowledge.age` exclude each other.",
                    List.of(AGE_FRAMES, AGE),
                    KnowledgeKeys::oneAge))
            .reading(Knowledge.class, KnowledgeKeys::knowledge)
            .build();

    private KnowledgeKeys() {}

    private static void oneAge(Values values, Breaches breaches) {
        if (values.of(AGE_FRAMES) > 0 && values.find(AGE).isPresent()) {
            breaches.add(AGE, "knowledge.age or knowledge.ageFrames", "both");
        }
    }

    private static Knowledge knowledge(Values values) {
        return new Knowledge(values.of(ERROR), values.wholeOf(AGE_FRAMES), values.ifGiven(AGE));
    }
}
