package io.splitwave.scenarios.format.text;

/**
 * A closed range from which values are drawn uniformly; the SI unit is that of the component holding it.
 *
 * @param min lower end, finite
 * @param max upper end, finite, at least {@code min}
 */
public record Interval(double min, double max) {

    /**
     * Checks the order.
     *
     * @param min lower end, finite
     * @param max upper end, finite, at least {@code min}
     * @throws IllegalArgumentException if an end is not finite or the ends are in the wrong order
     */
    public Interval {
        if (!(min <= max) || Double.isInfinite(min) || Double.isInfinite(max)) {
            throw new IllegalArgumentException("interval: needs finite min <= max, was " + min + ".." + max);
        }
    }
}
