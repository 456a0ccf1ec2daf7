package io.splitwave.learning.protocol;

/** How the edge server deals with several UDs. */
public enum ServerDiscipline {
    /** Server time is not modelled, as in VRSL (9); what must be served all the same is served as DEDICATED. */
    NONE,
    /** Every UD has the full speed to itself. */
    DEDICATED,
    /** A number of servers of full speed each, first in first out. */
    FIFO,
    /** A number of servers shared evenly by all present; nobody gets more than one server's speed. */
    PROCESSOR_SHARING
}
