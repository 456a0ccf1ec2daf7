package io.splitwave.scenarios.system.adaptive5g;

import io.splitwave.learning.protocol.request.InferenceOutcome;
import io.splitwave.optimizer.partition.PartitionCut;
import io.splitwave.optimizer.partition.PartitionPower;
import io.splitwave.optimizer.partition.PartitionWork;
import io.splitwave.output.straggler.LengthSample;
import io.splitwave.scenarios.rounds.Mean;
import java.util.Arrays;
import java.util.List;

/** Sums over the requests of a replication, whose memory does not depend on how many there are. */
final class RequestFigures {
    private final List<PartitionCut> cuts;
    private final double fromS;
    private final long[] chosen; // [cut]
    private final Mean estimateErrorBps = new Mean();
    private final Mean leakage = new Mean();
    private final Mean plannedCost = new Mean();
    private final Mean plannedLate = new Mean();
    private final Mean dead = new Mean();
    private final LengthSample latencyS = new LengthSample();
    private final Mean late = new Mean();
    private final Mean energyJ = new Mean();
    private final Mean cost = new Mean();
    private final Mean deviceWaitS = new Mean();
    private final Mean radioWaitS = new Mean();
    private final Mean serverWaitS = new Mean();
    private long decisions;
    private double lastS = Double.NaN;

    /**
     * @param cuts where a request may be cut
     * @param fromS start of the arrivals, s
     */
    RequestFigures(List<PartitionCut> cuts, double fromS) {
        this.cuts = List.copyOf(cuts);
        this.fromS = fromS;
        this.chosen = new long[cuts.size()];
    }

    void decided(DecidedRequest request) {
        decisions++;
        chosen[request.decision().cut()]++;
        estimateErrorBps.add(Math.abs(request.decision().expectedBps() - request.actualBps()));
        leakage.add(request.cut().leakage());
        double planned = request.plannedCost();
        boolean arrives = planned < Double.POSITIVE_INFINITY;
        dead.add(arrives ? 0 : 1);
        if (arrives) {
            plannedCost.add(planned);
        }
        plannedLate.add(request.plannedLate() ? 1 : 0);
    }

    void answered(DecidedRequest request, InferenceOutcome outcome) {
        PartitionWork work = request.work();
        PartitionPower power = work.instance().power();
        double tookS = outcome.latencyS();
        double usedJ = outcome.energyJ(power.computeW(), power.transmitW(), power.idleW());
        boolean inTime = work.inTime(tookS);
        latencyS.add(tookS);
        late.add(inTime ? 0 : 1);
        energyJ.add(usedJ);
        cost.add(work.objective(request.decision().cut(), tookS, usedJ) + (inTime ? 0 : PartitionWork.LATE_COST));
        deviceWaitS.add(outcome.waits().deviceS());
        radioWaitS.add(outcome.waits().radioS());
        serverWaitS.add(outcome.waits().serverS());
        lastS = outcome.endS();
    }

    /** In the order of the vocabulary's own figures; NaN for one that there is not. */
    double[] values() {
        double[] ofAll = {
            latencyS.quantile(0.5),
            late.value(),
            energyJ.value(),
            cost.value(),
            plannedCost.value(),
            plannedLate.value(),
            dead.value(),
            leakage.value(),
            estimateErrorBps.value(),
            deviceWaitS.value(),
            radioWaitS.value(),
            serverWaitS.value(),
            latencyS.size() / (lastS - fromS)
        };
        double[] values = Arrays.copyOf(ofAll, ofAll.length + chosen.length);
        int at = ofAll.length;
        for (int cut = 0; cut < chosen.length; cut++) {
            if (cuts.get(cut).allowed()) {
                values[at++] = decisions == 0 ? Double.NaN : (double) chosen[cut] / decisions;
            }
        }
        return Arrays.copyOf(values, at);
    }
}
