package io.splitwave.output.straggler;

import java.util.Comparator;
import java.util.List;

/**
 * The facts of one round, without its stages. Values that go into rows are checked there.
 *
 * @param replication replication, from 0
 * @param cohort cohort, from 0
 * @param round round of the cohort, from 0
 * @param startS start, s
 * @param endS end, s; no user device completes later
 * @param failed true if no user device survived it
 * @param unfinished true if the run ended inside it
 * @param uds its user devices, in any order; kept by ascending number
 */
public record RoundFacts(
        int replication,
        int cohort,
        int round,
        double startS,
        double endS,
        boolean failed,
        boolean unfinished,
        List<UdFacts> uds) {
    /**
     * Checks that outcome and user devices agree.
     *
     * @param replication replication, from 0
     * @param cohort cohort, from 0
     * @param round round of the cohort
     * @param startS start, s
     * @param endS end, s
     * @param failed true if no user device survived it
     * @param unfinished true if the run ended inside it
     * @param uds its user devices, in any order
     * @throws IllegalArgumentException if a user device occurs twice or completes after the end, if a round that closed
     *     has no survivor, or a failed one has
     */
    public RoundFacts {
        uds = ascending(uds);
        String name = "round " + round + " of cohort " + cohort + ", replication " + replication;
        boolean survivors = false;
        int last = -1;
        for (int i = 0; i < uds.size(); i++) {
            int ud = ud(uds, i);
            double completionS = completionS(uds, i);
            if (i > 0 && ud == last) {
                throw new IllegalArgumentException(name + ": UD " + ud + " occurs twice");
            }
            if (completionS > endS) {
                throw new IllegalArgumentException(
                        name + ": UD " + ud + " completes at " + completionS + " s, after the end at " + endS + " s");
            }
            last = ud;
            survivors |= !Double.isNaN(completionS);
        }
        if (failed && survivors) {
            throw new IllegalArgumentException(name + ": failed, and yet a UD completed");
        }
        if (!failed && !unfinished && !survivors) {
            throw new IllegalArgumentException(
                    name + ": closed, and yet no UD completed; expected failed or" + " unfinished");
        }
    }

    /** The user devices by ascending number; a list that makes them when they are read is kept if it has that order. */
    private static List<UdFacts> ascending(List<UdFacts> uds) {
        return uds instanceof UdList list && list.isAscending()
                ? uds
                : uds.stream().sorted(Comparator.comparingInt(UdFacts::ud)).toList();
    }

    private static int ud(List<UdFacts> uds, int place) {
        return uds instanceof UdList list ? list.ud(place) : uds.get(place).ud();
    }

    private static double completionS(List<UdFacts> uds, int place) {
        return uds instanceof UdList list
                ? list.completionS(place)
                : uds.get(place).completionS();
    }
}
