package io.splitwave.kernel.play;

import io.splitwave.kernel.round.RoundPlan;
import java.util.List;

/**
 * A further leg of a round has started; the first leg is the start of the round. Stages of a member and barriers of a round
 * are counted through all its legs, so that a member keeps one chain: in every fact the index of a stage is its index in
 * this plan plus the member's entry in {@code firstStages}, and the index of a barrier that in this plan plus
 * {@code firstBarrier}. All that is reported of the round from here on, until its next leg or its end, is of this leg.
 *
 * @param cohort the cohort
 * @param round the round of the cohort
 * @param leg the leg, from 1 here
 * @param startS when, s
 * @param plan what it contains
 * @param firstStages for each chain of the plan, in its order, how many stages its member has had in earlier legs; copied
 * @param firstBarrier how many barriers the earlier legs had
 */
public record LegStarted(
        int cohort, int round, int leg, double startS, RoundPlan plan, List<Integer> firstStages, int firstBarrier) {
    /**
     * Copies the list.
     *
     * @param cohort the cohort
     * @param round the round of the cohort
     * @param leg the leg, from 1 here
     * @param startS when, s
     * @param plan what it contains
     * @param firstStages for each chain of the plan, in its order, how many stages its member has had in earlier legs
     * @param firstBarrier how many barriers the earlier legs had
     */
    public LegStarted {
        firstStages = List.copyOf(firstStages);
    }
}
