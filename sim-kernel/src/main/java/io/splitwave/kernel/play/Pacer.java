package io.splitwave.kernel.play;

import io.splitwave.kernel.round.ZeroRate;
import io.splitwave.kernel.time.EventLoop;

/** Puts stages into service and asks for their rates; reports each piece of service at one rate when it is over. */
final class Pacer {
    private final RateSource rates;
    private final EventLoop loop;
    private final FrameWindow window;
    private final Facts facts;
    private final StartQueue starts;
    private final Batteries batteries;
    private boolean asking;

    Pacer(RateSource rates, EventLoop loop, FrameWindow window, Facts facts, StartQueue starts, Batteries batteries) {
        this.rates = rates;
        this.loop = loop;
        this.window = window;
        this.facts = facts;
        this.starts = starts;
        this.batteries = batteries;
    }

    /** True while the caller's rate source is being asked. */
    boolean isAsking() {
        return asking;
    }

    void begin(StageRun stage, double x, double share) {
        stage.enterService(loop.nowS(), window.frame());
        stage.open(stage.stage.work(), x, loop.nowS());
        facts.stageStarted(stage);
        ask(stage, x, share);
    }

    /** Asks for rate and power of a stage in service; returns whether either has changed. */
    boolean ask(StageRun stage, double x, double share) {
        asking = true;
        double ratePerS = checked("rate per s", rates.ratePerS(stage.member(), stage.stage), stage);
        double powerW = checked("power in W", rates.powerW(stage.member(), stage.stage), stage);
        asking = false;
        boolean changed = !stage.hasPace(ratePerS, powerW);
        if (changed) {
            closePiece(stage, share);
            stage.setPace(x, ratePerS, powerW);
            batteries.paceChanged(stage);
        }
        if (ratePerS == 0 && stage.stage.zeroRate() == ZeroRate.DROP && stage.leftAt(x) > 0) {
            starts.addStarved(stage);
        }
        return changed;
    }

    void closePiece(StageRun stage, double share) {
        double fromS = stage.pieceFromS();
        if (facts.wantsSegments() && fromS < loop.nowS()) {
            facts.segment(stage, fromS, stage.ratePerS() * share);
            stage.setPieceFromS(loop.nowS());
        }
    }

    /** The common share of all these stages is about to change: their pieces are over, if anybody asks for pieces. */
    void closePieces(FinishHeap stages, double share) {
        if (facts.wantsSegments()) {
            for (int i = 0; i < stages.size(); i++) {
                closePiece(stages.get(i), share);
            }
        }
    }

    /** The common share of all these stages has changed: what they draw has changed with it. */
    void shareChanged(FinishHeap stages) {
        batteries.shareChanged(stages);
    }

    private double checked(String what, double value, StageRun stage) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    stage + ": " + what + " must be finite and >= 0, was " + value + " at " + loop.nowS() + " s");
        }
        return value;
    }
}
