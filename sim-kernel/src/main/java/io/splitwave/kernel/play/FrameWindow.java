package io.splitwave.kernel.play;

/** The present frame: its number and its two ends, each a product and never a sum of frame lengths. */
final class FrameWindow {
    /** Rounding can put an end that is due on an instant this many units in the last place beside it. */
    private static final int SNAP_ULPS = 8;

    private final double lengthS;
    private long frame = -1;
    private double startS = Double.NaN;
    private double endS = 0;

    FrameWindow(double lengthS) {
        this.lengthS = lengthS;
    }

    void advance() {
        frame++;
        startS = endS;
        endS = (frame + 1) * lengthS;
    }

    long frame() {
        return frame;
    }

    double startS() {
        return startS;
    }

    double endS() {
        return endS;
    }

    /** The time itself, or the mark if the two differ by rounding only. */
    static double snap(double timeS, double markS) {
        return Math.abs(timeS - markS) <= SNAP_ULPS * Math.ulp(markS) ? markS : timeS;
    }

    double snapToEnd(double timeS) {
        return snap(timeS, endS);
    }

    boolean contains(double timeS) {
        return timeS <= endS;
    }
}
