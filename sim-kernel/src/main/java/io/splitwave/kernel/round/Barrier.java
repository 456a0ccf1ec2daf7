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
        for (Map.Entry<Integer, Integer> arrival : arrivals.entrySet()) {
            if (arrival.getValue() < 0) {
                throw new IllegalArgumentException("barrier '" + name + "', member " + arrival.getKey()
                        + ": stage index must be >= 0, was " + arrival.getValue());
            }
        }
    }
}
