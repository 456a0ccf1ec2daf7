package io.splitwave.optimizer.partition;

/** The least J at the given rate, however late that is: the policy of the source without its filter by L_max. */
final class UnfilteredOptimum implements PartitionPolicy {
    static final String NAME = "argmin";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PartitionDecision decide(PartitionInstance instance, double bps) {
        PartitionWork work = new PartitionWork(instance);
        return new PartitionDecision(LeastOf.cuts(instance, c -> true, c -> work.objective(c, bps)), bps);
    }
}
