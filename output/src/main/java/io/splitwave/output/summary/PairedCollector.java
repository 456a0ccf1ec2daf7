package io.splitwave.output.summary;

import io.splitwave.output.row.ReplicationRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compares replications of one scheme with those of a reference that played the same worlds. A few numbers are kept for
 * each replication of the reference, and a few for each metric.
 */
public final class PairedCollector {
    private static final int METRICS = Metric.values().length;

    private final Reference reference;
    private final RunningMean[] own = means();
    private final RunningMean[] other = means();
    private final List<GroupedMean> difference;

    /** The replications that all others are compared with. */
    public static final class Reference {
        private final Map<Integer, double[]> values = new HashMap<>();

        /** None yet. */
        public Reference() {}

        /**
         * Adds a replication.
         *
         * @param row the replication
         */
        public void add(ReplicationRow row) {
            values.put(
                    row.replication(),
                    Stream.of(Metric.values())
                            .mapToDouble(metric -> metric.of(row))
                            .toArray());
        }
    }

    /**
     * Nothing compared yet.
     *
     * @param reference what is compared with; complete before the first replication is added here
     */
    public PairedCollector(Reference reference) {
        this(reference, 1);
    }

    /**
     * Nothing compared yet.
     *
     * @param reference what is compared with; complete before the first replication is added here
     * @param groupSize replications that belong together, as {@link SummaryCollector#SummaryCollector(int)} has it
     * @throws IllegalArgumentException if it is below 1
     */
    public PairedCollector(Reference reference, int groupSize) {
        this.reference = reference;
        this.difference =
                Stream.generate(() -> new GroupedMean(groupSize)).limit(METRICS).toList();
    }

    private static RunningMean[] means() {
        return Stream.generate(RunningMean::new).limit(METRICS).toArray(RunningMean[]::new);
    }

    /**
     * Adds a replication; one that the reference has not is not counted, nor is a metric that one of both has not.
     *
     * @param row the replication
     */
    public void add(ReplicationRow row) {
        double[] beside = reference.values.get(row.replication());
        if (beside == null) {
            difference.forEach(GroupedMean::skip);
            return;
        }
        for (Metric metric : Metric.values()) {
            int index = metric.ordinal();
            double value = metric.of(row);
            double less = value - beside[index];
            difference.get(index).add(less);
            if (!Double.isNaN(less)) {
                own[index].add(value);
                other[index].add(beside[index]);
            }
        }
    }

    /**
     * The differences found so far.
     *
     * @param schemes how many schemes are compared with the reference, at least 1: their intervals shall hold together
     * @return every metric, in order
     */
    public List<PairedDifference> differences(int schemes) {
        double joint = 1 - (1 - Summary.CONFIDENCE) / schemes;
        return Stream.of(Metric.values())
                .map(metric -> {
                    int index = metric.ordinal();
                    GroupedMean found = difference.get(index);
                    return new PairedDifference(
                            metric,
                            found.values().n(),
                            found.values().mean(),
                            found.halfWidth(Summary.CONFIDENCE),
                            found.halfWidth(joint),
                            1 - found.values().variance() / (own[index].variance() + other[index].variance()));
                })
                .toList();
    }
}
