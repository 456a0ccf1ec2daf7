package io.splitwave.scenarios.system.ucsfl;

import io.splitwave.learning.protocol.CellFreeStep;
import io.splitwave.network.cellfree.CellFreeChannel;
import io.splitwave.optimizer.cellfree.CellFreeDecision;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.CellFreeWork;
import io.splitwave.optimizer.cellfree.ModelSplit;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is fixed for a replication and not decided.
 *
 * @param bandwidthHz the band, Hz
 * @param noiseW noise power in it, W
 * @param udPowerMaxW most power of a device, W
 * @param apPowerMaxW most power of an access point, W
 * @param cpuHz clock of each device, Hz; not to be written to
 * @param deviceFlops speed of each device, FLOP/s; not to be written to
 * @param dpuFlops speed of an access point, FLOP/s
 * @param samples of a round
 * @param bits of an element
 * @param accuracyExponent of the objective
 * @param splits the places to cut
 */
record UcsflWorld(
        double bandwidthHz,
        double noiseW,
        double udPowerMaxW,
        double apPowerMaxW,
        double[] cpuHz,
        double[] deviceFlops,
        double dpuFlops,
        double samples,
        double bits,
        double accuracyExponent,
        List<ModelSplit> splits) {

    /** What is known with a channel. */
    CellFreeInstance instance(CellFreeChannel channel) {
        return new CellFreeInstance(
                bandwidthHz,
                noiseW,
                udPowerMaxW,
                apPowerMaxW,
                channel,
                deviceFlops,
                dpuFlops,
                samples,
                bits,
                accuracyExponent,
                splits);
    }

    /** What each device does after a decision about an instance. */
    static SortedMap<Integer, CellFreeStep> steps(CellFreeInstance instance, CellFreeDecision decision) {
        CellFreeWork work = new CellFreeWork(instance);
        double wholeFlop = instance.splits().get(instance.cuts() - 1).flop();
        int[] cut = decision.cut();
        SortedMap<Integer, CellFreeStep> steps = new TreeMap<>();
        for (int ud = 0; ud < cut.length; ud++) {
            double flop = instance.splits().get(cut[ud] - 1).flop();
            steps.put(
                    ud,
                    new CellFreeStep(
                            instance.samples() * flop,
                            work.uplinkBit(cut[ud]),
                            instance.samples() * (wholeFlop - flop),
                            work.downlinkBit(cut[ud]),
                            Arrays.stream(decision.association().clusterOf(ud))
                                    .boxed()
                                    .toList()));
        }
        return steps;
    }
}
