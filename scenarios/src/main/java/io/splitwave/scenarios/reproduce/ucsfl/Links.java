package io.splitwave.scenarios.reproduce.ucsfl;

import io.splitwave.output.row.Values;
import io.splitwave.scenarios.reproduce.Replica;
import io.splitwave.scenarios.reproduce.Sample;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which access point serves which device, as decided for the first round. */
final class Links {
    /** A link of a device and an access point. */
    private record Link(int device, int accessPoint) {}

    private Links() {}

    /**
     * The links that only one of both has, replication by replication.
     *
     * @param some replications of a variant
     * @param others of another one, as many and in the same order
     * @return counts
     */
    static Sample changed(List<Replica> some, List<Replica> others) {
        return new Sample(IntStream.range(0, some.size())
                .mapToDouble(i ->
                        differ(of(some.get(i).firstRound()), of(others.get(i).firstRound())))
                .toArray());
    }

    private static int differ(Set<Link> some, Set<Link> others) {
        Set<Link> common = new HashSet<>(some);
        common.retainAll(others);
        return some.size() + others.size() - 2 * common.size();
    }

    private static Set<Link> of(Values first) {
        int[] sizes = first.integers("cluster_size");
        int[] accessPoints = first.integers("cluster_aps");
        Set<Link> links = new HashSet<>();
        int next = 0;
        for (int device = 0; device < sizes.length; device++) {
            for (int i = 0; i < sizes[device]; i++) {
                links.add(new Link(device, accessPoints[next++]));
            }
        }
        return links;
    }
}
