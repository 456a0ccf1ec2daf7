package io.splitwave.output.figure;

import java.util.List;

/**
 * The bars of one worker.
 *
 * @param name what stands in front of them, without comma or quote
 * @param end how the row ended
 * @param bars at least one, later ones on top of earlier ones
 */
public record GanttRow(String name, End end, List<GanttBar> bars) {
    /** What is marked at the end of a row. */
    public enum End {
        /** Nothing. */
        PLAIN(""),
        /** That others waited for it: a triangle. */
        STRAGGLER("straggler"),
        /** That it was given up: a cross. */
        DROPPED("dropped");

        private final String text;

        End(String text) {
            this.text = text;
        }

        /** Its name in legends and files; empty for {@link #PLAIN}. */
        String text() {
            return text;
        }
    }

    /**
     * Checks and copies.
     *
     * @param name what stands in front of them
     * @param end how the row ended
     * @param bars at least one
     * @throws IllegalArgumentException if the name is blank or breaks a CSV field, or there is no bar
     */
    public GanttRow {
        Plot.requireField("row", name);
        bars = List.copyOf(bars);
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("row " + name + ": has no bars");
        }
    }

    /** When the last of its bars ended, s. */
    double endS() {
        return bars.stream().mapToDouble(GanttBar::endS).max().orElseThrow();
    }
}
