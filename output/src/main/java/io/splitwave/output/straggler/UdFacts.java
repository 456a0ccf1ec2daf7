package io.splitwave.output.straggler;

/**
 * What became of one user device in a round.
 *
 * @param ud user device, from 0
 * @param completionS when its chain ended, s; NaN if it was dropped or not finished
 * @param dropReason why it left; null unless dropped
 * @param cut layer after which its network was cut; null if the plan gave it none
 * @param local true if its device-side layers ran on the device, false if at its twin; null if the plan gave no place
 * @param stalenessRounds how many aggregations its model missed; 0 where rounds are synchronous
 */
public record UdFacts(int ud, double completionS, String dropReason, Integer cut, Boolean local, int stalenessRounds) {
    /**
     * Whether its chain ended.
     *
     * @return true if there is a completion time
     */
    public boolean completed() {
        return !Double.isNaN(completionS);
    }
}
