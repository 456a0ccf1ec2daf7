package io.splitwave.kernel.play;

/** How a stage ended. */
public enum StageOutcome {
    /** All its work is done. */
    COMPLETED,
    /** Its member was dropped while the stage was ready, waiting for its resource, or in service. */
    DROPPED,
    /** The run ended, or its round failed for want of survivors, before it was done. */
    UNFINISHED
}
