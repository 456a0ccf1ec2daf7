package io.splitwave.scenarios.system.vrsl;

/** Receives each frame as it is planned; it watches and never steers. */
@FunctionalInterface
public interface FrameTap {
    /** Ignores the frames. */
    FrameTap NONE = frame -> {};

    /**
     * Called once per frame, after the decision is in force.
     *
     * @param frame the inputs and the results of its planning
     */
    void planned(PlannedFrame frame);

    /**
     * Called after the scheme has changed, inside the frame planned last, the decision for the rounds in flight. A
     * round that starts follows the frame's plan again, without a call.
     *
     * @param change the new decision in force
     */
    default void changed(InForceChange change) {}
}
