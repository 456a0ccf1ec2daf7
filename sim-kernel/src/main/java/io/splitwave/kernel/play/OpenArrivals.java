package io.splitwave.kernel.play;

import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.time.EventAction;
import io.splitwave.kernel.time.Instants;
import io.splitwave.kernel.time.Order;
import java.util.Arrays;
import java.util.Objects;

/**
 * Begins each request when it arrives, as a round in a place of its own. Only the next arrival is known, and places that are
 * free are used again, so nothing here grows with the number of requests.
 */
final class OpenArrivals {
    private final RequestSource requests;
    private final Cohorts cohorts;
    private final RunContext run;
    private final CallersTurn callersTurn;
    private final int most;
    private final EventAction arrive = this::arrive;

    /** Places that were used and are free, the one to be used first at the end. */
    private int[] free = new int[16];

    private int freeCount;
    private int inFlight;
    /** The request that arrives next, and when; the time of the last one once there are no more. */
    private int next;

    private double arrivalS;
    private boolean toCome;
    private boolean arrived;
    private boolean exhausted;
    private boolean finished;

    OpenArrivals(RequestSource requests, Cohorts cohorts, RunContext run, CallersTurn callersTurn) {
        this.requests = Objects.requireNonNull(requests, "requests");
        this.cohorts = cohorts;
        this.run = run;
        this.callersTurn = callersTurn;
        this.most = requests.mostInFlight();
        if (most < 1) {
            throw new IllegalArgumentException("requests: mostInFlight must be >= 1, was " + most);
        }
    }

    /** The run begins: asks when the first one arrives. */
    void open() {
        arrivalS = run.window().startS();
        expect();
    }

    boolean isAnyToCome() {
        return toCome;
    }

    /** Begins the request that has arrived, if there is one; returns whether the end of the last cohort has come. */
    boolean take() {
        if (arrived) {
            arrived = false;
            begin();
            next = Math.incrementExact(next);
            expect();
        }
        if (exhausted && inFlight == 0 && !finished) {
            finished = true;
            return cohorts.finishOne();
        }
        return false;
    }

    /** A request has ended. */
    void ended(CohortRound request) {
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, 2 * freeCount);
        }
        free[freeCount++] = request.cohort;
        inFlight--;
        if (exhausted && inFlight == 0) {
            run.starts().addArrival();
        }
    }

    private void expect() {
        double nowS = run.loop().nowS();
        callersTurn.begin();
        double dueS = requests.arrivalS(next);
        callersTurn.end();
        if (!(dueS >= arrivalS)) {
            throw new IllegalArgumentException("request " + next + ": arrivalS must be at least " + arrivalS
                    + " s, when the one before arrived or the run began, was " + dueS);
        }
        if (dueS == Double.POSITIVE_INFINITY) {
            exhausted = true;
            run.starts().addArrival();
            return;
        }
        arrivalS = dueS;
        if (Instants.reached(nowS, dueS)) {
            arriveNow();
        } else {
            toCome = true;
            // before the starts of its instant, as those are scheduled at the instant
            run.loop().schedule(run.window().snapToGrid(dueS, nowS), Order.START, 0, arrive, next);
        }
    }

    private void arrive(int request) {
        toCome = false;
        arriveNow();
    }

    private void arriveNow() {
        arrived = true;
        run.starts().addArrival();
    }

    private void begin() {
        double nowS = run.loop().nowS();
        if (inFlight == most) {
            throw new IllegalStateException("requests: " + most + " are in flight at " + nowS + " s, when request "
                    + next + " arrives; more arrive than are served");
        }
        callersTurn.begin();
        RoundPlan plan = Objects.requireNonNull(requests.plan(next, nowS), () -> "plan of request " + next);
        callersTurn.end();
        int place = freeCount > 0 ? free[--freeCount] : cohorts.addPlace();
        inFlight++;
        CohortRound round = new CohortRound(place, next, plan, run);
        cohorts.enter(round, plan, run.servers().count());
        round.begin();
    }
}
