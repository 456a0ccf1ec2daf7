package io.splitwave.scenarios.system.adaptive5g;

import io.splitwave.optimizer.partition.PartitionCut;
import io.splitwave.optimizer.partition.PartitionDecision;
import io.splitwave.optimizer.partition.PartitionWork;

/**
 * A request that was decided at its arrival.
 *
 * @param request number of the request, from 0
 * @param ud UD at which it arrived
 * @param timeS its arrival, s
 * @param work what is known of it but for the rate
 * @param decision where it is cut, and the rate that was expected
 * @param actualBps what the link carries in the coming steps, mean, bit/s
 * @param solverS how long the decision took by the clock on the wall, s
 */
record DecidedRequest(
        int request,
        int ud,
        double timeS,
        PartitionWork work,
        PartitionDecision decision,
        double actualBps,
        double solverS) {

    PartitionCut cut() {
        return work.instance().cuts().get(decision.cut());
    }

    /** J at the expected rate. */
    double objective() {
        return work.objective(decision.cut(), decision.expectedBps());
    }

    /** J at the rate that the link has, with the cost of being late; infinite if the link carries nothing. */
    double plannedCost() {
        return work.cost(decision.cut(), actualBps);
    }

    /** Latency of the request alone at the rate that the link has, s; infinite if the link carries nothing. */
    double plannedS() {
        return work.latencyS(decision.cut(), actualBps);
    }

    /** Whether it would be late if it were alone. */
    boolean plannedLate() {
        return !work.inTime(plannedS());
    }
}
