package io.splitwave.learning.protocol;

/** How the edge server serves several UDs. */
public enum ServerDiscipline {
    /**
     * Server time is not modelled, as in VRSL (9); where a stage needs the server in spite of this, it is served as
     * DEDICATED.
     */
    NONE,
    /** Every UD has the full speed to itself. */
    DEDICATED,
    /** A number of servers of full speed each, first in first out. */
    FIFO,
    /** A number of servers shared evenly by all present; no UD gets more than one server's speed. */
    PROCESSOR_SHARING
}
