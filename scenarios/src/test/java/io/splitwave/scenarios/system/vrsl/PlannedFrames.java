package io.splitwave.scenarios.system.vrsl;

import io.splitwave.scenarios.format.Scenario;

/** Frames planned again, for tests of what shows or plays them. */
public final class PlannedFrames {
    private PlannedFrames() {}

    /** A frame that the replication has. */
    public static PlannedFrame of(Scenario scenario, int replication, long frame) {
        return new FrameReplay(scenario).planned(replication, frame).orElseThrow();
    }
}
