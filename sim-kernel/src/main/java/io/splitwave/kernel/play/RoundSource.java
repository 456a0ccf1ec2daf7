package io.splitwave.kernel.play;

import io.splitwave.kernel.round.RoundPlan;
import java.util.Optional;

/** Says what each round contains. */
public interface RoundSource {
    /**
     * Whether a cohort must wait because nobody can take part at present. Asked before each round; a cohort that waits is
     * asked again at the next frame, after its decisions.
     *
     * @param cohort the cohort, from 0
     * @param round the round, from 0 in each cohort
     * @return true to wait; by default no cohort waits
     */
    default boolean waits(int cohort, int round) {
        return false;
    }

    /**
     * The plan of the next round of a cohort. Asked at time 0 and at the instant the round before has ended, after all
     * boundaries and decisions of that instant; cohorts in ascending order.
     *
     * @param cohort the cohort, from 0
     * @param round the round, from 0 in each cohort
     * @param timeS start of the round, s
     * @return the plan; empty if the cohort is finished, after which it is not asked again
     */
    Optional<RoundPlan> next(int cohort, int round, double timeS);
}
