package io.splitwave.scenarios.system.ucsfl;

import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.round.Stage;
import io.splitwave.learning.compute.ComputeRate;
import io.splitwave.learning.protocol.StageRate;
import io.splitwave.learning.protocol.TrainingStage;
import io.splitwave.network.cellfree.Beams;
import io.splitwave.network.cellfree.CellFreeFrame;
import io.splitwave.network.cellfree.CellFreeLinks;
import io.splitwave.network.cellfree.DownlinkSinr;
import io.splitwave.network.cellfree.GramTensor;
import io.splitwave.network.cellfree.UplinkSinr;
import io.splitwave.optimizer.cellfree.CellFreeDecision;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.scenarios.rounds.SendersNow;
import java.util.Optional;

/**
 * What holds now: the channel of the frame, which the next round takes over, and powers, beams and links of the present round,
 * with the channel of its start.
 */
final class RoundInForce implements RateSource {
    private final UcsflWorld world;
    private final double energyCoefficient;
    private final Optional<SendersNow> senders; // empty: all at once
    private final double[] sentW; // [ud], of all its access points
    private CellFreeFrame frame; // null before the first
    private CellFreeLinks links; // null before the first decision
    private CellFreeDecision decision; // likewise

    /**
     * @param energyCoefficient of the devices' processors
     * @param senders who sends and is sent to; empty if rates are those of all at once
     */
    RoundInForce(UcsflWorld world, double energyCoefficient, Optional<SendersNow> senders) {
        this.world = world;
        this.energyCoefficient = energyCoefficient;
        this.senders = senders;
        this.sentW = new double[world.cpuHz().length];
    }

    /** A frame begins; a round keeps the channel of its start. */
    void moved(CellFreeFrame next, double startS) {
        frame = next;
    }

    /** The present frame. */
    CellFreeFrame frame() {
        return frame;
    }

    /** A round begins. */
    void decided(CellFreeInstance instance, CellFreeDecision taken) {
        decision = taken;
        links = new CellFreeLinks(
                instance.bandwidthHz(),
                instance.noiseW(),
                new UplinkSinr(GramTensor.of(instance.channel()), taken.association()),
                taken.uplinkPowerW(),
                DownlinkSinr.of(instance.channel(), taken.beams()));
        for (int ud = 0; ud < sentW.length; ud++) {
            sentW[ud] = sentW(taken.beams(), ud);
        }
    }

    private static double sentW(Beams beams, int ud) {
        double sum = 0;
        for (int ap : beams.association().clusterOf(ud)) {
            for (int antenna = 0; antenna < beams.antennas(); antenna++) {
                double re = beams.re(ap, ud, antenna);
                double im = beams.im(ap, ud, antenna);
                sum += re * re + im * im;
            }
        }
        return sum;
    }

    /** Cut, size of the cluster and transmit power of a device in the present round. */
    double[] adopted(int ud) {
        return decision == null
                ? new double[] {Double.NaN, Double.NaN, Double.NaN}
                : new double[] {decision.cut()[ud], decision.association().clusterSize(ud), decision.uplinkPowerW()[ud]
                };
    }

    /** Rates while all send, and all are sent to. */
    StageRate ofAllAtOnce() {
        return (member, stage) -> ratePerS(member, stage, Optional.empty());
    }

    @Override
    public double ratePerS(int member, Stage stage) {
        return ratePerS(member, stage, senders);
    }

    private double ratePerS(int member, Stage stage, Optional<SendersNow> among) {
        return switch (stage.kind()) {
            case TrainingStage.UD_FWD -> world.deviceFlops()[member];
            case TrainingStage.UL_ACT -> among.map(
                            now -> links.uplinkBps(member, now.copySending(TrainingStage.UL_ACT)))
                    .orElseGet(() -> links.uplinkBps(member));
            case TrainingStage.SRV_FWD -> world.dpuFlops();
            case TrainingStage.SRV_BWD, TrainingStage.SRV_AGG -> 1;
            case TrainingStage.DL_MODEL -> among.map(
                            now -> links.downlinkBps(member, now.copySending(TrainingStage.DL_MODEL)))
                    .orElseGet(() -> links.downlinkBps(member));
            default -> throw unknown(stage);
        };
    }

    @Override
    public double powerW(int member, Stage stage) {
        return switch (stage.kind()) {
            case TrainingStage.UD_FWD -> ComputeRate.powerW(energyCoefficient, world.cpuHz()[member]);
            case TrainingStage.UL_ACT -> decision.uplinkPowerW()[member];
            case TrainingStage.DL_MODEL -> sentW[member];
            case TrainingStage.SRV_FWD, TrainingStage.SRV_BWD, TrainingStage.SRV_AGG -> 0;
            default -> throw unknown(stage);
        };
    }

    private static IllegalArgumentException unknown(Stage stage) {
        return new IllegalArgumentException("cell-free round in force: no rate for a stage '" + stage.kind() + "'");
    }
}
