package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.Visits;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import java.util.List;

/** The checks over several keys of visits. */
final class VisitRules {

    private VisitRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "visits-given",
                        "`visits.arrivals` needs `interval` and `stay`; bursty ones `burstInterval`, `quiet` and `burst` too.",
                        List.of(VisitKeys.ARRIVALS),
                        List.of(
                                VisitKeys.INTERVAL,
                                VisitKeys.BURST_INTERVAL,
                                VisitKeys.QUIET,
                                VisitKeys.BURST,
                                VisitKeys.STAY),
                        VisitRules::visitsGiven),
                new Rule(
                        "present-within-devices",
                        "`visits.presentAtStart` is at most `ud.count`.",
                        List.of(VisitKeys.PRESENT_AT_START, UdKeys.COUNT),
                        VisitRules::presentWithinDevices));
    }

    private static void visitsGiven(Values values, Breaches breaches) {
        Visits.Arrivals arrivals = values.of(VisitKeys.ARRIVALS);
        String because = "visits.arrivals " + VisitKeys.ARRIVALS.kind().text(arrivals);
        boolean any = arrivals != Visits.Arrivals.NONE;
        boolean bursty = arrivals == Visits.Arrivals.BURSTY;
        breaches.require(any, values, VisitKeys.INTERVAL, because);
        breaches.require(any, values, VisitKeys.STAY, because);
        breaches.require(bursty, values, VisitKeys.BURST_INTERVAL, because);
        breaches.require(bursty, values, VisitKeys.QUIET, because);
        breaches.require(bursty, values, VisitKeys.BURST, because);
    }

    private static void presentWithinDevices(Values values, Breaches breaches) {
        long count = values.of(UdKeys.COUNT);
        values.find(VisitKeys.PRESENT_AT_START)
                .filter(present -> present > count)
                .ifPresent(present -> breaches.add(
                        VisitKeys.PRESENT_AT_START, "a whole number within 0.." + count + " (ud.count)", "" + present));
    }
}
