package io.splitwave.output.figure;

import java.util.List;

/**
 * Values that belong together: a line, a row of points, or the bars of one colour.
 *
 * @param name what the legend calls it, without comma or quote
 * @param marks its values, in the order of the first axis; at least one
 */
public record Curve(String name, List<Mark> marks) {
    /**
     * Checks and copies.
     *
     * @param name what the legend calls it, without comma or quote
     * @param marks its values, in the order of the first axis
     * @throws IllegalArgumentException if the name is blank or breaks a CSV field, or there is no mark
     */
    public Curve {
        Plot.requireField("curve", name);
        marks = List.copyOf(marks);
        if (marks.isEmpty()) {
            throw new IllegalArgumentException("curve " + name + ": has no marks");
        }
    }
}
