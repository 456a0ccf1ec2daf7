package io.splitwave.output.report;

import io.splitwave.output.straggler.Counterfactual;
import java.util.List;

/**
 * Results in a report that no table stores: rounds simulated and channels drawn again, of replication 0. Each part has
 * a remark that tells the reader what is left out and why.
 *
 * @param rounds rounds simulated again; may be empty
 * @param roundsRemark sentences on them, empty if there is nothing to say
 * @param gains channels drawn again, of the UDs worth looking at first; for each UD every frame in order; may be empty
 * @param gainsRemark sentences on them, empty if there is nothing to say
 */
public record PlayedAgain(List<Counterfactual> rounds, String roundsRemark, List<UdGain> gains, String gainsRemark) {
    /** No results of this kind. */
    public static final PlayedAgain NOTHING = new PlayedAgain(List.of(), "", List.of(), "");

    /**
     * Copies.
     *
     * @param rounds rounds simulated again
     * @param roundsRemark sentences on them, empty if there is nothing to say
     * @param gains channels drawn again, of the UDs worth looking at first
     * @param gainsRemark sentences on them, empty if there is nothing to say
     */
    public PlayedAgain {
        rounds = List.copyOf(rounds);
        gains = List.copyOf(gains);
    }

    /**
     * Rounds only.
     *
     * @param rounds rounds simulated again
     * @return without a remark
     */
    public static PlayedAgain rounds(List<Counterfactual> rounds) {
        return new PlayedAgain(rounds, "", List.of(), "");
    }
}
