package io.splitwave.kernel.play;

/** A resource at work: decides which of the stages that want it are in service, and at which share of their rate. */
interface Server {
    /** A stage with work is ready. Called while starts are dealt with, in their order. */
    void request(StageRun stage);

    /** Places have become free, or arrivals are all in: called at the end of the starts of an instant. */
    void admit();

    /** A stage that is queued or in service is over; its place is free again. */
    void leave(StageRun stage);

    /** A chain is over before its end: whatever it still holds here is free again. */
    default void release(ChainRun chain) {}

    /** Asks for new rates, where the server itself keeps the stages in service. */
    default void refresh() {}

    /** Whether any stage that the server itself keeps in service moves. */
    default boolean isMoving() {
        return false;
    }

    /** The time that the meters of the stages in service here are read against, now. */
    double serviceTime();

    /** Wall time at which a stage in service ends at the present rates, s, not before now; infinite if it does not. */
    double dueS(StageRun stage);

    /** Service time that passes in a second. */
    default double share() {
        return 1;
    }
}
