package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Stage;

/**
 * A stage has entered service, or passes without work.
 *
 * @param cohort the cohort
 * @param round the round of the cohort
 * @param member the member
 * @param stageIndex index of the stage in the member's chain, counted on through the legs of the round
 * @param stage the stage
 * @param frame the frame in which it starts; a start exactly on a boundary is in the new frame
 * @param requestedS when it was ready, s
 * @param startS when it starts, s
 */
public record StageStarted(
        int cohort, int round, int member, int stageIndex, Stage stage, long frame, double requestedS, double startS) {}
