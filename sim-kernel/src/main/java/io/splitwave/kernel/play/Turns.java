package io.splitwave.kernel.play;

import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.time.EventAction;
import io.splitwave.kernel.time.Instants;
import io.splitwave.kernel.time.Order;
import java.util.BitSet;
import java.util.Optional;

/**
 * Gives each cohort its turn: the next leg of its round, or its next round when the one before has ended, not before its
 * time, and when it need not wait.
 */
final class Turns {
    private final RoundSource rounds;
    private final RequestSource requests;
    private final Cohorts cohorts;
    private final RunContext run;
    private final CallersTurn callersTurn;
    private final EventAction arrive = this::arrive;

    /** Cohorts that are asked again at the next frame; at first all of them. */
    private final BitSet waiting = new BitSet();
    /** Cohorts whose next round has a time that is known. */
    private final BitSet timed = new BitSet();

    /** Rounds that begin at a later time of their own. */
    private int toCome;

    Turns(RoundSource rounds, RequestSource requests, Cohorts cohorts, RunContext run, CallersTurn callersTurn) {
        this.rounds = rounds;
        this.requests = requests;
        this.cohorts = cohorts;
        this.run = run;
        this.callersTurn = callersTurn;
        waiting.set(0, cohorts.count());
    }

    int waiting() {
        return waiting.cardinality();
    }

    boolean isAnyToCome() {
        return toCome > 0;
    }

    /** A frame has begun and its decisions are taken: those that wait are asked again. */
    void endWaits() {
        for (int cohort = waiting.nextSetBit(0); cohort >= 0; cohort = waiting.nextSetBit(cohort + 1)) {
            run.starts().addRound(cohort);
        }
        waiting.clear();
    }

    /** Begins the next leg or round of a cohort if it may; returns whether that was the end of the last cohort. */
    boolean take(int cohort) {
        CohortRound running = cohorts.running()[cohort]; // if there is one, its leg is over
        if (running != null) {
            beginLeg(running);
            return false;
        }
        int number = cohorts.nextRound(cohort);
        callersTurn.begin();
        boolean now = isTimeFor(cohort, number) && !mustWait(cohort, number);
        Optional<RoundPlan> plan = now ? rounds.next(cohort, number, run.loop().nowS()) : Optional.empty();
        callersTurn.end();
        if (!now) {
            return false;
        }
        timed.clear(cohort);
        if (plan.isEmpty()) {
            return cohorts.finishOne();
        }
        CohortRound round = new CohortRound(cohort, number, plan.get(), run);
        cohorts.enter(round, plan.get(), run.servers().count());
        round.begin();
        return false;
    }

    private void beginLeg(CohortRound round) {
        int leg = round.leg().number + 1;
        callersTurn.begin();
        double nowS = run.loop().nowS();
        RoundPlan plan = cohorts.isPlace(round.cohort)
                ? requests.nextLeg(round.number, leg, round.soFar(), nowS)
                : rounds.nextLeg(round.cohort, round.number, leg, round.soFar(), nowS);
        callersTurn.end();
        if (round.isOver()) {
            return; // its source has dropped the last participant
        }
        cohorts.checkLeg(round, leg, plan, nowS, run.servers().count());
        cohorts.add(round.prepareLeg(plan, cohorts::chainOf));
        round.begin();
    }

    private boolean isTimeFor(int cohort, int number) {
        if (timed.get(cohort)) {
            return true;
        }
        double nowS = run.loop().nowS();
        double dueS = rounds.notBeforeS(cohort, number);
        if (!Double.isFinite(dueS)) {
            throw new IllegalArgumentException("cohort " + cohort + " round " + number
                    + ": notBeforeS must be finite, was " + dueS + " at " + nowS + " s");
        }
        timed.set(cohort);
        if (Instants.reached(nowS, dueS)) {
            return true;
        }
        toCome++;
        // all with one index, so that those of an instant come before its starts, which are scheduled at the instant
        run.loop().schedule(run.window().snapToGrid(dueS, nowS), Order.START, 0, arrive, cohort);
        return false;
    }

    private void arrive(int cohort) {
        toCome--;
        run.starts().addRound(cohort);
    }

    private boolean mustWait(int cohort, int number) {
        boolean waits = rounds.waits(cohort, number);
        waiting.set(cohort, waits);
        return waits;
    }
}
