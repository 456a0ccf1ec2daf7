package io.splitwave.kernel.play;

import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Stage;

/**
 * A stage that was ready at some time has ended.
 *
 * @param cohort the cohort
 * @param round the round of the cohort
 * @param member the member
 * @param stageIndex index of the stage in the member's chain, counted on through the legs of the round
 * @param stage the stage
 * @param startFrame the frame in which service started; a start exactly on a boundary is in the new frame; -1 if it never
 *     started
 * @param endFrame the frame in which it ended; completion exactly on a boundary is in the frame before
 * @param requestedS when it was ready, s
 * @param startS when service started, s; NaN if it never started
 * @param endS when it ended, s
 * @param workDone work done, in the stage's unit; all of it if completed
 * @param energyJ integral of the power over the service, J
 * @param outcome how it ended
 * @param reason why the member was dropped; null unless the outcome is DROPPED
 */
public record StageEnded(
        int cohort,
        int round,
        int member,
        int stageIndex,
        Stage stage,
        long startFrame,
        long endFrame,
        double requestedS,
        double startS,
        double endS,
        double workDone,
        double energyJ,
        StageOutcome outcome,
        DropReason reason) {}
