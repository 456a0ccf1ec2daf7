package io.splitwave.optimizer.sfl;

import io.splitwave.kernel.round.Stage;
import io.splitwave.learning.compute.ComputeRate;
import io.splitwave.learning.protocol.StageRate;
import io.splitwave.learning.protocol.TrainingStage;

/**
 * How fast each stage is under a decision, with the channels of one frame, and the power that it draws.
 *
 * <p>Uplinks: the Shannon rate in the device's share at its power. Downlinks: as {@link Downlink} says. Devices: clock times
 * FLOP per cycle, power kappa f^3. The server works at its speed and draws nothing, as its energy is not modelled.
 */
public final class RoundRates implements StageRate {
    private final Facilities facilities;
    private final RoundDecision decision;
    private final double[] gain; // [ud]
    private final int listeners;
    private final double broadcastBps;

    /**
     * The rates of a frame.
     *
     * @param facilities what serves the round
     * @param decision what holds in the round
     * @param gain power gain between the AP and each device, a ratio, {@code [ud]}; not copied, not to be written to
     * @param listeners devices of the round that are still in it, which a broadcast has to reach; may be empty
     */
    public RoundRates(Facilities facilities, RoundDecision decision, double[] gain, int[] listeners) {
        this.facilities = facilities;
        this.decision = decision;
        this.gain = gain;
        this.listeners = listeners.length;
        double slowestBps = Double.POSITIVE_INFINITY;
        if (broadcasts()) {
            for (int ud : listeners) {
                slowestBps = Math.min(slowestBps, wholeBandBps(ud));
            }
        }
        this.broadcastBps = slowestBps;
    }

    /**
     * The rates that the members of a round meet when it begins.
     *
     * @param state what is known then
     * @param decision what holds in the round
     * @return the rates, with every member as a listener
     */
    public static RoundRates of(RoundState state, RoundDecision decision) {
        return new RoundRates(state.facilities(), decision, state.gain(), state.members());
    }

    private boolean broadcasts() {
        return facilities.downlink() == Downlink.BROADCAST && !facilities.inTurns();
    }

    private double wholeBandBps(int ud) {
        return facilities.band().bps(1, facilities.apPowerW(), gain[ud]);
    }

    @Override
    public double perS(int member, Stage stage) {
        return switch (stage.kind()) {
            case TrainingStage.DL_MODEL -> broadcasts() ? broadcastBps : downBps(member);
            case TrainingStage.DL_GRAD -> downBps(member);
            case TrainingStage.UL_ACT, TrainingStage.UL_MODEL -> facilities
                    .band()
                    .bps(decision.share(member), decision.powerW(member), gain[member]);
            case TrainingStage.UD_TRAIN, TrainingStage.UD_FWD, TrainingStage.UD_BWD -> ComputeRate.flops(
                    decision.cpuHz(member), facilities.flopPerCycle());
            case TrainingStage.SRV_FB -> facilities.serverFlops();
            case TrainingStage.SRV_AGG -> facilities.aggregatorFlops();
            default -> throw unknown(stage);
        };
    }

    /**
     * The power that a stage draws: of the device, or of the AP where it sends. A broadcast is sent once, so each of its
     * listeners stands for an equal part of it.
     *
     * @param member the stage's member: a device, or the aggregator
     * @param stage the stage
     * @return W, at least 0
     */
    public double powerW(int member, Stage stage) {
        return switch (stage.kind()) {
            case TrainingStage.DL_MODEL -> broadcasts() ? facilities.apPowerW() / listeners : apPowerW(member);
            case TrainingStage.DL_GRAD -> apPowerW(member);
            case TrainingStage.UL_ACT, TrainingStage.UL_MODEL -> decision.powerW(member);
            case TrainingStage.UD_TRAIN, TrainingStage.UD_FWD, TrainingStage.UD_BWD -> ComputeRate.powerW(
                    facilities.energyCoefficient(), decision.cpuHz(member));
            case TrainingStage.SRV_FB, TrainingStage.SRV_AGG -> 0;
            default -> throw unknown(stage);
        };
    }

    /** Share of band and power in which the AP sends to one device what others do not get. */
    private double downShare(int ud) {
        return facilities.downlink() == Downlink.FULL_BAND || facilities.inTurns() ? 1 : decision.share(ud);
    }

    private double downBps(int ud) {
        return facilities.band().bps(downShare(ud), apPowerW(ud), gain[ud]);
    }

    private double apPowerW(int ud) {
        return downShare(ud) * facilities.apPowerW();
    }

    private static IllegalArgumentException unknown(Stage stage) {
        return new IllegalArgumentException("round rates: no rate for a stage '" + stage.kind() + "'");
    }
}
