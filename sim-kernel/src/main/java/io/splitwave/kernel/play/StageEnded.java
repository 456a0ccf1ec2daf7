package io.splitwave.kernel.play;

import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Stage;

/**
 * A stage that was ready at some time has ended. An observer that {@linkplain Observer#keepsStageEnds() says} it keeps none
 * may read it only until its method returns.
 */
public sealed interface StageEnded permits KeptStage, StageInView {
    /**
     * The cohort.
     *
     * @return from 0
     */
    int cohort();

    /**
     * The round of the cohort.
     *
     * @return from 0
     */
    int round();

    /**
     * The member.
     *
     * @return its number
     */
    int member();

    /**
     * Index of the stage in the member's chain, counted on through the legs of the round.
     *
     * @return from 0
     */
    int stageIndex();

    /**
     * The stage.
     *
     * @return as planned
     */
    Stage stage();

    /**
     * The frame in which service started; a start exactly on a boundary is in the new frame.
     *
     * @return from 0; -1 if it never started
     */
    long startFrame();

    /**
     * The frame in which it ended; completion exactly on a boundary is in the frame before.
     *
     * @return from 0
     */
    long endFrame();

    /**
     * When it was ready.
     *
     * @return time, s
     */
    double requestedS();

    /**
     * When service started.
     *
     * @return time, s; NaN if it never started
     */
    double startS();

    /**
     * When it ended.
     *
     * @return time, s
     */
    double endS();

    /**
     * Work done.
     *
     * @return in the stage's unit; all of it if completed
     */
    double workDone();

    /**
     * Integral of the power over the service.
     *
     * @return J
     */
    double energyJ();

    /**
     * How it ended.
     *
     * @return the outcome
     */
    StageOutcome outcome();

    /**
     * Why the member was dropped.
     *
     * @return null unless the outcome is DROPPED
     */
    DropReason reason();
}
