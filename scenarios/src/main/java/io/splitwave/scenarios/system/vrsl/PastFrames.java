package io.splitwave.scenarios.system.vrsl;

import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.delay.LinkState;

/** The frames of a replication again, with their original channels and plans. */
interface PastFrames extends AutoCloseable {
    /**
     * The decision that applied in a frame.
     *
     * @param plan the plan of a fresh round
     * @param links the rates it gave
     * @param attendance the UDs that were present
     * @param reached the UDs that the plan was for, {@code [ud]}
     */
    record Frame(FrameDecision plan, LinkState links, Attendance attendance, boolean[] reached) {}

    /** A frame, from 0; also after the last one of the replication. */
    Frame get(long frame);

    /** Work, clocks and budgets of the frames, which are those of every frame; its channel is that of some frame. */
    FrameContext context();

    /** No frame before this one will be needed again. */
    default void forgetBefore(long frame) {}

    @Override
    default void close() {}
}
