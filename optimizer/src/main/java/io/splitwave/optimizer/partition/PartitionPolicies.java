package io.splitwave.optimizer.partition;

import io.splitwave.optimizer.option.NamedEntries;
import java.util.ArrayList;
import java.util.List;

/** The policies for requests. A new one is a class and a line. */
public final class PartitionPolicies {
    private PartitionPolicies() {}

    /**
     * All policies for a network.
     *
     * @param cuts names of the cuts that are allowed, each of which has a fixed policy
     * @return entries with names of their own
     */
    public static List<PartitionPolicyEntry> entries(List<String> cuts) {
        List<PartitionPolicyEntry> entries = new ArrayList<>();
        entries.add(new PartitionPolicyEntry(
                FilteredOptimum.NAME,
                "the least cost among the cuts that are in time at the estimated rate, or the least latency",
                PlannedRate.ESTIMATED,
                FilteredOptimum::new));
        entries.add(new PartitionPolicyEntry(
                UnfilteredOptimum.NAME,
                "the least objective at the estimated rate, in time or not",
                PlannedRate.ESTIMATED,
                UnfilteredOptimum::new));
        entries.add(new PartitionPolicyEntry(
                LeastCost.NAME,
                "the least cost at the rate that the link will have, which no estimator knows",
                PlannedRate.ACTUAL,
                LeastCost::new));
        for (String cut : cuts) {
            entries.add(new PartitionPolicyEntry(
                    FixedCut.PREFIX + cut,
                    "every request is cut at " + cut,
                    PlannedRate.ESTIMATED,
                    () -> new FixedCut(cut)));
        }
        return List.copyOf(entries);
    }

    /**
     * A policy by its name.
     *
     * @param name its name
     * @param cuts names of the cuts that are allowed
     * @return a new instance
     * @throws IllegalArgumentException if no policy has that name
     */
    public static PartitionPolicy create(String name, List<String> cuts) {
        return new NamedEntries<>("policy", entries(cuts), PartitionPolicyEntry::name)
                .named(name)
                .maker()
                .get();
    }
}
