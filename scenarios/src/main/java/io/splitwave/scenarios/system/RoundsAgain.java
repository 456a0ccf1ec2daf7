package io.splitwave.scenarios.system;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.straggler.Counterfactual;
import java.util.List;
import java.util.Optional;

/**
 * Optional power of a system: rounds of a run are played again with a better link or clock for their straggler. Every
 * round is first played unchanged, and must take the recorded time.
 */
public interface RoundsAgain {
    /**
     * The number of rounds that take a few seconds.
     *
     * @param replication whose rounds
     * @return rounds from the first on, at least 0
     */
    int usualRounds(int replication);

    /**
     * Notes on how rounds are played again.
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
