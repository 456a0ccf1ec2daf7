package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.Visits;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.FlagKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Dimension;

/** Keys of who is there. */
public final class VisitKeys {
    private static final Part.Builder KEYS = Part.builder().group("visits", "When UDs come and go.");

    /** {@code visits.arrivals}. */
    public static final Key<Visits.Arrivals> ARRIVALS = KEYS.defaulted(
            "visits.arrivals",
            ChoiceKind.of(Visits.Arrivals.class),
            "none",
            "Whether UDs come and go during the run, one by one or in bursts; ud.count is how many there are at most.");

    /** {@code visits.interval}. */
    public static final Key<Double> INTERVAL = duration(
            "visits.interval",
            "500 ms",
            "Mean time between arrivals, in quiet times where they are bursty; required where UDs arrive.");

    /** {@code visits.burstInterval}. */
    public static final Key<Double> BURST_INTERVAL =
            duration("visits.burstInterval", "20 ms", "Mean time between arrivals in a burst; required for bursty.");

    /** {@code visits.quiet}. */
    public static final Key<Double> QUIET =
            duration("visits.quiet", "5 s", "Mean length of a quiet time; required for bursty.");

    /** {@code visits.burst}. */
    public static final Key<Double> BURST =
            duration("visits.burst", "500 ms", "Mean length of a burst; required for bursty.");

    /** {@code visits.stay}. */
    public static final Key<Double> STAY =
            duration("visits.stay", "10 s", "Mean time that a UD stays; required where UDs arrive.");

    /** {@code visits.stayLaw}. */
    public static final Key<Visits.StayLaw> STAY_LAW =
            KEYS.defaulted("visits.stayLaw", ChoiceKind.of(Visits.StayLaw.class), "exponential", "How stays vary.");

    /** {@code visits.presentAtStart}. */
    public static final Key<Long> PRESENT_AT_START = KEYS.optional(
            "visits.presentAtStart",
            new WholeKind(0, Integer.MAX_VALUE),
            "4",
            "UDs that are present at the start, those with the lowest numbers; not given, all.");

    /** {@code visits.returning}. */
    public static final Key<Boolean> RETURNING =
            KEYS.defaulted("visits.returning", new FlagKind(), "true", "Whether a UD that has left may arrive again.");

    /** When UDs come and go. */
    public static final Part PART = KEYS.rules(VisitRules.all())
            .reading(Visits.class, VisitKeys::visits)
            .build();

    private VisitKeys() {}

    private static Key<Double> duration(String path, String example, String meaning) {
        return KEYS.optional(path, QuantityKind.within(Dimension.TIME, Limits.DURATION), example, meaning);
    }

    private static Visits visits(Values values) {
        return new Visits(
                values.of(ARRIVALS),
                values.ifGiven(INTERVAL),
                values.ifGiven(BURST_INTERVAL),
                values.ifGiven(QUIET),
                values.ifGiven(BURST),
                values.ifGiven(STAY),
                values.of(STAY_LAW),
                values.wholeIfGiven(PRESENT_AT_START),
                values.of(RETURNING));
    }
}
