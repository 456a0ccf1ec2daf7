package io.splitwave.kernel.play;

/** Why a run ended. */
public enum EndReason {
    /** Every cohort is finished. */
    ROUNDS_DONE,
    /** The last frame of the horizon is over; rounds still running were recorded as unfinished. */
    FRAME_LIMIT,
    /** A stop was requested; rounds still running were recorded as unfinished. */
    STOPPED
}
