package io.splitwave.output.figure;

/**
 * One piece of work on a time axis: it waits, and then it is served.
 *
 * @param kind number of its kind, from 0
 * @param readyS when it was ready to start, s, at least 0 and finite
 * @param startS when its service started, s, not before {@code readyS}; NaN if it never was served
 * @param endS when it ended, s, finite, not before {@code startS}
 */
public record GanttBar(int kind, double readyS, double startS, double endS) {
    /**
     * Checks the bar.
     *
     * @param kind number of its kind, from 0
     * @param readyS when it was ready to start, s
     * @param startS when its service started, s; NaN if it never was served
     * @param endS when it ended, s
     * @throws IllegalArgumentException if a component is out of its range, or the times are not in order
     */
    public GanttBar {
        if (kind < 0) {
            throw new IllegalArgumentException("bar: kind must be >= 0, was " + kind);
        }
        double beforeEndS = Double.isNaN(startS) ? readyS : startS;
        if (!(readyS >= 0 && readyS <= beforeEndS && beforeEndS <= endS) || Double.isInfinite(endS)) {
            throw new IllegalArgumentException("bar: times must be >= 0, finite and in order, were ready " + readyS
                    + " s, start " + startS + " s, end " + endS + " s");
        }
    }

    /** Whether it was served and took no time. */
    boolean isInstant() {
        return startS == endS;
    }

    /** Whether its service started. */
    boolean served() {
        return !Double.isNaN(startS);
    }

    /** The end of its waiting, s. */
    double waitedUntilS() {
        return served() ? startS : endS;
    }

    /** Whether it was not served at once. */
    boolean waited() {
        return waitedUntilS() > readyS;
    }
}
