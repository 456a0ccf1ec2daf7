package io.splitwave.scenarios.system;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.straggler.Counterfactual;
import java.util.List;
import java.util.Optional;

/**
 * Optional power of a system: rounds of a run are played again with their straggler better off. Playing again is an
 * experiment of its own, so every round is first played as it was, and must take the time it took.
 */
public interface RoundsAgain {
    /**
     * How many rounds take a few seconds.
     *
     * @param replication whose rounds
     * @return rounds from the first on, at least 0
     */
    int usualRounds(int replication);

    /**
     * What to know of how rounds are played again.
     *
     * @return sentences; may be empty
     */
    List<String> particulars();

    /**
     * Whether the scheme changes rates inside a frame, which no table records.
     *
     * @return true if it steers rounds in flight
     */
    boolean steersRoundsInFlight();

    /**
     * Plays rounds of a replication again.
     *
     * @param replication whose rounds
     * @param most most rounds, at least 0
     * @return one for each round that has a straggler, in the order in which they are shown
     */
    List<Counterfactual> of(int replication, int most);

    /**
     * Plays one round again.
     *
     * @param round the round
     * @return how long it would have taken; empty if it has no straggler
     */
    Optional<Counterfactual> of(RoundRow round);
}
