package io.splitwave.kernel.play;

import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.kernel.time.Instants;

/** The present frame: its number and its two ends on the grid. */
final class FrameWindow {
    private final FrameGrid grid;
    private final long firstFrame;
    private long frame;
    private double startS = Double.NaN;
    private double endS;

    /** Before a frame. */
    FrameWindow(FrameGrid grid, long firstFrame) {
        this.grid = grid;
        this.firstFrame = firstFrame;
        this.frame = firstFrame - 1;
        this.endS = grid.startS(firstFrame);
    }

    void advance() {
        frame++;
        startS = endS;
        endS = grid.startS(frame + 1);
    }

    long frame() {
        return frame;
    }

    /** Number of frames that have begun. */
    long begun() {
        return frame + 1 - firstFrame;
    }

    double startS() {
        return startS;
    }

    double endS() {
        return endS;
    }

    /** The time itself, or the end of the frame if the two differ by rounding only. */
    double snapToEnd(double timeS) {
        return Instants.snap(timeS, endS);
    }

    /** A time after now that may lie frames ahead, on the boundary from which it differs by rounding only. */
    double snapToGrid(double timeS, double nowS) {
        double snappedS = grid.snap(timeS);
        return snappedS > nowS ? snappedS : timeS;
    }

    boolean contains(double timeS) {
        return timeS <= endS;
    }
}
