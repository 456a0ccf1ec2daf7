package io.splitwave.kernel.play;

import io.splitwave.kernel.round.RoundPlan;
import java.util.Optional;

/** Says what each round contains. */
public interface RoundSource {
    /**
     * When a round may begin at the earliest, for rounds that begin at times of their own and not as soon as the one before
     * has ended. Asked once for each round, at time 0 and at the instant the round before has ended, also for the one after
     * the last. If the time is to come, the round begins exactly then, inside a frame or on a boundary: {@link #waits} and
     * {@link #next} are asked at that instant. A time that differs from a boundary by rounding only is put on it. A round to
     * come is no stall, however many frames lie between; the end of the horizon comes before it.
     *
     * @param cohort the cohort, from 0
     * @param round the round, from 0 in each cohort
     * @return absolute time, s, finite; the present or a past one to begin at once; by default 0
     */
    default double notBeforeS(int cohort, int round) {
        return 0;
    }

    /**
     * Whether a cohort must wait because no member can take part at present. Asked before each round, when its time
     * has come; a cohort that waits is asked again at the next frame, after its decisions.
     *
     * @param cohort the cohort, from 0
     * @param round the round, from 0 in each cohort
     * @return true to wait; by default no cohort waits
     */
    default boolean waits(int cohort, int round) {
        return false;
    }

    /**
     * The plan of the next round of a cohort. Asked at time 0, at the instant the round before has ended, or at the
     * time of the round if that is later, after all boundaries and decisions of that instant; cohorts in ascending order.
     *
     * @param cohort the cohort, from 0
     * @param round the round, from 0 in each cohort
     * @param timeS start of the round, s
     * @return the plan; empty if the cohort is finished, after which it is not asked again
     */
    Optional<RoundPlan> next(int cohort, int round, double timeS);

    /**
     * The plan of a further leg of a round. Asked when all chains of a leg whose plan {@linkplain RoundPlan#continues()
     * continues} are over, at that instant, after all boundaries and decisions of it; cohorts in ascending order. A plan
     * may leave members out and have new ones, not those that were dropped. While a round may continue, none of its members
     * is finished: each can be dropped until the last leg begins, also one that waits for the others or is left out. If no
     * participant is left, the round fails and no further leg is asked for.
     *
     * @param cohort the cohort
     * @param round the round
     * @param leg the leg, from 1 on
     * @param soFar what the legs before have brought
     * @param timeS start of the leg, s
     * @return the plan; deadlines in it count from the start of the round, and one that is over drops at once those that
     *     have not arrived
     */
    default RoundPlan nextLeg(int cohort, int round, int leg, RoundSoFar soFar, double timeS) {
        throw new IllegalStateException("cohort " + cohort + " round " + round
                + ": the plan says that the round continues, but its source has no leg " + leg);
    }
}
