package io.splitwave.kernel.play;

import java.util.List;

/**
 * A round has ended.
 *
 * @param cohort the cohort
 * @param round the round of the cohort
 * @param startS when it started, s
 * @param endS when it ended, s
 * @param failed true if every participant was dropped
 * @param unfinished true if the run ended first
 * @param members what became of each chain, in the order of the plan; those that joined in later legs follow; copied
 */
public record RoundEnded(
        int cohort,
        int round,
        double startS,
        double endS,
        boolean failed,
        boolean unfinished,
        List<MemberOutcome> members) {
    /**
     * Copies the list.
     *
     * @param cohort the cohort
     * @param round the round of the cohort
     * @param startS when it started, s
     * @param endS when it ended, s
     * @param failed true if every participant was dropped
     * @param unfinished true if the run ended first
     * @param members what became of each chain, in the order of the plan
     */
    public RoundEnded {
        members = Outcomes.copyOf(members);
    }
}
