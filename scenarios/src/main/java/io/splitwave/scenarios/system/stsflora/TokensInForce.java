package io.splitwave.scenarios.system.stsflora;

import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.round.Stage;
import io.splitwave.learning.protocol.TrainingStage;
import io.splitwave.network.channel.GainFrame;
import io.splitwave.optimizer.token.TokenDecision;
import io.splitwave.scenarios.rounds.PresentFrame;
import io.splitwave.scenarios.rounds.Site;
import java.util.Arrays;

/**
 * What holds now: the channels of the frame, and for each device of the round its part of the band and its power. Before the
 * decision those are an equal part and full power. The rates follow from both.
 */
final class TokensInForce implements RateSource {
    private final Site site;
    private final double[] cpuHz; // [ud]
    private final double maxPowerW;
    private final int[] kept; // [ud], of the decision that was taken last; 0 for none
    private final double[] bandwidthHz; // [ud]
    private final double[] powerW; // [ud]
    private final PresentFrame<GainFrame> frame = new PresentFrame<>(GainFrame::places);

    /**
     * @param cpuHz clock of each device, Hz; not copied, not to be written to
     * @param maxPowerW highest transmit power of a device, W
     */
    TokensInForce(Site site, double[] cpuHz, double maxPowerW) {
        this.site = site;
        this.cpuHz = cpuHz;
        this.maxPowerW = maxPowerW;
        this.kept = new int[cpuHz.length];
        this.bandwidthHz = new double[cpuHz.length];
        this.powerW = new double[cpuHz.length];
    }

    /** A round begins: each of its devices sends its importance in an equal part of the band. */
    void begins(int[] members) {
        Arrays.fill(kept, 0);
        for (int ud : members) {

            bandwidthHz[ud] = site.bandwidthHz() / members.length;
            powerW[ud] = maxPowerW;
        }
    }

    /** Tokens are decided. */
    void decided(int[] members, TokenDecision decision) {
        int[] tokens = decision.tokens();
        double[] hz = decision.bandwidthHz();
        double[] w = decision.powerW();
        for (int n = 0; n < members.length; n++) {
            if (!decision.leftOut().containsKey(n)) {
                kept[members[n]] = tokens[n];
                bandwidthHz[members[n]] = hz[n];
                powerW[members[n]] = w[n];
            }
        }
    }

    /** The present frame; a round continues with what was decided. */
    PresentFrame<GainFrame> frame() {
        return frame;
    }

    /** Tokens that a device keeps in the present round; 0 if none are decided. */
    int kept(int ud) {
        return kept[ud];
    }

    /** Tokens and share of the band of a device in the present round; NaN if none are decided. */
    double[] adopted(int ud) {
        return kept[ud] == 0
                ? new double[] {Double.NaN, Double.NaN}
                : new double[] {kept[ud], bandwidthHz[ud] / site.bandwidthHz()};
    }

    @Override
    public double ratePerS(int member, Stage stage) {
        return switch (stage.kind()) {
            case TrainingStage.DL_MODEL, TrainingStage.DL_CTRL, TrainingStage.DL_GRAD -> site.bps(
                    site.bandwidthHz(), site.apPowerW(), frame.now().gain(member));
            case TrainingStage.UL_META, TrainingStage.UL_ACT, TrainingStage.UL_MODEL -> site.bps(
                    bandwidthHz[member], powerW[member], frame.now().gain(member));
            case TrainingStage.UD_FWD, TrainingStage.UD_BWD -> site.deviceFlops(cpuHz[member]);
            case TrainingStage.SRV_FB, TrainingStage.SRV_TRAIN, TrainingStage.SRV_AGG -> site.serverFlops();
            default -> throw unknown(stage);
        };
    }

    @Override
    public double powerW(int member, Stage stage) {
        return switch (stage.kind()) {
            case TrainingStage.DL_MODEL, TrainingStage.DL_CTRL, TrainingStage.DL_GRAD -> site.apPowerW();
            case TrainingStage.UL_META, TrainingStage.UL_ACT, TrainingStage.UL_MODEL -> powerW[member];
            case TrainingStage.UD_FWD, TrainingStage.UD_BWD -> site.deviceW(cpuHz[member]);
            case TrainingStage.SRV_FB, TrainingStage.SRV_TRAIN, TrainingStage.SRV_AGG -> 0;
            default -> throw unknown(stage);
        };
    }

    private static IllegalArgumentException unknown(Stage stage) {
        return new IllegalArgumentException("tokens in force: no rate for a stage '" + stage.kind() + "'");
    }
}
