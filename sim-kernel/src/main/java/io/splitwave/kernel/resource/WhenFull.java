package io.splitwave.kernel.resource;

/** What happens to a member that needs a slot when all are held. */
public enum WhenFull {
    /** It waits for one, first in, first out. */
    WAIT,
    /** It is dropped from the round. */
    DROP
}
