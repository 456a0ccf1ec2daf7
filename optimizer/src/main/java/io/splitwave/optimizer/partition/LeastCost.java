package io.splitwave.optimizer.partition;

/** The least cost, lateness included, at the given rate. At the actual rate no other policy costs less. */
final class LeastCost implements PartitionPolicy {
    static final String NAME = "oracle";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PartitionDecision decide(PartitionInstance instance, double bps) {
        PartitionWork work = new PartitionWork(instance);
        return new PartitionDecision(LeastOf.cuts(instance, c -> true, c -> work.cost(c, bps)), bps);
    }
}
