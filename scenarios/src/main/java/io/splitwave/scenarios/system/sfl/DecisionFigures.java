package io.splitwave.scenarios.system.sfl;

import io.splitwave.learning.architecture.Block;
import io.splitwave.scenarios.assembly.DescribedNetwork;
import io.splitwave.scenarios.format.Scenario;
import java.util.Arrays;
import java.util.List;

/**
 * A decided round with what follows from it by the closed form.
 *
 * @param protocol whose round it is
 * @param round the round
 * @param cuts the cuts that could be chosen, ascending; where nothing is cut the last one only
 * @param blocks names of the network's blocks, in order: a cut m lies behind the m-th
 * @param deviceS the closed form of each UD with a dedicated server, s, {@code [ud]}; NaN where it is not selected
 */
record DecisionFigures(Protocol protocol, DecidedRound round, int[] cuts, List<String> blocks, double[] deviceS) {

    static DecisionFigures of(Scenario scenario, Protocol protocol, DecidedRound round) {
        int lastCut = round.state().load().profile().lastCut();
        return new DecisionFigures(
                protocol,
                round,
                protocol.splits() ? round.state().limits().cuts() : new int[] {lastCut},
                DescribedNetwork.architecture(scenario.of(SflParts.NETWORK)).blocks().stream()
                        .map(Block::name)
                        .toList(),
                deviceS(scenario, protocol, round));
    }

    private static double[] deviceS(Scenario scenario, Protocol protocol, DecidedRound round) {
        PlayedRound played = protocol.round(
                round.state().load(), ServedBy.server(scenario), 0, ServedBy.barriers(scenario)); // no aggregation
        double[] deviceS = new double[round.state().load().userDevices()];
        Arrays.fill(deviceS, Double.NaN);
        int[] cut = round.decision().copyCut();
        for (int ud : round.decision().selected(round.state().members())) {
            deviceS[ud] = played.deviceTimeS(ud, cut, round.rates());
        }
        return deviceS;
    }

    /** Whether a UD is selected. */
    boolean selected(int ud) {
        return !round.decision().leftOut().containsKey(ud);
    }

    /** Index of a selected UD's cut in {@link #cuts}. */
    int cutIndex(int ud) {
        return protocol.splits() ? Arrays.binarySearch(cuts, round.decision().cut(ud)) : 0;
    }

    /** The longest time of a selected UD, s; NaN if none is selected. */
    double longestS() {
        return Arrays.stream(deviceS)
                .filter(timeS -> !Double.isNaN(timeS))
                .max()
                .orElse(Double.NaN);
    }
}
