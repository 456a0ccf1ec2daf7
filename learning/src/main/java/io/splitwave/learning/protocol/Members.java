package io.splitwave.learning.protocol;

import io.splitwave.kernel.round.DropReason;
import java.util.Map;

/** Checks who takes part in a round. */
final class Members {

    private Members() {}

    /**
     * Checks members.
     *
     * @param protocol what the message calls the round
     * @param userDevices K
     * @return the members as given
     */
    static int[] checked(String protocol, int[] members, int userDevices) {
        if (members.length < 1) {
            throw new IllegalArgumentException(protocol + " round: at least 1 member is needed, was 0");
        }
        boolean[] seen = new boolean[userDevices];
        for (int ud : members) {
            if (ud < 0 || ud >= userDevices) {
                throw new IllegalArgumentException(
                        protocol + " round: member must be a UD in 0.." + (userDevices - 1) + ", was " + ud);
            }
            if (seen[ud]) {
                throw new IllegalArgumentException(protocol + " round: member " + ud + " is given twice");
            }
            seen[ud] = true;
        }
        return members;
    }

    /**
     * Why a member does not take part in a leg that was decided.
     *
     * @param protocol what the message calls the round
     * @param decided by member
     * @param leftOut by member
     * @return null if it was decided for
     * @throws IllegalArgumentException if it is in both or in neither
     */
    static DropReason undecided(String protocol, int ud, Map<Integer, ?> decided, Map<Integer, DropReason> leftOut) {
        DropReason why = leftOut.get(ud);
        if ((why == null) == (decided.get(ud) == null)) {
            throw new IllegalArgumentException(protocol + " round: UD " + ud
                    + " must be either decided or left out, was " + (why == null ? "neither" : "both"));
        }
        return why;
    }
}
