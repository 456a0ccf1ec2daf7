package io.splitwave.output.word;

import java.io.Serializable;
import java.util.Locale;

/**
 * How a report draws a decided variable.
 *
 * @param name its name in links and saved files, lower-case letters and digits, joined by {@code -}
 * @param title its title, one line
 * @param axis what the axis of the values shows, without unit
 * @param note what to know of it, one line; {@code {sum}} stands for the sum over the user devices, mean over the decisions;
 *     null if there is nothing
 */
public record Chart(String name, String title, String axis, String note) implements Serializable {
    /**
     * Checks the words.
     *
     * @param name name in links and saved files
     * @param title its title
     * @param axis what the axis of the values shows
     * @param note what to know of it; null if there is nothing
     * @throws IllegalArgumentException if one is missing or spelled in another way
     */
    public Chart {
        Spelling.name("chart", "name", name);
        Spelling.line("chart " + name, "title", title);
        Spelling.line("chart " + name, "axis", axis);
        if (note != null) {
            Spelling.line("chart " + name, "note", note);
        }
    }

    /** The chart of a variable that says no more of it than its label. */
    static Chart of(String variable, String label) {
        String title = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
        return new Chart("decided-" + variable.replace('_', '-'), title, label, null);
    }
}
