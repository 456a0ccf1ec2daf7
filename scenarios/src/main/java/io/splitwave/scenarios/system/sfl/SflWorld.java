package io.splitwave.scenarios.system.sfl;

import io.splitwave.kernel.play.EnergyStores;
import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.network.channel.GainFrame;
import io.splitwave.optimizer.sfl.Facilities;
import io.splitwave.optimizer.sfl.RoundLimits;
import io.splitwave.optimizer.sfl.RoundState;
import java.util.function.Supplier;

/**
 * What chance fixes for one replication: clocks, budgets, loads, and channels frame by frame. Arrays must not be written to.
 *
 * @param load what a round costs each device
 * @param server what serves the rounds, and with which part of the server a device is planned
 * @param maxPowerW most transmit power of each device, W
 * @param maxCpuHz highest clock of each device, Hz
 * @param limits what a decision must keep
 * @param frames draws one frame after another
 * @param batteries energy of the devices for the whole replication
 */
record SflWorld(
        RoundLoad load,
        ServedDevices server,
        double[] maxPowerW,
        double[] maxCpuHz,
        RoundLimits limits,
        Supplier<GainFrame> frames,
        EnergyStores batteries) {

    /**
     * What is known when a round begins in this frame.
     *
     * @param members devices that take part
     * @param elapsedS time since the start of the frame, s; so much of each standing time is over
     */
    RoundState state(int[] members, GainFrame frame, double elapsedS) {
        Facilities planned = server.planned(members.length);
        double[] standingS = limits.standingS().clone();
        for (int ud : members) {
            standingS[ud] = Math.max(0, frame.places().standingS(ud) - elapsedS);
        }
        RoundLimits now = new RoundLimits(
                limits.cuts(), limits.minPowerW(), limits.minCpuHz(), limits.energyBudgetJ(), standingS);
        return new RoundState(members, frame.copyGain(), maxPowerW, maxCpuHz, load, planned, now);
    }
}
