package io.splitwave.scenarios.system.sfl;

import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.Player;
import io.splitwave.kernel.play.StageEnded;
import io.splitwave.kernel.play.StageStarted;
import io.splitwave.learning.protocol.TrainingStage;

/** Hands the share of a device that does not send to those that do, at the instant at which one begins or ends. */
final class SendersWatch implements Observer {
    private final RoundInForce inForce;
    private final Player player;

    SendersWatch(RoundInForce inForce, Player player) {
        this.inForce = inForce;
        this.player = player;
    }

    @Override
    public boolean wantsStageStarts() {
        return true;
    }

    @Override
    public void stageStarted(StageStarted fact) {
        changed(fact.member(), fact.stage().kind(), true);
    }

    @Override
    public boolean keepsStageEnds() {
        return false;
    }

    @Override
    public void stageEnded(StageEnded fact) {
        changed(fact.member(), fact.stage().kind(), false);
    }

    private void changed(int ud, String kind, boolean sends) {
        if (kind.equals(TrainingStage.UL_ACT) || kind.equals(TrainingStage.UL_MODEL)) {
            inForce.sends(ud, sends);
            player.ratesChanged();
        }
    }
}
