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
    /** What is known of the request that arrives next. */
    private enum Next {
        TO_COME,
        ARRIVED,
        /** There is none, but requests may be in flight. */
        NONE,
        /** There is none, all have ended, and the end of the source is counted. */
        FINISHED
    }

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
    /** The request that arrives next. */
    private int request;
    /** When it arrives, s; the time of the last one once there are no more. */
    private double arrivalS;

    private Next next = Next.TO_COME;

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
        return next == Next.TO_COME;
    }

    /** Begins the request that has arrived, if there is one; returns whether the end of the last cohort has come. */
    boolean take() {
        if (next == Next.ARRIVED) {
            begin();
            request = Math.incrementExact(request);
            expect();
        }
        if (next == Next.NONE && inFlight == 0) {
            next = Next.FINISHED;
            return cohorts.finishOne();
        }
        return false;
    }

    /** A request has ended. */
    void ended(CohortRound round) {
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, 2 * freeCount);
        }
        free[freeCount++] = round.cohort;
        inFlight--;
        if (next == Next.NONE && inFlight == 0) {
            run.starts().addArrival();
        }
    }

    private void expect() {
        double nowS = run.loop().nowS();
        callersTurn.begin();
        double dueS = requests.arrivalS(request);
        callersTurn.end();
        if (!(dueS >= arrivalS)) {
            throw new IllegalArgumentException("request " + request + ": arrivalS must be at least " + arrivalS
                    + " s, when the one before arrived or the run began, was " + dueS);
        }
        if (dueS == Double.POSITIVE_INFINITY) {
            next = Next.NONE;
            run.starts().addArrival();
            return;
        }
        arrivalS = dueS;
        if (Instants.reached(nowS, dueS)) {
            arrive(request);
        } else {
            next = Next.TO_COME;
            // before the starts of its instant, as those are scheduled at the instant
            run.loop().schedule(run.window().snapToGrid(dueS, nowS), Order.START, 0, arrive, request);
        }
    }

    private void arrive(int number) {
        next = Next.ARRIVED;
        run.starts().addArrival();
    }

    private void begin() {
        double nowS = run.loop().nowS();
        if (inFlight == most) {
            throw new IllegalStateException("requests: " + most + " are in flight at " + nowS + " s, when request "
                    + request + " arrives; more arrive than are served");
        }
        callersTurn.begin();
        RoundPlan plan = Objects.requireNonNull(requests.plan(request, nowS), () -> "plan of request " + request);
        callersTurn.end();
        int place = freeCount > 0 ? free[--freeCount] : cohorts.addPlace();
        inFlight++;
        CohortRound round = new CohortRound(place, request, plan, run);
        cohorts.enter(round, plan, run.servers().count());
        round.begin();
    }
}
