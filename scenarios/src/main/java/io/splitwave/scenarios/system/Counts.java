package io.splitwave.scenarios.system;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Named counts that give a remark after a run, such as devices nearer to an antenna than a path loss law allows. They
 * add up over replications, in any order, and can travel between machines.
 *
 * @param byName counts, each at least 0; copied
 */
public record Counts(SortedMap<String, Long> byName) implements Serializable {
    /** Nothing was counted. */
    public static final Counts NONE = new Counts(new TreeMap<>());

    /**
     * Checks and copies.
     *
     * @param byName counts, each at least 0
     * @throws IllegalArgumentException if a count is negative
     */
    public Counts {
        byName = new TreeMap<>(byName);
        byName.forEach((name, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("counts: " + name + " must be >= 0, was " + count);
            }
        });
    }

    /**
     * These counts and one more.
     *
     * @param name name of the count
     * @param count how often, at least 0
     * @return the sum
     * @throws IllegalArgumentException if the count is negative
     */
    public Counts with(String name, long count) {
        TreeMap<String, Long> sum = new TreeMap<>(byName);
        sum.merge(name, count, Math::addExact);
        return new Counts(sum);
    }

    /**
     * These counts and others, name by name.
     *
     * @param other further counts
     * @return the sums
     */
    public Counts plus(Counts other) {
        TreeMap<String, Long> sum = new TreeMap<>(byName);
        other.byName.forEach((name, count) -> sum.merge(name, count, Math::addExact));
        return new Counts(sum);
    }

    /**
     * One count.
     *
     * @param name name of the count
     * @return how often; 0 if it was never counted
     */
    public long of(String name) {
        return byName.getOrDefault(name, 0L);
    }

    /**
     * The counts by name.
     *
     * @return a copy, ascending by name
     */
    @Override
    public SortedMap<String, Long> byName() {
        return new TreeMap<>(byName);
    }
}
