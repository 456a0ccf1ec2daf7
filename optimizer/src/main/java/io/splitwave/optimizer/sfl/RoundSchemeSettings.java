package io.splitwave.optimizer.sfl;

import java.util.function.DoubleSupplier;

/**
 * What a scheme is given when it is made for a replication. A scheme need not look at all of it.
 *
 * @param cut the cut that the scenario fixes, at least 1; a scheme that decides cuts need not look at it
 * @param chance draws numbers uniform in (0, 1), from a stream of the replication that serves nothing else
 */
public record RoundSchemeSettings(int cut, DoubleSupplier chance) {
    /**
     * Checks the figures.
     *
     * @param cut the cut that the scenario fixes
     * @param chance draws numbers uniform in (0, 1)
     * @throws IllegalArgumentException if the cut is below 1
     */
    public RoundSchemeSettings {
        if (cut < 1) {
            throw new IllegalArgumentException("round scheme: cut must be >= 1, was " + cut);
        }
    }
}
