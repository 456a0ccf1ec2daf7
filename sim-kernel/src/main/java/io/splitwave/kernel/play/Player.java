package io.splitwave.kernel.play;

import io.splitwave.kernel.round.DropReason;

/**
 * What the objects that are played may ask of the run and say to it. It exists before the run begins, so that they can be
 * given it when they are made. One thread uses it, the one that plays.
 */
public interface Player {
    /**
     * The simulated time.
     *
     * @return s; 0 before the run
     */
    double nowS();

    /**
     * Says that the rate source would answer differently now, in the middle of a frame. At the end of this instant, after
     * new rounds have begun and before new stages start, everything in flight moves on at its old rate, all rates are
     * asked again, and completions inside the frame move. Not needed inside {@link FrameProcess}. May be called from any
     * callback but the rate source; from {@link Observer#stageStarted} it takes effect after all stages of the instant have
     * started. Before the run it has no effect, as every stage is asked for when it starts.
     *
     * @throws IllegalStateException if it is called from the rate source
     */
    void ratesChanged();

    /**
     * Drops a member from its running round. What it holds is free at once and it leaves every barrier that is not open
     * yet. No effect if the member is in no running round or its chain is over already and no leg is to follow. To be called from
     * {@link FrameProcess} and {@link RoundSource}; observers do not steer.
     *
     * @param member the member
     * @param why the reason
     * @throws IllegalStateException if it is called from anywhere else, or before or after the run
     */
    void drop(int member, DropReason why);

    /**
     * Work left of a stage of a running round.
     *
     * @param member the member
     * @param stage index of the stage in its chain, counted on through the legs of the round
     * @return work units; 0 if it is complete, all of it if it has not started
     * @throws IllegalArgumentException if the member is in no running round or has no such stage
     */
    double remainingWork(int member, int stage);

    /**
     * What a member has left in its energy store at present.
     *
     * @param member the member
     * @return J, at least 0; exactly 0 from the instant at which the store is empty on; infinite if the member has no store
     * @throws IllegalStateException before the run
     */
    double energyLeftJ(int member);
}
