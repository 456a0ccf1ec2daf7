package io.splitwave.scenarios.system.stsflora;

import io.splitwave.kernel.round.DropReason;
import io.splitwave.optimizer.token.TokenDecision;
import io.splitwave.optimizer.token.TokenInstance;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A decision between the two legs of a round. Instance and decision count the UDs whose importance has arrived, 0..n-1; {@code
 * members} says which they are.
 *
 * @param round number of the round, from 0
 * @param timeS when it was taken, s
 * @param members UDs whose importance has arrived, ascending
 * @param instance what was known
 * @param decision what was decided
 * @param plannedS time of the round by the closed form, s; NaN if no UD sends
 * @param solverS wall-clock time of the decision, s
 */
record DecidedTokens(
        int round,
        double timeS,
        int[] members,
        TokenInstance instance,
        TokenDecision decision,
        double plannedS,
        double solverS) {

    /** The members that send, ascending. */
    int[] senders() {
        SortedMap<Integer, DropReason> without = leftOut();
        return Arrays.stream(members).filter(ud -> !without.containsKey(ud)).toArray();
    }

    /** The members that do not send, by their number, with the reason. */
    SortedMap<Integer, DropReason> leftOut() {
        SortedMap<Integer, DropReason> byDevice = new TreeMap<>();
        decision.leftOut().forEach((n, reason) -> byDevice.put(members[n], reason));
        return byDevice;
    }

    /** The same with the time of the round. */
    DecidedTokens planned(double roundS) {
        return new DecidedTokens(round, timeS, members, instance, decision, roundS, solverS);
    }
}
