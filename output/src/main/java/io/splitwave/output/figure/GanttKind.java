package io.splitwave.output.figure;

import java.awt.Color;
import java.util.Objects;

/**
 * A kind of bar.
 *
 * @param name what the legend calls it, without comma or quote
 * @param colour its colour
 */
public record GanttKind(String name, Color colour) {
    /**
     * Checks the kind.
     *
     * @param name what the legend calls it
     * @param colour its colour
     * @throws IllegalArgumentException if the name is blank or breaks a CSV field
     * @throws NullPointerException if there is no colour
     */
    public GanttKind {
        Plot.requireField("kind", name);
        Objects.requireNonNull(colour, () -> "kind " + name + ": colour is missing");
    }
}
