package io.splitwave.scenarios.run;

/** Listens in on each frame as it is planned; watches and never steers. */
@FunctionalInterface
public interface FrameTap {
    /** Listens to nothing. */
    FrameTap NONE = frame -> {};

    /**
     * Called once per frame, after the decision is in force.
     *
     * @param frame everything the frame was planned from and what came of it
     */
    void planned(PlannedFrame frame);
}
