package io.splitwave.kernel.play;

/**
 * The frame grid and the limits of a run.
 *
 * @param frameLengthS length of a frame, s, finite, above 0; frame n starts at n times this, never by addition
 * @param firstFrame the frame the run begins with, at its start; at least 0. A later piece of a longer run that is played by
 *     itself keeps the times of the whole
 * @param maxFrames the run ends at the end of this many frames; at least 1; Long.MAX_VALUE for no limit
 * @param stallFrames frames in a row without any progress after which the run fails; at least 1
 */
public record Horizon(double frameLengthS, long firstFrame, long maxFrames, long stallFrames) {
    /**
     * Checks the bounds.
     *
     * @param frameLengthS length of a frame, s
     * @param firstFrame the frame the run begins with, at its start
     * @param maxFrames the run ends at the end of this many frames
     * @param stallFrames frames in a row without any progress after which the run fails
     * @throws IllegalArgumentException if a value is out of bounds
     */
    public Horizon {
        if (!(frameLengthS > 0) || frameLengthS == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("horizon: frameLengthS must be finite and > 0, was " + frameLengthS);
        }
        if (firstFrame < 0) {
            throw new IllegalArgumentException("horizon: firstFrame must be >= 0, was " + firstFrame);
        }
        if (maxFrames < 1) {
            throw new IllegalArgumentException("horizon: maxFrames must be >= 1, was " + maxFrames);
        }
        if (stallFrames < 1) {
            throw new IllegalArgumentException("horizon: stallFrames must be >= 1, was " + stallFrames);
        }
    }

    /**
     * A run from frame 0 on.
     *
     * @param frameLengthS length of a frame, s
     * @param maxFrames the run ends at the end of this many frames
     * @param stallFrames frames in a row without any progress after which the run fails
     * @throws IllegalArgumentException if a value is out of bounds
     */
    public Horizon(double frameLengthS, long maxFrames, long stallFrames) {
        this(frameLengthS, 0, maxFrames, stallFrames);
    }
}
