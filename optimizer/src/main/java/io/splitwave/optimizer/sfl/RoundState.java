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
 * @param limits what a decision must keep, apart from highest power and clock
 */
public record RoundState(
        int[] members,
        double[] gain,
        double[] maxPowerW,
        double[] maxCpuHz,
        RoundLoad load,
        Facilities facilities,
        RoundLimits limits) {
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
     * @param limits what a decision must keep
     * @throws IllegalArgumentException if there is no member, or an array is not of length K
     */
    public RoundState {
        Objects.requireNonNull(load, "load");
        Objects.requireNonNull(facilities, "facilities");
        Objects.requireNonNull(limits, "limits");
        int devices = load.userDevices();
        if (members.length < 1) {
            throw new IllegalArgumentException("round state: at least 1 member is needed, was 0");
        }
        if (gain.length != devices || maxPowerW.length != devices || maxCpuHz.length != devices) {
            throw new IllegalArgumentException(
                    "round state: gain, maxPowerW and maxCpuHz must hold a value for each of the " + devices
                            + " devices, were " + gain.length + ", " + maxPowerW.length + " and " + maxCpuHz.length);
        }
        limits.requireFor(devices, load.profile().lastCut());
    }

    /**
     * A round without further limits.
     *
     * @param members devices that take part
     * @param gain power gain of each device
     * @param maxPowerW most transmit power of each device, W
     * @param maxCpuHz highest clock of each device, Hz
     * @param load what the round costs each device
     * @param facilities what serves the round
     * @throws IllegalArgumentException if there is no member, or an array is not of length K
     */
    public RoundState(
            int[] members,
            double[] gain,
            double[] maxPowerW,
            double[] maxCpuHz,
            RoundLoad load,
            Facilities facilities) {
        this(
                members,
                gain,
                maxPowerW,
                maxCpuHz,
                load,
                facilities,
                RoundLimits.none(load.userDevices(), load.profile().lastCut()));
    }

    /**
     * Checks a decision against the limits of devices and band. Times and energies, which follow from the decision, are not
     * looked at.
     *
     * @param decision a decision for this round
     * @throws IllegalArgumentException if it breaks one; the message names device, value and limit
     */
    public void require(RoundDecision decision) {
        double shares = 0;
        for (int ud : decision.selected(members)) {
            require(limits.allowsCut(decision.cut(ud)), ud, "cut", limits.cutsText(), decision.cut(ud));
            require(decision.share(ud) > 0 && decision.share(ud) <= 1, ud, "share", "(0, 1]", decision.share(ud));
            requireWithin(ud, "powerW", limits.minPowerW(), maxPowerW[ud], decision.powerW(ud));
            requireWithin(ud, "cpuHz", limits.minCpuHz(), maxCpuHz[ud], decision.cpuHz(ud));
            shares += decision.share(ud);
        }
        if (!facilities.inTurns() && !(shares <= 1 + ROUNDING)) {
            throw new IllegalArgumentException(
                    "round decision: the shares of the members must add up to at most 1, were " + shares);
        }
    }

    /** A lowest value of 0 is excluded, as nothing is sent or computed with it. */
    private static void requireWithin(int ud, String name, double min, double max, double value) {
        boolean holds = value > 0 && value >= min && value <= max;
        require(holds, ud, name, (min > 0 ? "[" + min : "(0") + ", " + max + "]", value);
    }

    private static void require(boolean holds, int ud, String name, String range, double value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "round decision: " + name + " of UD " + ud + " must be in " + range + ", was " + value);
        }
    }
}
