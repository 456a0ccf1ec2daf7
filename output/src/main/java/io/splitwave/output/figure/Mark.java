package io.splitwave.output.figure;

/**
 * One drawn value.
 *
 * @param x position on the first axis; with bars the number of its category, from 0
 * @param y the value, finite
 * @param halfWidth half-width of its confidence interval; NaN where there is none
 * @param n observations behind it, at least 1
 */
public record Mark(double x, double y, double halfWidth, long n) {
    /**
     * Checks the mark.
     *
     * @param x position on the first axis
     * @param y the value, finite
     * @param halfWidth half-width of its confidence interval
     * @param n observations behind it
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Mark {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("mark: x and y must be finite, were " + x + " and " + y);
        }
        if (halfWidth < 0 || Double.isInfinite(halfWidth)) {
            throw new IllegalArgumentException("mark: halfWidth must be >= 0 and finite, was " + halfWidth);
        }
        if (n < 1) {
            throw new IllegalArgumentException("mark: n must be >= 1, was " + n);
        }
    }
}
