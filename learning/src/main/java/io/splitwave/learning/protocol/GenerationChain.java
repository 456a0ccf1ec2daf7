package io.splitwave.learning.protocol;

import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.List;

/** Stages of one UD in a round of {@link GenerationRound}, and those of the edge server. */
record GenerationChain(GenerationLoad load) {

    /** Index of UL_MODEL in the second leg, whose end is the UD's arrival. */
    static final int MODEL_SENT = 2;

    List<Stage> labels() {
        return List.of(Stage.of(TrainingStage.UL_META, GenerationRound.UPLINK_RESOURCE, load.labelBit(), WorkUnit.BIT));
    }

    List<Stage> training() {
        return List.of(
                Stage.of(TrainingStage.DL_MODEL, GenerationRound.DOWNLINK_RESOURCE, load.modelBit(), WorkUnit.BIT),
                Stage.of(TrainingStage.UD_TRAIN, GenerationRound.DEVICE_RESOURCE, load.trainS(), WorkUnit.SECOND),
                Stage.of(TrainingStage.UL_MODEL, GenerationRound.UPLINK_RESOURCE, load.modelBit(), WorkUnit.BIT));
    }

    static Stage generation(double generateS) {
        return Stage.of(TrainingStage.SRV_GEN, GenerationRound.GENERATOR_RESOURCE, generateS, WorkUnit.SECOND);
    }

    static Stage serverTraining(double serverTrainS) {
        return Stage.of(TrainingStage.SRV_TRAIN, GenerationRound.SERVER_RESOURCE, serverTrainS, WorkUnit.SECOND);
    }

    static Stage aggregation(double aggregateFlop) {
        return Stage.of(TrainingStage.SRV_AGG, GenerationRound.AGGREGATOR_RESOURCE, aggregateFlop, WorkUnit.FLOP);
    }
}
