package io.splitwave.optimizer.sfl;

import io.splitwave.learning.profile.RoundLoad;
import java.util.Objects;

/**
 * What is known when a round begins. Arrays are not copied and must not be written to.
 *
 * @param members devices that take part, ascending, at least one
 * @param gain power gain between the AP and each of K devices, a ratio, {@code [ud]}
 * @param maxPowerW most transmit power of each device, W, {@code [ud]}
 * @param maxCpuHz highest clock of each device, Hz, {@code [ud]}
 * @param load what the round costs each device
 * @param facilities what serves the round
 */
public record RoundState(
        int[] members, double[] gain, double[] maxPowerW, double[] maxCpuHz, RoundLoad load, Facilities facilities) {
    /** Shares that add up to 1 may exceed it by rounding. */
    private static final double ROUNDING = 1e-9;

    /**
     * Checks the shapes.
     *
     * @param members devices that take part
     * @param gain power gain of each device
     * @param maxPowerW most transmit power of each device, W
     * @param maxCpuHz highest clock of each device, Hz
     * @param load what the round costs each device
     * @param facilities what serves the round
     * @throws IllegalArgumentException if there is no member, or an array is not of length K
     */
    public RoundState {
        Objects.requireNonNull(load, "load");
        Objects.requireNonNull(facilities, "facilities");
        int devices = load.userDevices();
        if (members.length < 1) {
            throw new IllegalArgumentException("round state: at least 1 member is needed, was 0");
        }
        if (gain.length != devices || maxPowerW.length != devices || maxCpuHz.length != devices) {
            throw new IllegalArgumentException(
                    "round state: gain, maxPowerW and maxCpuHz must hold a value for each of the " + devices
                            + " devices, were " + gain.length + ", " + maxPowerW.length + " and " + maxCpuHz.length);
        }
    }

    /**
     * Checks a decision against the limits of devices and band.
     *
     * @param decision a decision for this round
     * @throws IllegalArgumentException if it breaks one; the message names device, value and limit
     */
    public void require(RoundDecision decision) {
        int lastCut = load.profile().lastCut();
        double shares = 0;
        for (int ud : members) {
            require(decision.cut(ud) >= 1 && decision.cut(ud) <= lastCut, ud, "cut", "1.." + lastCut, decision.cut(ud));
            require(decision.share(ud) > 0 && decision.share(ud) <= 1, ud, "share", "(0, 1]", decision.share(ud));
            double powerW = decision.powerW(ud);
            require(powerW > 0 && powerW <= maxPowerW[ud], ud, "powerW", "(0, " + maxPowerW[ud] + "]", powerW);
            double cpuHz = decision.cpuHz(ud);
            require(cpuHz > 0 && cpuHz <= maxCpuHz[ud], ud, "cpuHz", "(0, " + maxCpuHz[ud] + "]", cpuHz);
            shares += decision.share(ud);
        }
        if (!facilities.inTurns() && !(shares <= 1 + ROUNDING)) {
            throw new IllegalArgumentException(
                    "round decision: the shares of the members must add up to at most 1, were " + shares);
        }
    }

    private static void require(boolean holds, int ud, String name, String range, double value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "round decision: " + name + " of UD " + ud + " must be in " + range + ", was " + value);
        }
    }
}
