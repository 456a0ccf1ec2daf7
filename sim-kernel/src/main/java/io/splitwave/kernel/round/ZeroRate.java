package io.splitwave.kernel.round;

/** What a stage in service does when its rate is 0. */
public enum ZeroRate {
    /** It keeps its place and waits until rates change. */
    WAIT,
    /** Its member is dropped with {@link DropReason#RATE_ZERO}. */
    DROP
}
