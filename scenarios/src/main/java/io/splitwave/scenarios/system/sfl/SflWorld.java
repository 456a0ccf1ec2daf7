package io.splitwave.scenarios.system.sfl;

import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.network.channel.GainFrame;
import io.splitwave.optimizer.sfl.Facilities;
import io.splitwave.optimizer.sfl.RoundLimits;
import io.splitwave.optimizer.sfl.RoundState;
import java.util.Arrays;
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
 */
record SflWorld(
        RoundLoad load,
        ServedDevices server,
        double[] maxPowerW,
        double[] maxCpuHz,
        RoundLimits limits,
        Supplier<GainFrame> frames) {

    /** A world whose devices all have the same transmit power. */
    static SflWorld of(
            RoundLoad load,
            ServedDevices server,
            double maxPowerW,
            double[] maxCpuHz,
            RoundLimits limits,
            Supplier<GainFrame> frames) {
        double[] powerW = new double[load.userDevices()];
        Arrays.fill(powerW, maxPowerW);
        return new SflWorld(load, server, powerW, maxCpuHz, limits, frames);
    }

    /** What is known when a round of these members begins in this frame. */
    RoundState state(int[] members, GainFrame frame) {
        Facilities planned = server.planned(members.length);
        return new RoundState(members, frame.copyGain(), maxPowerW, maxCpuHz, load, planned, limits);
    }
}
