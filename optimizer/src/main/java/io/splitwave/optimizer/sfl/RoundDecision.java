package io.splitwave.optimizer.sfl;

import io.splitwave.kernel.round.DropReason;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is decided for a round and holds until its end, for each of K devices; on those that do not take part it says nothing.
 * Immutable.
 */
public final class RoundDecision {
    private final int[] cut; // [ud]
    private final double[] share; // [ud]
    private final double[] powerW; // [ud]
    private final double[] cpuHz; // [ud]
    private final SortedMap<Integer, DropReason> leftOut;
    private final double lowerBoundS;
    private final boolean pooled;

    /**
     * A decision with all that can be said of it; {@link RoundState#require} checks it against the limits of a round.
     *
     * @param cut m, the device's last layer, {@code [ud]}; the last cut leaves the whole network to the device
     * @param share beta, share of the band, {@code [ud]}
     * @param powerW transmit power, W, {@code [ud]}
     * @param cpuHz clock, Hz, {@code [ud]}
     * @param leftOut members that are not to take part, with the reason; on them the arrays say nothing
     * @param lowerBoundS a time, s, at least 0, below which no decision with the same members selected can bring the longest
     *     chain of a device, all limits kept; NaN if none was proven
     * @param pooled whether the share of a device that is not sending is handed to those that are, in proportion to theirs
     * @throws IllegalArgumentException if the lengths differ, or the bound is negative
     */
    public RoundDecision(
            int[] cut,
            double[] share,
            double[] powerW,
            double[] cpuHz,
            SortedMap<Integer, DropReason> leftOut,
            double lowerBoundS,
            boolean pooled) {
        this.cut = cut.clone();
        this.share = share.clone();
        this.powerW = powerW.clone();
        this.cpuHz = cpuHz.clone();
        this.leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
        this.lowerBoundS = lowerBoundS;
        this.pooled = pooled;
        if (share.length != cut.length || powerW.length != cut.length || cpuHz.length != cut.length) {
            throw new IllegalArgumentException(
                    "round decision: cut, share, powerW and cpuHz must be of one length, were " + cut.length + ", "
                            + share.length + ", " + powerW.length + " and " + cpuHz.length);
        }
        if (lowerBoundS < 0) {
            throw new IllegalArgumentException("round decision: lowerBoundS must be >= 0 or NaN, was " + lowerBoundS);
        }
    }

    /**
     * A decision by which all members take part, without a bound; {@link RoundState#require} checks it against the limits of a round.
     *
     * @param cut m, the device's last layer, {@code [ud]}; the last cut leaves the whole network to the device
     * @param share beta, share of the band, {@code [ud]}
     * @param powerW transmit power, W, {@code [ud]}
     * @param cpuHz clock, Hz, {@code [ud]}
     * @throws IllegalArgumentException if the lengths differ
     */
    public RoundDecision(int[] cut, double[] share, double[] powerW, double[] cpuHz) {
        this(cut, share, powerW, cpuHz, Collections.emptySortedMap(), Double.NaN, false);
    }

    /**
     * The same decision with other shares.
     *
     * @param other beta, share of the band, {@code [ud]}
     * @return a decision
     * @throws IllegalArgumentException if the length differs
     */
    public RoundDecision withShare(double[] other) {
        return new RoundDecision(cut, other, powerW, cpuHz, leftOut, lowerBoundS, pooled);
    }

    /**
     * This decision with what another one says of some devices.
     *
     * @param devices whose cut, share, power and clock are taken from the other
     * @param other a decision for as many devices
     * @return a decision; who is left out, the bound and whether shares are pooled are those of the other
     */
    public RoundDecision adopting(int[] devices, RoundDecision other) {
        int[] cuts = cut.clone();
        double[] shares = share.clone();
        double[] powersW = powerW.clone();
        double[] clocksHz = cpuHz.clone();
        for (int ud : devices) {
            cuts[ud] = other.cut[ud];
            shares[ud] = other.share[ud];
            powersW[ud] = other.powerW[ud];
            clocksHz[ud] = other.cpuHz[ud];
        }
        return new RoundDecision(cuts, shares, powersW, clocksHz, other.leftOut, other.lowerBoundS, other.pooled);
    }

    /**
     * The members of a round that take part in it.
     *
     * @param members of the round, ascending
     * @return those that are not left out, ascending; may be empty
     */
    public int[] selected(int[] members) {
        return Arrays.stream(members).filter(ud -> !leftOut.containsKey(ud)).toArray();
    }

    /**
     * Who is not to take part, and why.
     *
     * @return unmodifiable, ascending by device
     */
    public SortedMap<Integer, DropReason> leftOut() {
        return leftOut;
    }

    /**
     * A proven bound of the longest chain of a device.
     *
     * @return s; NaN if none was proven
     */
    public double lowerBoundS() {
        return lowerBoundS;
    }

    /**
     * Whether shares are handed on while their device does not send.
     *
     * @return false if each share is held for the whole round
     */
    public boolean pooled() {
        return pooled;
    }

    /**
     * The cut of a device.
     *
     * @param ud device, 0 based
     * @return m
     */
    public int cut(int ud) {
        return cut[ud];
    }

    /**
     * The share of the band of a device.
     *
     * @param ud device, 0 based
     * @return beta
     */
    public double share(int ud) {
        return share[ud];
    }

    /**
     * The transmit power of a device.
     *
     * @param ud device, 0 based
     * @return W
     */
    public double powerW(int ud) {
        return powerW[ud];
    }

    /**
     * The clock of a device.
     *
     * @param ud device, 0 based
     * @return Hz
     */
    public double cpuHz(int ud) {
        return cpuHz[ud];
    }

    /**
     * The cuts of all devices.
     *
     * @return a copy, index = device
     */
    public int[] copyCut() {
        return cut.clone();
    }

    /**
     * The shares of all devices.
     *
     * @return a copy, index = device
     */
    public double[] copyShare() {
        return share.clone();
    }

    /**
     * The transmit powers of all devices.
     *
     * @return a copy, W, index = device
     */
    public double[] copyPowerW() {
        return powerW.clone();
    }

    /**
     * The clocks of all devices.
     *
     * @return a copy, Hz, index = device
     */
    public double[] copyCpuHz() {
        return cpuHz.clone();
    }
}
