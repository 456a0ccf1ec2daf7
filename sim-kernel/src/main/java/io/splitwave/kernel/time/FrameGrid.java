package io.splitwave.kernel.time;

/**
 * Time cut into frames of equal length: frame n starts at n times the length, never by addition.
 *
 * @param lengthS length of a frame, s, finite, above 0
 */
public record FrameGrid(double lengthS) {
    /**
     * Checks the length.
     *
     * @param lengthS length of a frame, s
     * @throws IllegalArgumentException if the length is not above 0 and finite
     */
    public FrameGrid {
        if (!(lengthS > 0) || lengthS == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("frame grid: lengthS must be finite and > 0, was " + lengthS);
        }
    }

    /**
     * Start of a frame, which is the end of the one before.
     *
     * @param frame the frame, from 0
     * @return s
     */
    public double startS(long frame) {
        return frame * lengthS;
    }

    /**
     * Puts a time that is meant to lie on a boundary on it.
     *
     * @param timeS a time, s, at least 0
     * @return the start of a frame if the two are one instant ({@link Instants}), the time itself otherwise
     */
    public double snap(double timeS) {
        return Instants.snap(timeS, startS(Math.round(timeS / lengthS)));
    }

    /**
     * The frame in force at a time. The instant of a boundary belongs to the frame that starts there.
     *
     * @param timeS a time, s, at least 0
     * @return the frame, from 0
     */
    public long frameAt(double timeS) {
        long nearest = Math.round(timeS / lengthS);
        return Instants.reached(timeS, startS(nearest)) ? nearest : nearest - 1;
    }

    /**
     * Whole frames that last at least as long as a span.
     *
     * @param spanS a span of time, s, at least 0
     * @return the least such number, from 0
     */
    public long framesCovering(double spanS) {
        long nearest = Math.round(spanS / lengthS);
        return Instants.reached(startS(nearest), spanS) ? nearest : nearest + 1;
    }

    /**
     * The boundary that comes next.
     *
     * @param timeS time, s, at least 0; one that is a boundary up to rounding is in the frame that begins there
     * @return start of the frame behind that of the time, s; later than the time by more than rounding
     */
    public double nextStartS(double timeS) {
        return startS(frameAt(timeS) + 1);
    }
}
