package io.splitwave.kernel.play;

import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Stage;

/** The end of a stage for an observer that keeps it. */
record KeptStage(
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
        DropReason reason)
        implements StageEnded {
    KeptStage(StageEnded ended) {
        this(
                ended.cohort(),
                ended.round(),
                ended.member(),
                ended.stageIndex(),
                ended.stage(),
                ended.startFrame(),
                ended.endFrame(),
                ended.requestedS(),
                ended.startS(),
                ended.endS(),
                ended.workDone(),
                ended.energyJ(),
                ended.outcome(),
                ended.reason());
    }
}
