package io.splitwave.optimizer.partition;

/**
 * The policy of the source: of the cuts that keep L_max at the given rate the one of least J; if none does, the one of least
 * latency.
 */
final class FilteredOptimum implements PartitionPolicy {
    static final String NAME = "pso";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PartitionDecision decide(PartitionInstance instance, double bps) {
        PartitionWork work = new PartitionWork(instance);
        int best = LeastOf.cuts(instance, c -> work.inTime(work.latencyS(c, bps)), c -> work.objective(c, bps));
        int cut = best >= 0 ? best : LeastOf.cuts(instance, c -> true, c -> work.latencyS(c, bps));
        return new PartitionDecision(cut, bps);
    }
}
