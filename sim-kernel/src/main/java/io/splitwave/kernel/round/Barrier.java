package io.splitwave.kernel.round;

import java.util.Map;
import java.util.Objects;

/**
 * A point where chains wait for each other. A barrier whose members have all been dropped opens. One that drops members when it
 * opens, by {@code Deadline} or {@code FirstK}, has participants only or helpers only; who waits for both waits for two
 * barriers.
 *
 * @param name for messages and records, not blank
 * @param arrivals for each member the index of the stage of its chain whose end is the arrival; copied, sorted by
 *     member, not empty
 * @param rule when it opens
 */
public record Barrier(String name, Map<Integer, Integer> arrivals, BarrierRule rule) {
    /**
     * Checks the members and copies them.
     *
     * @param name for messages and records, not blank
     * @param arrivals for each member the index of the stage of its chain whose end is the arrival
     * @param rule when it opens
     * @throws IllegalArgumentException if the name is blank, there are no members or a stage index is negative
     */
    public Barrier {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(rule, "rule");
        if (name.isBlank()) {
            throw new IllegalArgumentException("barrier: name must not be blank");
        }
        arrivals = Arrivals.copyOf(arrivals);
        if (arrivals.isEmpty()) {
            throw new IllegalArgumentException("barrier '" + name + "': at least 1 member is needed, was 0");
        }
        Arrivals checked = (Arrivals) arrivals;
        for (int i = 0; i < checked.count(); i++) {
            if (checked.stage(i) < 0) {
                throw new IllegalArgumentException("barrier '" + name + "', member " + checked.member(i)
                        + ": stage index must be >= 0, was " + checked.stage(i));
            }
        }
    }

    /**
     * A barrier whose members are given as numbers, which needs no map of them.
     *
     * @param name for messages and records, not blank
     * @param members the members, none twice, quickest if ascending; copied
     * @param stages for each of them, in the same order, the index of the stage whose end is the arrival; copied
     * @param rule when it opens
     * @return the barrier
     * @throws IllegalArgumentException as the constructor, if a member is given twice, or if there is not a stage for each
     */
    public static Barrier of(String name, int[] members, int[] stages, BarrierRule rule) {
        return new Barrier(name, Arrivals.of(members, stages), rule);
    }

    /** The arrivals, without boxes. */
    Arrivals sorted() {
        return (Arrivals) arrivals;
    }
}
