package io.splitwave.scenarios.system;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.straggler.UdFacts;
import java.util.List;

/** Learns in the rounds of a replication, in the order in which they start and end. */
public interface RoundLearner {
    /** Learns nothing. */
    RoundLearner NONE = new RoundLearner() {
        @Override
        public void started(int[] devices) {
            // nothing to begin
        }

        @Override
        public RoundRow.Learning ended(List<UdFacts> devices) {
            return null;
        }
    };

    /**
     * A round begins.
     *
     * @param devices numbers of those that take part
     */
    void started(int[] devices);

    /**
     * A round is over. Not called for a round that the end of the run cuts off.
     *
     * @param devices what became of each device of the round; to be read before the method returns, as its values are those of
     *     another round later
     * @return loss and accuracy after the round; null if they are not asked for
     */
    RoundRow.Learning ended(List<UdFacts> devices);
}
