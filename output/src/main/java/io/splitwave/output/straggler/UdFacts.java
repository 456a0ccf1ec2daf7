package io.splitwave.output.straggler;

import io.splitwave.output.row.Numbers;

/**
 * What became of one user device in a round.
 *
 * @param member number of its chain in the round's plan
 * @param ud user device, from 0
 * @param completionS when its chain ended, s; NaN if it was dropped or not finished
 * @param dropReason why it left; null unless dropped
 * @param adopted what it adopted for the round, a number for each adopted variable of the system; NaN for an absent one
 * @param stalenessRounds how many aggregations its model missed; 0 where rounds are synchronous
 */
public record UdFacts(int member, int ud, double completionS, String dropReason, Numbers adopted, int stalenessRounds) {
    /**
     * A user device whose chain has its own number.
     *
     * @param ud user device, from 0
     * @param completionS when its chain ended, s; NaN if it was dropped or not finished
     * @param dropReason why it left; null unless dropped
     * @param adopted what it adopted for the round
     * @param stalenessRounds how many aggregations its model missed
     */
    public UdFacts(int ud, double completionS, String dropReason, Numbers adopted, int stalenessRounds) {
        this(ud, ud, completionS, dropReason, adopted, stalenessRounds);
    }

    /**
     * Whether its chain ended.
     *
     * @return true if there is a completion time
     */
    public boolean completed() {
        return !Double.isNaN(completionS);
    }
}
