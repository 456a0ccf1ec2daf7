package io.splitwave.kernel.play;

/**
 * Hears what happened, in the order in which it happened. Observers watch and do not steer: from in here the player's
 * queries may be called, and {@link Player#ratesChanged()}, as what has happened may change what the rate source answers.
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
     * A further leg of a round begins; the first leg begins with the round. Stages and barriers are counted on from leg to
     * leg.
     *
     * @param fact what happened
     */
    default void legStarted(LegStarted fact) {}

    /**
     * A stage enters service, or passes without work; reported only if {@link #wantsStageStarts()}. Stages that start at
     * one instant are reported one after another, each before it is asked for its rate the first time. Every stage whose
     * end has a start was reported once, before.
     *
     * <p>{@link Player#ratesChanged()} called from here takes effect when all stages that start at this instant are in
     * service: then all rates are asked again, and only after that is a stage dropped for its rate 0. So rates that depend
     * on who is in service, such as interference, are exact from each instant on.
     *
     * @param fact what happened
     */
    default void stageStarted(StageStarted fact) {}

    /**
     * Tells whether to report starts of stages; asked once, before the run.
     *
     * @return true to have every start reported; the default is false, which saves an object for each
     */
    default boolean wantsStageStarts() {
        return false;
    }

    /**
     * A stage that had become ready is over.
     *
     * @param fact what happened; unless {@link #keepsStageEnds()}, another stage after this method has returned
     */
    default void stageEnded(StageEnded fact) {}

    /**
     * Tells whether what {@link #stageEnded} is given may be kept; asked once, before the run.
     *
     * @return true to be given an object of its own for each end, which is the default; false saves that object
     */
    default boolean keepsStageEnds() {
        return true;
    }

    /**
     * A piece of service at a constant rate is over; reported only if {@link #wantsSegments()}. A member's pieces come in
     * the order of time; pieces of different members that end at one instant come in a fixed, unspecified order.
     *
     * @param fact what happened
     */
    default void segment(Segment fact) {}

    /**
     * Tells whether to report segments; asked once, before the run.
     *
     * @return true to have every segment reported; the default is false, as they are many
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
