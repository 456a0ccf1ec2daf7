package io.splitwave.scenarios.system.stsflora;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.round.DropReason;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import umontreal.ssj.rng.RandomStream;

/**
 * Who takes part in a round: of those that stay long enough as many as there may be, each as likely as the others. What is
 * drawn in a round depends on its number alone, and on who could take part.
 *
 * @param streams random streams of the run
 * @param replication which substream
 * @param most UDs of a round; empty = all
 */
record RoundSelection(RandomStreams streams, int replication, OptionalInt most) {

    /**
     * Who is left out.
     *
     * @param present UDs that are there, ascending
     * @param staysLongEnough whether a UD can have sent its importance before it leaves
     * @return reasons by UD
     */
    SortedMap<Integer, DropReason> leftOut(int round, int[] present, IntPredicate staysLongEnough) {
        SortedMap<Integer, DropReason> leftOut = new TreeMap<>();
        List<Integer> candidates = new ArrayList<>();
        for (int ud : present) {
            if (staysLongEnough.test(ud)) {
                candidates.add(ud);
            } else {
                leftOut.put(ud, DropReason.INFEASIBLE);
            }
        }
        if (most.isPresent() && candidates.size() > most.getAsInt()) {
            RandomStream stream = streams.stream("selection." + round, replication);
            while (candidates.size() > most.getAsInt()) {
                int drawn = stream.nextInt(0, candidates.size() - 1);
                leftOut.put(candidates.remove(drawn), DropReason.NOT_SELECTED);
            }
        }
        return leftOut;
    }
}
