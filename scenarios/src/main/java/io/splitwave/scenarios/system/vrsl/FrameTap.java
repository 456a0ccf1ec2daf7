package io.splitwave.scenarios.system.vrsl;

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

    /**
     * Called after the scheme has changed, inside the frame planned last, what rules for the rounds in flight. A round
     * that starts is ruled by the frame's plan again, without a call.
     *
     * @param change what came of it
     */
    default void changed(InForceChange change) {}
}
