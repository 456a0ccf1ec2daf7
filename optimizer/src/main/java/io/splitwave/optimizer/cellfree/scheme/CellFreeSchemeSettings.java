package io.splitwave.optimizer.cellfree.scheme;

import io.splitwave.optimizer.cellfree.power.ShortTermMethod;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;

/**
 * What a scheme is given when it is made for a replication. A scheme need not look at all of it.
 *
 * @param method how powers and beams are found
 * @param annealingSteps steps of {@code sa}, also of the schemes that take over its cuts or clusters, at least 0
 * @param episodes episodes of 32 steps that {@code mais} trains for, at least 1
 * @param clusterSize access points of each cluster of {@code strongest}, at least 1; empty for all
 * @param chance draws numbers uniform in (0, 1), from a stream of the replication that serves nothing else
 */
public record CellFreeSchemeSettings(
        ShortTermMethod method, int annealingSteps, int episodes, OptionalInt clusterSize, DoubleSupplier chance) {
    /**
     * Checks the figures.
     *
     * @param method how powers and beams are found
     * @param annealingSteps steps of {@code sa}
     * @param episodes episodes of {@code mais}
     * @param clusterSize size of the clusters of {@code strongest}
     * @param chance draws numbers uniform in (0, 1)
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public CellFreeSchemeSettings {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(chance, "chance");
        if (annealingSteps < 0) {
            throw new IllegalArgumentException("cell-free scheme: annealingSteps must be >= 0, was " + annealingSteps);
        }
        if (episodes < 1) {
            throw new IllegalArgumentException("cell-free scheme: episodes must be >= 1, was " + episodes);
        }
        if (clusterSize.isPresent() && clusterSize.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "cell-free scheme: clusterSize must be >= 1, was " + clusterSize.getAsInt());
        }
    }
}
