package io.splitwave.scenarios.system.sflam;

import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.round.Stage;
import io.splitwave.learning.protocol.TrainingStage;
import io.splitwave.network.channel.SubchannelFrame;
import io.splitwave.optimizer.subchannel.SubchannelDecision;
import io.splitwave.scenarios.rounds.PresentFrame;
import io.splitwave.scenarios.rounds.Site;
import java.util.Arrays;

/**
 * What holds now: the decision of the round, from its start to its end, and the channels of the frame. The rates follow from
 * both: a device keeps its subchannel and its power when the frame changes.
 */
final class SubchannelsInForce implements RateSource {
    private final Site site;
    private final double[] cpuHz; // [ud]
    private final int[] subchannel; // [ud]
    private final int[] bits; // [ud]
    private final double[] powerW; // [ud]
    private final PresentFrame<SubchannelFrame> frame = new PresentFrame<>(SubchannelFrame::places);

    /** @param cpuHz clock of each device, Hz; not copied, not to be written to */
    SubchannelsInForce(Site site, double[] cpuHz) {
        this.site = site;
        this.cpuHz = cpuHz;
        this.subchannel = new int[cpuHz.length];
        this.bits = new int[cpuHz.length];
        this.powerW = new double[cpuHz.length];
        Arrays.fill(subchannel, SubchannelDecision.NONE);
    }

    /** A round begins. */
    void begins(int[] members, SubchannelDecision decision) {
        Arrays.fill(subchannel, SubchannelDecision.NONE);
        int[] ofMember = decision.subchannel();
        int[] bitsOfMember = decision.bits();
        double[] wOfMember = decision.powerW();
        for (int n = 0; n < members.length; n++) {
            subchannel[members[n]] = ofMember[n];
            bits[members[n]] = bitsOfMember[n];
            powerW[members[n]] = wOfMember[n];
        }
    }

    /** The present frame; a round continues with what was decided. */
    PresentFrame<SubchannelFrame> frame() {
        return frame;
    }

    /** Subchannel and bits of a device in the present round; NaN if it has none. */
    double[] adopted(int ud) {
        return subchannel[ud] == SubchannelDecision.NONE
                ? new double[] {Double.NaN, Double.NaN}
                : new double[] {subchannel[ud], bits[ud]};
    }

    /** Bits of an element of a device in the present round; 0 if it has no subchannel. */
    int bits(int ud) {
        return bits[ud];
    }

    @Override
    public double ratePerS(int member, Stage stage) {
        return switch (stage.kind()) {
            case TrainingStage.DL_MODEL, TrainingStage.DL_GRAD -> downBps(
                    site, frame.now().copyGain(member));
            case TrainingStage.UL_ACT, TrainingStage.UL_MODEL -> site.bps(
                    site.bandwidthHz() / frame.now().subchannels(),
                    powerW[member],
                    frame.now().gain(member, subchannel[member]));
            case TrainingStage.UD_FWD, TrainingStage.UD_BWD -> site.deviceFlops(cpuHz[member]);
            case TrainingStage.SRV_FB, TrainingStage.SRV_AGG -> site.serverFlops();
            default -> throw unknown(stage);
        };
    }

    @Override
    public double powerW(int member, Stage stage) {
        return switch (stage.kind()) {
            case TrainingStage.DL_MODEL, TrainingStage.DL_GRAD -> site.apPowerW();
            case TrainingStage.UL_ACT, TrainingStage.UL_MODEL -> powerW[member];
            case TrainingStage.UD_FWD, TrainingStage.UD_BWD -> site.deviceW(cpuHz[member]);
            case TrainingStage.SRV_FB, TrainingStage.SRV_AGG -> 0;
            default -> throw unknown(stage);
        };
    }

    /** Rate of the AP to a device: all subchannels, with an equal part of the power in each, bit/s. */
    static double downBps(Site site, double[] gainOfSubchannel) {
        int subchannels = gainOfSubchannel.length;
        double sum = 0;
        for (double gain : gainOfSubchannel) {
            sum += site.bps(site.bandwidthHz() / subchannels, site.apPowerW() / subchannels, gain);
        }
        return sum;
    }

    private static IllegalArgumentException unknown(Stage stage) {
        return new IllegalArgumentException("subchannels in force: no rate for a stage '" + stage.kind() + "'");
    }
}
