package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Chain;
import java.util.ArrayList;
import java.util.List;

/** Who takes part in a round through all its legs, in the order in which they joined it. */
final class Roster {
    private final CohortRound round;
    private final ChainPool pool;
    private final List<ChainRun> chains;
    private int participantsLeft;
    private boolean noneDropped = true;

    Roster(CohortRound round, int chains, ChainPool pool) {
        this.round = round;
        this.pool = pool;
        this.chains = new ArrayList<>(chains);
    }

    ChainRun add(Chain inLeg) {
        ChainRun chain = pool.take(round, inLeg);
        chains.add(chain);
        participantsLeft += chain.isParticipant() ? 1 : 0;
        return chain;
    }

    /** A chain has been dropped. */
    void markDropped(ChainRun chain) {
        participantsLeft -= chain.isParticipant() ? 1 : 0;
        noneDropped = false;
    }

    boolean hasParticipants() {
        return participantsLeft > 0;
    }

    List<ChainRun> chains() {
        return chains;
    }

    int size() {
        return chains.size();
    }

    /** Gives its chains back, if each of them is complete. */
    void giveBack() {
        if (noneDropped) {
            pool.giveBack(chains);
        }
    }

    List<ChainRun> from(int index) {
        return chains.subList(index, chains.size());
    }

    List<MemberOutcome> outcomes(boolean legWasToFollow) {
        return new Outcomes(chains, legWasToFollow);
    }
}
