package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;

/** Who plays at present: the running round of each cohort and the chain of each member in them. */
final class Cohorts {
    /** Rounds of one cohort at one instant beyond which they can only be an endless loop. */
    private static final int ROUNDS_AT_ONE_INSTANT = 100_000;

    private final CohortRound[] running;
    private final int[] nextRound;
    private final int[] roundsAtInstant;
    private final double[] lastStartS;
    private final ChainTable chains = new ChainTable();
    private int unfinished;

    Cohorts(int count) {
        running = new CohortRound[count];
        nextRound = new int[count];
        roundsAtInstant = new int[count];
        lastStartS = new double[count];
        unfinished = count;
    }

    int count() {
        return running.length;
    }

    int nextRound(int cohort) {
        return nextRound[cohort];
    }

    CohortRound[] running() {
        return running;
    }

    /** The chain of a member in a running round, or null. */
    ChainRun chainOf(int member) {
        return chains.get(member);
    }

    void enter(CohortRound round, RoundPlan plan, int resources) {
        int cohort = round.cohort;
        String who = "cohort " + cohort + " round " + round.number;
        refuseEndlessRounds(who, cohort, round.startS);
        for (Chain chain : plan.chains()) {
            ChainRun other = chains.get(chain.member());
            if (other != null) {
                throw new IllegalArgumentException(
                        who + ": member " + chain.member() + " is still in a round of cohort " + other.round.cohort);
            }
            for (Stage stage : chain.stages()) {
                if (stage.resource() >= resources) {
                    throw new IllegalArgumentException(who + ": member " + chain.member() + ", stage '" + stage.kind()
                            + "' names resource " + stage.resource() + ", but there are " + resources);
                }
            }
        }
        running[cohort] = round;
        nextRound[cohort]++;
        round.chains().forEach(chains::add);
    }

    private void refuseEndlessRounds(String who, int cohort, double startS) {
        roundsAtInstant[cohort] = startS == lastStartS[cohort] ? roundsAtInstant[cohort] + 1 : 1;
        lastStartS[cohort] = startS;
        if (roundsAtInstant[cohort] > ROUNDS_AT_ONE_INSTANT) {
            throw new IllegalStateException(who + ": " + ROUNDS_AT_ONE_INSTANT + " rounds have started at " + startS
                    + " s without time passing; rounds without work or without survivors cannot go on for ever");
        }
    }

    void leave(CohortRound round) {
        running[round.cohort] = null;
        round.chains().forEach(chain -> chains.remove(chain.member()));
    }

    /** A cohort has no more rounds; returns whether it was the last one. */
    boolean finishOne() {
        return --unfinished == 0;
    }
}
