package io.splitwave.scenarios.system.genfv;

import io.splitwave.kernel.round.DropReason;
import io.splitwave.optimizer.generation.GenerationDecision;
import io.splitwave.optimizer.generation.GenerationInstance;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A decision between the two legs of a round. Instance and decision count the UDs whose label histogram has arrived, 0..n-1;
 * {@code members} says which they are.
 *
 * @param round number of the round, from 0
 * @param timeS when it was taken, s
 * @param elapsedS since the start of the round, s
 * @param members UDs whose histogram has arrived, ascending
 * @param instance what was known
 * @param decision what was decided
 * @param server what the server does meanwhile
 * @param meanEmd mean EMD of the selected UDs, NaN if none is selected
 * @param kappa2 weight of the server's model by that EMD or by the scheme, 0 if the server trains on no image
 * @param plannedS time of the round by the closed form, s; NaN if no UD is selected
 * @param solverS wall-clock time of the decision, s
 */
record DecidedRound(
        int round,
        double timeS,
        double elapsedS,
        int[] members,
        GenerationInstance instance,
        GenerationDecision decision,
        ServerPart server,
        double meanEmd,
        double kappa2,
        double plannedS,
        double solverS) {

    /** The selected members, ascending. */
    int[] selected() {
        int[] subcarriers = decision.subcarriers();
        return IntStream.range(0, members.length)
                .filter(n -> subcarriers[n] > 0)
                .map(n -> members[n])
                .toArray();
    }

    /** The members that are not selected, by their number, with the reason. */
    SortedMap<Integer, DropReason> leftOut() {
        SortedMap<Integer, DropReason> byDevice = new TreeMap<>();
        decision.leftOut().forEach((n, reason) -> byDevice.put(members[n], reason));
        return byDevice;
    }

    /** The same with the time of the round. */
    DecidedRound planned(double roundS) {
        return new DecidedRound(
                round, timeS, elapsedS, members, instance, decision, server, meanEmd, kappa2, roundS, solverS);
    }
}
