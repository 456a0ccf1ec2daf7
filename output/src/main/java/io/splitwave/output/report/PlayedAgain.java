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
 * @param gainsMeaning what a gain is, in a few words
 */
public record PlayedAgain(
        List<Counterfactual> rounds, String roundsRemark, List<UdGain> gains, String gainsRemark, String gainsMeaning) {
    /** What a gain is where a system does not say more of it. */
    public static final String GAIN = "gain of its channel at the start of each frame";

    /** No results of this kind. */
    public static final PlayedAgain NOTHING = new PlayedAgain(List.of(), "", List.of(), "");

    /**
     * Copies.
     *
     * @param rounds rounds simulated again
     * @param roundsRemark sentences on them, empty if there is nothing to say
     * @param gains channels drawn again, of the UDs worth looking at first
     * @param gainsRemark sentences on them, empty if there is nothing to say
     * @param gainsMeaning what a gain is, in a few words
     */
    public PlayedAgain {
        rounds = List.copyOf(rounds);
        gains = List.copyOf(gains);
    }

    /**
     * Gains of which no more is to be said.
     *
     * @param rounds rounds simulated again
     * @param roundsRemark sentences on them, empty if there is nothing to say
     * @param gains channels drawn again, of the UDs worth looking at first
     * @param gainsRemark sentences on them, empty if there is nothing to say
     */
    public PlayedAgain(List<Counterfactual> rounds, String roundsRemark, List<UdGain> gains, String gainsRemark) {
        this(rounds, roundsRemark, gains, gainsRemark, GAIN);
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
