package io.splitwave.scenarios.system;

import java.util.Optional;

/** Optional power of a system that decides by frame: a frame is drawn again from scenario and seed. */
public interface FrameLooks {
    /**
     * Plays a replication until a frame is decided.
     *
     * @param replication which replication, at least 0
     * @param frame which frame, at least 0
     * @return the frame; empty if the replication ends before it
     */
    Optional<FrameLook> frame(int replication, long frame);
}
