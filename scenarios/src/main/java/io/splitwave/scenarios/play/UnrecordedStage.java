package io.splitwave.scenarios.play;

import io.splitwave.kernel.play.StageEnded;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.StageFigures;
import io.splitwave.output.row.Unit;
import io.splitwave.output.word.Payer;

/** The figures of a stage that becomes no row: one object for all of them, as most stages of a large run are such. */
final class UnrecordedStage implements StageFigures {
    private StageEnded ended;
    private int ud;
    private Payer payer;

    /**
     * Takes the next stage, which replaces the one before.
     *
     * @throws IllegalArgumentException if its figures are out of their range, as of a row
     */
    UnrecordedStage of(int replication, StageEnded next, int userDevice, Payer whoPays) {
        ended = next;
        ud = userDevice;
        payer = whoPays;
        StageFigures.require(
                () -> "stage " + stage() + " of " + chain() + ", round " + round() + ", replication " + replication,
                requestedS(),
                startS(),
                endS(),
                next.stage().work(),
                done(),
                energyJ());
        return this;
    }

    @Override
    public int round() {
        return ended.round();
    }

    @Override
    public int ud() {
        return ud;
    }

    @Override
    public String support() {
        return null;
    }

    @Override
    public int stage() {
        return ended.stageIndex();
    }

    @Override
    public String kind() {
        return ended.stage().kind();
    }

    @Override
    public Payer payer() {
        return payer;
    }

    @Override
    public double requestedS() {
        return ended.requestedS();
    }

    @Override
    public double startS() {
        return ended.startS();
    }

    @Override
    public double endS() {
        return ended.endS();
    }

    @Override
    public double done() {
        return ended.workDone();
    }

    @Override
    public Unit unit() {
        return RowCollector.unit(ended.stage().unit());
    }

    @Override
    public double energyJ() {
        return ended.energyJ();
    }

    @Override
    public Outcome outcome() {
        return RowCollector.outcome(ended.outcome());
    }
}
