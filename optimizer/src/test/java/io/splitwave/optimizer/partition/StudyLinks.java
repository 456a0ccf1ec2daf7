package io.splitwave.optimizer.partition;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.estimate.EstimatorModel;
import io.splitwave.learning.estimate.EstimatorSettings;
import io.splitwave.learning.estimate.Evaluation;
import io.splitwave.learning.estimate.LinkTrace;
import io.splitwave.learning.estimate.TestTraces;
import io.splitwave.network.nr.Kpms;
import io.splitwave.network.nr.LinkStep;
import io.splitwave.network.nr.NrLink;
import io.splitwave.network.nr.NrSettings;
import io.splitwave.network.nr.NrStreams;
import java.util.ArrayList;
import java.util.List;

/** Simulated 5G links as in the study: 56 traces of 150 s in steps of 0.1 s, of which 40 teach. */
final class StudyLinks {
    static final int TRAINING = 40;
    private static final int TRACES = 56;
    private static final int STEPS = 1500;

    private StudyLinks() {}

    /** With the share of the PRBs next to the seven indicators, or without. */
    static List<LinkTrace> traces(long seed, boolean share) {
        List<LinkTrace> traces = new ArrayList<>();
        for (int i = 0; i < TRACES; i++) {
            NrLink link = new NrLink(NrSettings.ofStudy(), NrStreams.of(new RandomStreams(seed), i, 0));
            double[][] kpm = new double[STEPS][];
            double[] goodputBps = new double[STEPS];
            for (int step = 0; step < STEPS; step++) {
                LinkStep here = link.next();
                Kpms k = here.kpms();
                kpm[step] = share
                        ? new double[] {
                            k.rsrpDbm(),
                            k.rsrqDb(),
                            k.sinrDb(),
                            k.cqi(),
                            k.ri(),
                            k.mcs(),
                            k.bler(),
                            here.prbs().orElseThrow()
                        }
                        : new double[] {k.rsrpDbm(), k.rsrqDb(), k.sinrDb(), k.cqi(), k.ri(), k.mcs(), k.bler()};
                goodputBps[step] = here.goodputBps();
            }
            traces.add(new LinkTrace("trace" + i, kpm, goodputBps));
        }
        return traces;
    }

    /** Mean cost of each trace with a request at each step, or share of late requests. */
    static double[] costs(
            PartitionWork work,
            PartitionPolicy policy,
            EstimatorModel model,
            TestTraces test,
            EstimatorSettings settings,
            boolean late) {
        return Evaluation.of(model, test, settings, (expectedBps, actualBps) -> {
                    int cut = policy.decide(work.instance(), expectedBps).cut();
                    return late ? work.inTime(work.latencyS(cut, actualBps)) ? 0 : 1 : work.cost(cut, actualBps);
                })
                .cost(0);
    }
}
