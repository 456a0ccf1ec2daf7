package io.splitwave.scenarios.system.genfv;

import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.round.Stage;
import io.splitwave.learning.protocol.TrainingStage;
import io.splitwave.network.channel.GainFrame;
import io.splitwave.optimizer.generation.GenerationDecision;
import io.splitwave.scenarios.rounds.PresentFrame;
import java.util.Arrays;

/**
 * What holds now: the channels of the frame, and for each device of the round its subcarriers and its power. Before the decision
 * those are an equal part, which need not be whole, and full power. The rates follow from both.
 */
final class UploadsInForce implements RateSource {
    /** A stage whose work is a time. */
    private static final double SECOND_PER_S = 1;

    private final GenfvSite site;
    private final double[] deviceW; // [ud]
    private final double maxPowerW;
    private final boolean[] selected; // [ud], by the decision that was taken last
    private final double[] subcarriers; // [ud]
    private final double[] powerW; // [ud]
    private final PresentFrame<GainFrame> frame = new PresentFrame<>(GainFrame::places);

    /**
     * @param deviceW power of each device's GPU while it trains, W, {@code [ud]}
     * @param maxPowerW highest transmit power of a device, W
     */
    UploadsInForce(GenfvSite site, double[] deviceW, double maxPowerW) {
        this.site = site;
        this.deviceW = deviceW.clone();
        int devices = deviceW.length;
        this.maxPowerW = maxPowerW;
        this.selected = new boolean[devices];
        this.subcarriers = new double[devices];
        this.powerW = new double[devices];
    }

    /** A round begins: each of its devices sends its histogram in an equal part of the band. */
    void begins(int[] members) {
        Arrays.fill(selected, false);
        for (int ud : members) {
            subcarriers[ud] = (double) site.subcarriers() / members.length;
            powerW[ud] = maxPowerW;
        }
    }

    /** Subcarriers and powers are decided. */
    void decided(int[] members, GenerationDecision decision) {
        int[] subcarriersOfMember = decision.subcarriers();
        double[] wOfMember = decision.powerW();
        for (int n = 0; n < members.length; n++) {
            if (subcarriersOfMember[n] > 0) {
                selected[members[n]] = true;
                subcarriers[members[n]] = subcarriersOfMember[n];
                powerW[members[n]] = wOfMember[n];
            }
        }
    }

    /** The present frame; a round continues with what was decided. */
    PresentFrame<GainFrame> frame() {
        return frame;
    }

    /** Whether a device is selected in the present round. */
    boolean selected(int ud) {
        return selected[ud];
    }

    /** Subcarriers and power of a device in the present round; NaN if it is not selected. */
    double[] adopted(int ud) {
        return selected[ud] ? new double[] {subcarriers[ud], powerW[ud]} : new double[] {Double.NaN, Double.NaN};
    }

    @Override
    public double ratePerS(int member, Stage stage) {
        return switch (stage.kind()) {
            case TrainingStage.UL_META, TrainingStage.UL_MODEL -> site.link()
                    .bps(subcarriers[member], powerW[member], frame.now().gain(member));
            case TrainingStage.DL_MODEL -> site.downBps(frame.now().gain(member));
            case TrainingStage.UD_TRAIN, TrainingStage.SRV_GEN, TrainingStage.SRV_TRAIN -> SECOND_PER_S;
            case TrainingStage.SRV_AGG -> site.serverFlops();
            default -> throw unknown(stage);
        };
    }

    @Override
    public double powerW(int member, Stage stage) {
        return switch (stage.kind()) {
            case TrainingStage.UL_META, TrainingStage.UL_MODEL -> powerW[member];
            case TrainingStage.DL_MODEL -> site.apPowerW();
            case TrainingStage.UD_TRAIN -> deviceW[member];
            case TrainingStage.SRV_GEN, TrainingStage.SRV_TRAIN -> site.generatorW();
            case TrainingStage.SRV_AGG -> 0;
            default -> throw unknown(stage);
        };
    }

    private static IllegalArgumentException unknown(Stage stage) {
        return new IllegalArgumentException("uploads in force: no rate for a stage '" + stage.kind() + "'");
    }
}
