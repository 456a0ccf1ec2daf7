package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Chain;
import java.util.ArrayList;
import java.util.List;

/** Who takes part in a round through all its legs, in the order in which they joined it. */
final class Roster {
    private final CohortRound round;
    private final List<ChainRun> chains;
    private int participantsLeft;

    Roster(CohortRound round, int chains) {
        this.round = round;
        this.chains = new ArrayList<>(chains);
    }

    ChainRun add(Chain inLeg, ChainShapes shapes) {
        ChainRun chain = new ChainRun(round, inLeg, shapes);
        chains.add(chain);
        participantsLeft += chain.isParticipant() ? 1 : 0;
        return chain;
    }

    /** A chain has been dropped. */
    void markDropped(ChainRun chain) {
        participantsLeft -= chain.isParticipant() ? 1 : 0;
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

    List<ChainRun> from(int index) {
        return chains.subList(index, chains.size());
    }

    List<MemberOutcome> outcomes(boolean legWasToFollow) {
        List<MemberOutcome> outcomes = new ArrayList<>(chains.size());
        for (ChainRun chain : chains) {
            outcomes.add(chain.outcome(legWasToFollow));
        }
        return outcomes;
    }
}
