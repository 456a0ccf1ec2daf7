package io.splitwave.scenarios.system.vrsl;

import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.delay.LinkState;

/** The frames of a replication once more, with the channels and the plans they had. */
interface PastFrames extends AutoCloseable {
    /**
     * What ruled in a frame.
     *
     * @param plan the plan of a fresh round
     * @param links the rates it gave
     * @param attendance who was there
     * @param reached who of them the plan was for, {@code [ud]}
     */
    record Frame(FrameDecision plan, LinkState links, Attendance attendance, boolean[] reached) {}

    /** A frame, from 0; also beyond the last one that the replication had. */
    Frame get(long frame);

    /** Work, clocks and budgets of the frames, which are those of every frame; its channel is that of some frame. */
    FrameContext context();

    /** Nobody will ask for a frame before this one again. */
    default void forgetBefore(long frame) {}

    @Override
    default void close() {}
}
