package io.splitwave.output.summary;

import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.word.Metric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares replications of one scheme with those of a reference that played the same worlds. It keeps a few numbers for
 * each replication of the reference, and a few for each metric.
 */
public final class PairedCollector {
    private final Reference reference;
    private final List<Pair> pairs;

    /** The replications that all others are compared with. */
    public static final class Reference {
        private final List<Metric> metrics;
        private final Map<Integer, double[]> values = new HashMap<>();

        /**
         * None yet.
         *
         * @param metrics the metrics of its system
         */
        public Reference(List<Metric> metrics) {
            this.metrics = List.copyOf(metrics);
        }

        /**
         * Adds a replication.
         *
         * @param row the replication
         */
        public void add(ReplicationRow row) {
            values.put(
                    row.replication(), metrics.stream().mapToDouble(row::value).toArray());
        }

        /** Place of the metric of this name; negative if the reference has none. */
        private int indexOf(String name) {
            return metrics.stream().map(Metric::name).toList().indexOf(name);
        }
    }

    /** A metric that both have, and where it is in the reference. */
    private static final class Pair {
        private final Metric metric;
        private final int inReference;
        private final RunningMean own = new RunningMean();
        private final RunningMean other = new RunningMean();
        private final GroupedMean difference;

        Pair(Metric metric, int inReference, int groupSize) {
            this.metric = metric;
            this.inReference = inReference;
            this.difference = new GroupedMean(groupSize);
        }

        void add(double value, double beside) {
            difference.add(value - beside);
            if (!Double.isNaN(value - beside)) {
                own.add(value);
                other.add(beside);
            }
        }

        PairedDifference found(double joint) {
            return new PairedDifference(
                    metric,
                    difference.values().n(),
                    difference.values().mean(),
                    difference.halfWidth(Summary.CONFIDENCE),
                    difference.halfWidth(joint),
                    1 - difference.values().variance() / (own.variance() + other.variance()));
        }
    }

    /**
     * Nothing compared yet.
     *
     * @param reference the reference; complete before the first replication is added here
     * @param metrics the metrics of the system that is compared; those that the reference has too are compared, by name
     */
    public PairedCollector(Reference reference, List<Metric> metrics) {
        this(reference, metrics, 1);
    }

    /**
     * Nothing compared yet.
     *
     * @param reference the reference; complete before the first replication is added here
     * @param metrics the metrics of the system that is compared; those that the reference has too are compared, by name
     * @param groupSize replications that belong together, as {@link SummaryCollector#SummaryCollector(io.splitwave.output.word.Vocabulary, int)} has it
     * @throws IllegalArgumentException if it is below 1
     */
    public PairedCollector(Reference reference, List<Metric> metrics, int groupSize) {
        this.reference = reference;
        this.pairs = metrics.stream()
                .filter(metric -> reference.indexOf(metric.name()) >= 0)
                .map(metric -> new Pair(metric, reference.indexOf(metric.name()), groupSize))
                .toList();
    }

    /**
     * Adds a replication; one that the reference has not is not counted, nor is a metric that one of both has not.
     *
     * @param row the replication
     */
    public void add(ReplicationRow row) {
        double[] beside = reference.values.get(row.replication());
        for (Pair pair : pairs) {
            if (beside == null) {
                pair.difference.skip();
            } else {
                pair.add(row.value(pair.metric), beside[pair.inReference]);
            }
        }
    }

    /**
     * The differences found so far.
     *
     * @param schemes how many schemes are compared with the reference, at least 1: their intervals shall hold together
     * @return every metric that both have, in order
     */
    public List<PairedDifference> differences(int schemes) {
        double joint = 1 - (1 - Summary.CONFIDENCE) / schemes;
        return pairs.stream().map(pair -> pair.found(joint)).toList();
    }
}
