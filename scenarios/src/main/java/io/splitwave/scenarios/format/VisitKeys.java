package io.splitwave.scenarios.format;

import static io.splitwave.scenarios.format.Key.defaulted;
import static io.splitwave.scenarios.format.Key.optional;
import static io.splitwave.scenarios.format.KeyGroup.group;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Keys of who is there, and of what the optimizer knows. */
final class VisitKeys {

    static final Key<Visits.Arrivals> ARRIVALS = defaulted(
            "visits.arrivals",
            ChoiceKind.of(Visits.Arrivals.class),
            "none",
            "Whether UDs come and go during the run, one by one or in bursts; ud.count is how many there are at most.");
    static final Key<Double> INTERVAL = duration(
            "visits.interval",
            "500 ms",
            "Mean time between arrivals, in quiet times where they are bursty; required where UDs arrive.");
    static final Key<Double> BURST_INTERVAL =
            duration("visits.burstInterval", "20 ms", "Mean time between arrivals in a burst; required for bursty.");
    static final Key<Double> QUIET =
            duration("visits.quiet", "5 s", "Mean length of a quiet time; required for bursty.");
    static final Key<Double> BURST = duration("visits.burst", "500 ms", "Mean length of a burst; required for bursty.");
    static final Key<Double> STAY =
            duration("visits.stay", "10 s", "Mean time that a UD stays; required where UDs arrive.");
    static final Key<Visits.StayLaw> STAY_LAW =
            defaulted("visits.stayLaw", ChoiceKind.of(Visits.StayLaw.class), "exponential", "How stays vary.");
    static final Key<Long> PRESENT_AT_START = optional(
            "visits.presentAtStart",
            new WholeKind(0, Integer.MAX_VALUE),
            "4",
            "UDs that are there at the start, those of the lowest numbers; not given, all.");
    static final Key<Boolean> RETURNING =
            defaulted("visits.returning", new FlagKind(), "true", "Whether a UD that has left may arrive again.");
    static final Key<Double> ERROR = defaulted(
            "knowledge.error",
            new RealKind(Limits.ESTIMATION_ERROR),
            "0",
            "Variance of the estimation error over the power of the channel (NMSE).");
    static final Key<Long> AGE_FRAMES = defaulted(
            "knowledge.ageFrames",
            new WholeKind(0, 100_000),
            "0",
            "Frames by which the known channel is old; in the first frames, that of frame 0 is known.");
    static final Key<Double> AGE = optional(
            "knowledge.age",
            QuantityKind.within(Dimension.TIME, Limits.WAIT),
            "100 ms",
            "The same as a time, rounded up to whole frames; in place of knowledge.ageFrames.");

    static final List<Key<?>> ALL = List.of(
            ARRIVALS,
            INTERVAL,
            BURST_INTERVAL,
            QUIET,
            BURST,
            STAY,
            STAY_LAW,
            PRESENT_AT_START,
            RETURNING,
            ERROR,
            AGE_FRAMES,
            AGE);

    static final List<KeyGroup> GROUPS = List.of(
            group("visits", "When UDs come and go."),
            group("knowledge", "What the optimizer knows of the channel; delays come from the true one."));

    private VisitKeys() {}

    private static Key<Double> duration(String path, String example, String meaning) {
        return optional(path, QuantityKind.within(Dimension.TIME, Limits.DURATION), example, meaning);
    }

    static Visits visits(Values values) {
        Optional<Long> present = values.find(PRESENT_AT_START);
        return new Visits(
                values.of(ARRIVALS),
                values.ifGiven(INTERVAL),
                values.ifGiven(BURST_INTERVAL),
                values.ifGiven(QUIET),
                values.ifGiven(BURST),
                values.ifGiven(STAY),
                values.of(STAY_LAW),
                present.isPresent() ? OptionalInt.of(Math.toIntExact(present.get())) : OptionalInt.empty(),
                values.of(RETURNING));
    }

    static Knowledge knowledge(Values values) {
        return new Knowledge(values.of(ERROR), values.wholeOf(AGE_FRAMES), values.ifGiven(AGE));
    }
}
