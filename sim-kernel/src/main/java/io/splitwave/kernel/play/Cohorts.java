package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Who plays at present: the running round of each cohort, or of each place of a request, and the chain of each member in
 * them. Places have the numbers behind those of the cohorts.
 */
final class Cohorts {
    /** Rounds and legs of one cohort at one instant beyond which they can only be an endless loop. */
    private static final int ROUNDS_AT_ONE_INSTANT = 100_000;

    private final int count;
    private int places;
    private CohortRound[] running;
    private int[] nextRound;
    private int[] roundsAtInstant; // legs included
    private double[] lastStartS;
    private final ChainTable chains = new ChainTable();
    /** Cohorts, and the source of requests. */
    private int unfinished;

    Cohorts(int count) {
        this.count = count;
        running = new CohortRound[count];
        nextRound = new int[count];
        roundsAtInstant = new int[count];
        lastStartS = new double[count];
        unfinished = count + 1;
    }

    /** Those with rounds of their own, without places. */
    int count() {
        return count;
    }

    boolean isPlace(int cohort) {
        return cohort >= count;
    }

    /** Makes one more place for requests; returns its number. */
    int addPlace() {
        int place = count + places++;
        if (place == running.length) {
            int more = Math.max(16, 2 * place);
            running = Arrays.copyOf(running, more);
            nextRound = Arrays.copyOf(nextRound, more);
            roundsAtInstant = Arrays.copyOf(roundsAtInstant, more);
            lastStartS = Arrays.copyOf(lastStartS, more);
        }
        return place;
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
        refuseEndlessStarts(who, "rounds", cohort, round.startS);
        check(who, round, plan, resources);
        running[cohort] = round;
        nextRound[cohort]++;
        add(round.chains());
    }

    /** Refuses what cannot be the next leg of a round, before anything of it has begun. */
    void checkLeg(CohortRound round, int leg, RoundPlan plan, double startS, int resources) {
        String who = "cohort " + round.cohort + " round " + round.number + " leg " + leg;
        Objects.requireNonNull(plan, who + ": a plan is needed, was null");
        refuseEndlessStarts(who, "rounds or legs", round.cohort, startS);
        check(who, round, plan, resources);
    }

    private void check(String who, CohortRound round, RoundPlan plan, int resources) {
        for (Chain chain : plan.chains()) {
            ChainRun known = chains.get(chain.member());
            if (known != null) {
                checkMember(who + ": member " + chain.member(), round, chain, known);
            }
            if (chain.highestResource() >= resources) {
                throw new IllegalArgumentException(who + unknownResource(chain, resources));
            }
        }
    }

    private static String unknownResource(Chain chain, int resources) {
        Stage stage = chain.stages().stream()
                .filter(one -> one.resource() >= resources)
                .findFirst()
                .orElseThrow();
        return ": member " + chain.member() + ", stage '" + stage.kind() + "' names resource " + stage.resource()
                + ", but there are " + resources;
    }

    private static void checkMember(String who, CohortRound round, Chain chain, ChainRun known) {
        if (known.round != round) {
            throw new IllegalArgumentException(who + " is still in a round of cohort " + known.round.cohort);
        }
        if (known.dropReason() != null) {
            throw new IllegalArgumentException(who + " was dropped at " + known.endS() + " s (" + known.dropReason()
                    + ") and has no part in later legs of the round");
        }
        if (known.role() != chain.role()) {
            throw new IllegalArgumentException(
                    who + " must keep the role " + known.role() + " in the round, was " + chain.role());
        }
    }

    /** Keeps the chains of members that have none. */
    void add(List<ChainRun> more) {
        more.forEach(chains::add);
    }

    private void refuseEndlessStarts(String who, String what, int cohort, double startS) {
        roundsAtInstant[cohort] = startS == lastStartS[cohort] ? roundsAtInstant[cohort] + 1 : 1;
        lastStartS[cohort] = startS;
        if (roundsAtInstant[cohort] > ROUNDS_AT_ONE_INSTANT) {
            throw new IllegalStateException(who + ": " + ROUNDS_AT_ONE_INSTANT + " " + what + " have started at "
                    + startS + " s without time passing; " + what
                    + " without work or without survivors cannot go on for ever");
        }
    }

    void leave(CohortRound round) {
        running[round.cohort] = null;
        round.chains().forEach(chain -> chains.remove(chain.member));
    }

    /** A cohort has no more rounds, or the source no more requests; returns whether it was the last one. */
    boolean finishOne() {
        return --unfinished == 0;
    }
}
