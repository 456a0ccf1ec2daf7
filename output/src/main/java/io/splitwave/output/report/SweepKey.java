package io.splitwave.output.report;

import java.util.List;

/**
 * A key of a sweep and its values.
 *
 * @param path of the key, for example {@code ud.count}
 * @param unit of all its values if they are numbers with one unit; otherwise empty
 * @param texts for each point its value; without the unit, where all have one
 * @param numbers for each point its value as a number in that unit; empty if one of them is no number
 */
public record SweepKey(String path, String unit, List<String> texts, List<Double> numbers) {
    /**
     * Checks and copies.
     *
     * @param path of the key
     * @param unit of all its values
     * @param texts for each point its value
     * @param numbers for each point its value as a number
     * @throws IllegalArgumentException if there are numbers for some points only
     */
    public SweepKey {
        texts = List.copyOf(texts);
        numbers = List.copyOf(numbers);
        if (!numbers.isEmpty() && numbers.size() != texts.size()) {
            throw new IllegalArgumentException("sweep: key " + path + " has " + texts.size() + " values, of which "
                    + numbers.size() + " are numbers");
        }
    }

    /**
     * Its name in the head of a table.
     *
     * @return path and unit
     */
    public String head() {
        return unit.isEmpty() ? path : path + " (" + unit + ")";
    }

    /**
     * Whether its values are numbers.
     *
     * @return true if all are
     */
    public boolean isNumeric() {
        return !numbers.isEmpty();
    }
}
