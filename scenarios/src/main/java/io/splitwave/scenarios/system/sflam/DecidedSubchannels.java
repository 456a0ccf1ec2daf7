package io.splitwave.scenarios.system.sflam;

import io.splitwave.kernel.round.DropReason;
import io.splitwave.optimizer.subchannel.SubchannelDecision;
import io.splitwave.optimizer.subchannel.SubchannelWork;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A round as it was decided. Instance and decision count the UDs that are there, 0..n-1; {@code members} says which they are.
 *
 * @param round its number, from 0
 * @param timeS its start, s
 * @param members UDs that are there, ascending
 * @param work the instance, with its times, energies and efficiencies
 * @param decision what was decided
 * @param plannedS time of the round by the closed form, s; NaN if no UD has a subchannel
 * @param solverS wall-clock time of the decision, s
 */
record DecidedSubchannels(
        int round,
        double timeS,
        int[] members,
        SubchannelWork work,
        SubchannelDecision decision,
        double plannedS,
        double solverS) {

    /** A decision before its round is planned. */
    static DecidedSubchannels of(
            int round, double timeS, int[] members, SubchannelWork work, SubchannelDecision decision, double solverS) {
        return new DecidedSubchannels(round, timeS, members, work, decision, Double.NaN, solverS);
    }

    /** The same with the time of the round. */
    DecidedSubchannels planned(double roundS) {
        return new DecidedSubchannels(round, timeS, members, work, decision, roundS, solverS);
    }

    /** The members that have a subchannel, ascending. */
    int[] served() {
        SortedMap<Integer, DropReason> without = leftOut();
        return Arrays.stream(members).filter(ud -> !without.containsKey(ud)).toArray();
    }

    /** The members that have none, by their number, with the reason. */
    SortedMap<Integer, DropReason> leftOut() {
        SortedMap<Integer, DropReason> byDevice = new TreeMap<>();
        decision.leftOut().forEach((n, reason) -> byDevice.put(members[n], reason));
        return byDevice;
    }
}
