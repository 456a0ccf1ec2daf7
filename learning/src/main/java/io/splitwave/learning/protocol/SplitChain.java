package io.splitwave.learning.protocol;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.learning.profile.RoundLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What one UD does in a round of split training; the same whether UDs take turns or train at once. A UD with the same cut
 * does the same in every round, so its chain is made once; where chains would be many, none is kept. Several threads may
 * ask: chains do not change, and which of two equal ones is kept does not show.
 */
final class SplitChain {

    static final int DOWNLINK = 0;
    static final int UPLINK = 1;
    static final int DEVICE = 2;
    static final int SERVER = 3;

    /** Stages that are kept at most: some 6 MB. */
    private static final int KEPT_STAGES = 100_000;

    private final String protocol;
    private final RoundLoad load;
    private final AtomicReferenceArray<Chain> known; // [ud * cuts + cut - 1]; empty if none is kept

    /** @param protocol what messages call the round */
    SplitChain(String protocol, RoundLoad load) {
        this.protocol = protocol;
        this.load = load;
        long chains = (long) load.userDevices() * load.profile().lastCut();
        boolean kept = chains * (2 + 5L * load.localIterations()) <= KEPT_STAGES;
        this.known = new AtomicReferenceArray<>(kept ? (int) chains : 0);
    }

    /** The four resources of the indexes above, all but the server dedicated. */
    List<Resource> resources(ServerSpec server) {
        Discipline dedicated = new Discipline.Dedicated();
        return List.of(
                new Resource("downlink", dedicated),
                new Resource("uplink", dedicated),
                new Resource("device", dedicated),
                new Resource("server", server.trainingDiscipline(protocol)));
    }

    /** The chain of a UD that trains while others do: its stages one after the other. */
    Chain chain(int ud, int[] cuts) {
        int at = ud * load.profile().lastCut() + checkedCut(ud, cuts) - 1;
        Chain chain = at < known.length() ? known.get(at) : null;
        if (chain == null) {
            chain = Chain.linear(ud, stages(ud, cuts).toArray(Stage[]::new));
            if (at < known.length()) {
                known.set(at, chain);
            }
        }
        return chain;
    }

    /** DL_MODEL, then UD_FWD, UL_ACT, SRV_FB, DL_GRAD, UD_BWD for each local iteration, then UL_MODEL. */
    List<Stage> stages(int ud, int[] cuts) {
        int cut = checkedCut(ud, cuts);
        Stage[] iteration = {
            Stage.of(TrainingStage.UD_FWD, DEVICE, load.forwardFlop(ud, cut), WorkUnit.FLOP),
            Stage.of(TrainingStage.UL_ACT, UPLINK, load.activationBit(ud, cut), WorkUnit.BIT),
            Stage.of(TrainingStage.SRV_FB, SERVER, load.serverFlop(ud, cut), WorkUnit.FLOP),
            Stage.of(TrainingStage.DL_GRAD, DOWNLINK, load.gradientBit(ud, cut), WorkUnit.BIT),
            Stage.of(TrainingStage.UD_BWD, DEVICE, load.backwardFlop(ud, cut), WorkUnit.FLOP)
        };
        List<Stage> stages = new ArrayList<>(2 + iteration.length * load.localIterations());
        stages.add(Stage.of(TrainingStage.DL_MODEL, DOWNLINK, load.modelBit(cut), WorkUnit.BIT));
        for (int i = 0; i < load.localIterations(); i++) {
            stages.addAll(List.of(iteration));
        }
        stages.add(Stage.of(TrainingStage.UL_MODEL, UPLINK, load.modelBit(cut), WorkUnit.BIT));
        return stages;
    }

    private int checkedCut(int ud, int[] cuts) {
        int last = load.profile().lastCut();
        if (cuts.length != load.userDevices()) {
            throw new IllegalArgumentException(protocol + " round: cut must hold a value for each of the "
                    + load.userDevices() + " UDs, was " + cuts.length + " values");
        }
        if (cuts[ud] < 1 || cuts[ud] > last) {
            throw new IllegalArgumentException(
                    protocol + " round: cut of UD " + ud + " must be in 1.." + last + ", was " + cuts[ud]);
        }
        return cuts[ud];
    }
}
