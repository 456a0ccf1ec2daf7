package io.splitwave.scenarios.play;

import io.splitwave.kernel.play.BarrierOpened;
import io.splitwave.kernel.play.LegStarted;
import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.RoundStarted;
import io.splitwave.kernel.play.Segment;
import io.splitwave.kernel.play.StageEnded;
import io.splitwave.kernel.play.StageStarted;

/**
 * Two observers that both see everything.
 *
 * @param first sees each fact first
 * @param second sees it next
 */
public record BothObservers(Observer first, Observer second) implements Observer {
    @Override
    public void frameStarted(long frame, double startS) {
        first.frameStarted(frame, startS);
        second.frameStarted(frame, startS);
    }

    @Override
    public void roundStarted(RoundStarted fact) {
        first.roundStarted(fact);
        second.roundStarted(fact);
    }

    @Override
    public void legStarted(LegStarted fact) {
        first.legStarted(fact);
        second.legStarted(fact);
    }

    @Override
    public void stageStarted(StageStarted fact) {
        first.stageStarted(fact);
        second.stageStarted(fact);
    }

    @Override
    public boolean wantsStageStarts() {
        return first.wantsStageStarts() || second.wantsStageStarts();
    }

    @Override
    public void stageEnded(StageEnded fact) {
        first.stageEnded(fact);
        second.stageEnded(fact);
    }

    @Override
    public boolean keepsStageEnds() {
        return first.keepsStageEnds() || second.keepsStageEnds();
    }

    @Override
    public void segment(Segment fact) {
        first.segment(fact);
        second.segment(fact);
    }

    @Override
    public boolean wantsSegments() {
        return first.wantsSegments() || second.wantsSegments();
    }

    @Override
    public void barrierOpened(BarrierOpened fact) {
        first.barrierOpened(fact);
        second.barrierOpened(fact);
    }

    @Override
    public void roundEnded(RoundEnded fact) {
        first.roundEnded(fact);
        second.roundEnded(fact);
    }
}
