package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Chain;
import java.util.ArrayDeque;

/**
 * The chains of rounds that are over, to be used again: a round of a million members would leave as many objects to be
 * collected. Given back are only rounds in which every chain was complete, as no queue knows of their stages any more.
 */
final class ChainPool {
    private final ChainShapes shapes = new ChainShapes();
    /** In the order in which they were given back, which is the order in which they lie in memory. */
    private final ArrayDeque<ChainRun> idle = new ArrayDeque<>();

    /** A chain that begins the round it is in. */
    ChainRun take(CohortRound round, Chain inLeg) {
        ChainRun known = idle.pollFirst();
        return known == null ? new ChainRun(round, inLeg, shapes) : known.restart(round, inLeg, shapes);
    }

    /** A chain of the round goes on in a further leg; returns it. */
    ChainRun join(ChainRun known, Chain inLeg) {
        return known.join(inLeg, shapes);
    }

    /** Takes the chains of a round that nobody will ask for again. */
    void giveBack(Iterable<ChainRun> chains) {
        for (ChainRun chain : chains) {
            chain.retire();
            idle.addLast(chain);
        }
    }
}
