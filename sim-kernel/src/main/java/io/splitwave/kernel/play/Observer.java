package io.splitwave.kernel.play;

/**
 * Is told what happened, in the order in which it happened. Observers watch and never steer: from in here only the
 * player's queries may be called.
 */
public interface Observer {
    /**
     * A frame begins.
     *
     * @param frame the frame, from 0
     * @param startS its start, s
     */
    default void frameStarted(long frame, double startS) {}

    /**
     * A round begins.
     *
     * @param fact what happened
     */
    default void roundStarted(RoundStarted fact) {}

    /**
     * A stage that had become ready is over.
     *
     * @param fact what happened
     */
    default void stageEnded(StageEnded fact) {}

    /**
     * A piece of service at a constant rate is over; told only if {@link #wantsSegments()}. A member's pieces come in
     * the order of time; pieces of different members that end at one instant come in a fixed, unspecified order.
     *
     * @param fact what happened
     */
    default void segment(Segment fact) {}

    /**
     * Tells whether to report segments; asked once, before the run.
     *
     * @return true to be told every segment; the default is false, as they are many
     */
    default boolean wantsSegments() {
        return false;
    }

    /**
     * A barrier opens.
     *
     * @param fact what happened
     */
    default void barrierOpened(BarrierOpened fact) {}

    /**
     * A round is over, before the next of its cohort is asked for.
     *
     * @param fact what happened
     */
    default void roundEnded(RoundEnded fact) {}
}
