package io.splitwave.scenarios.system.sfl;

import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.network.channel.GainFrame;
import io.splitwave.optimizer.sfl.Facilities;
import io.splitwave.optimizer.sfl.RoundState;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * What chance fixes for one replication: clocks, loads, and channels frame by frame. Arrays must not be written to.
 *
 * @param load what a round costs each device
 * @param facilities what serves the rounds
 * @param maxPowerW most transmit power of each device, W
 * @param maxCpuHz highest clock of each device, Hz
 * @param frames draws one frame after another
 */
record SflWorld(
        RoundLoad load, Facilities facilities, double[] maxPowerW, double[] maxCpuHz, Supplier<GainFrame> frames) {

    /** A world whose devices all have the same transmit power. */
    static SflWorld of(
            RoundLoad load, Facilities facilities, double maxPowerW, double[] maxCpuHz, Supplier<GainFrame> frames) {
        double[] powerW = new double[load.userDevices()];
        Arrays.fill(powerW, maxPowerW);
        return new SflWorld(load, facilities, powerW, maxCpuHz, frames);
    }

    /** What is known when a round of these members begins with these gains. */
    RoundState state(int[] members, double[] gain) {
        return new RoundState(members, gain, maxPowerW, maxCpuHz, load, facilities);
    }
}
