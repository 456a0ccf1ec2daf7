package io.splitwave.kernel.time;

/** The order of events at equal times, in the order of declaration; ties by index, then first in, first out. */
public enum Order {
    /** Work that ends at this instant, so that it still counts for everything below. */
    COMPLETION,
    /** The energy store of a member is empty; what completed exactly then had energy enough. */
    DEPLETION,
    /** A deadline passes; what completed exactly at the deadline was in time. */
    DEADLINE,
    /** One frame ends and the next begins. */
    FRAME_BOUNDARY,
    /** Decisions for the new frame are taken. */
    DECISION,
    /** New work starts, under the decisions just taken. */
    START
}
