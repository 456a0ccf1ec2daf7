package io.splitwave.optimizer.partition;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Everything that is said of a policy before it is made: one line in a list, from which its name is offered.
 *
 * @param name lower case, words joined by hyphens
 * @param meaning what it decides, one line
 * @param rate which rate it must be given
 * @param maker makes it
 */
public record PartitionPolicyEntry(String name, String meaning, PlannedRate rate, Supplier<PartitionPolicy> maker) {
    /**
     * Checks the words.
     *
     * @param name its name
     * @param meaning what it decides
     * @param rate which rate it must be given
     * @param maker makes it
     * @throws IllegalArgumentException if the name is not of that form, or the meaning is blank
     */
    public PartitionPolicyEntry {
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(maker, "maker");
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || meaning.isBlank()) {
            throw new IllegalArgumentException(
                    "policy '" + name + "': the name must be lower case with hyphens, the meaning not blank");
        }
    }
}
