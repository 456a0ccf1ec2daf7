package io.splitwave.kernel.play;

import io.splitwave.kernel.round.RoundPlan;

/**
 * Requests that arrive from outside, one after the other, each at a time of its own. A request is a round: it is planned when
 * it arrives, it begins then, whatever else is in progress, and it ends with its plan. Requests overlap and wait for each
 * other on resources only, so the length of the round is the latency from arrival on.
 *
 * <p>In the facts the round's number is that of the request, and its cohort is a place: the first free number from the number
 * of cohorts on. A place is free again when its request has ended, so that memory depends on the most that are in flight and
 * not on how many arrive.
 *
 * <p>At one instant requests begin in the order of their numbers, after rounds and legs of cohorts and before any stage starts.
 * On a resource ties go by member, so a plan whose member grows with the request keeps the order of arrival.
 */
public interface RequestSource {
    /**
     * When a request arrives. Asked once for each request, at the start of the run or when the one before has begun. A time
     * that differs from a frame boundary by rounding only is put on it. A request to come is no stall, however many frames lie
     * between; the end of the horizon comes before it. When no request is to come and none is in flight, the source is finished
     * as a cohort is.
     *
     * @param request the request, from 0
     * @return absolute time, s, not before that of the request before and not before the start of the run; infinite if there
     *     are no more, after which the source is not asked again
     */
    double arrivalS(int request);

    /**
     * What a request does. Asked at its arrival, after all boundaries and decisions of that instant.
     *
     * @param request the request, from 0
     * @param timeS its arrival, s
     * @return the plan; its members are in no other round at that time
     */
    RoundPlan plan(int request, double timeS);

    /**
     * The plan of a further leg, as {@link RoundSource#nextLeg} says: for what is decided later than at the arrival.
     *
     * @param request the request
     * @param leg the leg, from 1 on
     * @param soFar what the legs before have brought
     * @param timeS start of the leg, s
     * @return the plan
     */
    default RoundPlan nextLeg(int request, int leg, RoundSoFar soFar, double timeS) {
        throw new IllegalStateException(
                "request " + request + ": the plan says that it continues, but its source has no leg " + leg);
    }

    /**
     * How many requests may be in flight at once. If one more arrives, the run fails with a message: more arrive than are
     * served, and what waits would grow for ever. Asked once, before the run.
     *
     * @return at least 1; by default 100,000
     */
    default int mostInFlight() {
        return 100_000;
    }

    /**
     * No requests.
     *
     * @return a source from which none arrives
     */
    static RequestSource none() {
        return new RequestSource() {
            @Override
            public double arrivalS(int request) {
                return Double.POSITIVE_INFINITY;
            }

            @Override
            public RoundPlan plan(int request, double timeS) {
                throw new IllegalStateException("request " + request + ": none arrives here");
            }
        };
    }
}
