package io.splitwave.optimizer.partition;

/** The same cut for every request. */
final class FixedCut implements PartitionPolicy {
    static final String PREFIX = "fixed-";
    private final String cut;

    /** @param cut name of the cut */
    FixedCut(String cut) {
        this.cut = cut;
    }

    @Override
    public String name() {
        return PREFIX + cut;
    }

    @Override
    public PartitionDecision decide(PartitionInstance instance, double bps) {
        for (int c = 0; c < instance.cuts().size(); c++) {
            if (instance.cuts().get(c).name().equals(cut)) {
                if (!instance.cuts().get(c).allowed()) {
                    throw new IllegalArgumentException(
                            "policy " + name() + ": cut " + cut + " must be allowed, was not");
                }
                return new PartitionDecision(c, bps);
            }
        }
        throw new IllegalArgumentException("policy " + name() + ": expected one of the cuts "
                + instance.cuts().stream().map(PartitionCut::name).toList() + ", found none named " + cut);
    }
}
