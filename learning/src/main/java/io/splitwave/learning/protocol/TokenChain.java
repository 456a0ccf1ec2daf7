package io.splitwave.learning.protocol;

import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.List;

/** What one UD does in the legs of {@link TokenRound}, in the pieces between which it waits for others. */
record TokenChain(TokenLoad load) {

    /** Index of UL_ACT in the second leg. */
    static final int TOKENS_SENT = 1;

    /** Index of SRV_FB in the second leg. */
    static final int SERVED = 2;

    /** First leg: DL_MODEL, UD_FWD, UL_META. */
    List<Stage> importance() {
        return List.of(
                Stage.of(TrainingStage.DL_MODEL, TokenRound.DOWNLINK_RESOURCE, load.adapterBit(), WorkUnit.BIT),
                Stage.of(TrainingStage.UD_FWD, TokenRound.DEVICE_RESOURCE, load.forwardFlop(), WorkUnit.FLOP),
                Stage.of(TrainingStage.UL_META, TokenRound.UPLINK_RESOURCE, load.importanceBit(), WorkUnit.BIT));
    }

    /** Second leg, up to the barrier in front of the server: DL_CTRL, UL_ACT. */
    List<Stage> tokens(TokenStep step) {
        return List.of(
                Stage.of(TrainingStage.DL_CTRL, TokenRound.DOWNLINK_RESOURCE, load.decisionBit(), WorkUnit.BIT),
                Stage.of(TrainingStage.UL_ACT, TokenRound.UPLINK_RESOURCE, step.tokenBit(), WorkUnit.BIT));
    }

    /** Behind the barrier: SRV_FB. */
    Stage server(TokenStep step) {
        return Stage.of(TrainingStage.SRV_FB, TokenRound.SERVER_RESOURCE, step.serverFlop(), WorkUnit.FLOP);
    }

    /** Behind the server: DL_GRAD, UD_BWD, UL_MODEL. */
    List<Stage> back(TokenStep step) {
        return List.of(
                Stage.of(TrainingStage.DL_GRAD, TokenRound.DOWNLINK_RESOURCE, step.gradientBit(), WorkUnit.BIT),
                Stage.of(TrainingStage.UD_BWD, TokenRound.DEVICE_RESOURCE, load.backwardFlop(), WorkUnit.FLOP),
                Stage.of(TrainingStage.UL_MODEL, TokenRound.UPLINK_RESOURCE, load.uploadBit(), WorkUnit.BIT));
    }

    /** The second leg as a whole; the server waits for this barrier. */
    Stage[] secondLeg(TokenStep step, int tokenBarrier) {
        List<Stage> stages = new ArrayList<>(tokens(step));
        stages.add(server(step).afterBarriers(tokenBarrier));
        stages.addAll(back(step));
        return stages.toArray(Stage[]::new);
    }
}
