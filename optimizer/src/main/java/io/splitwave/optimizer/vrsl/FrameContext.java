package io.splitwave.optimizer.vrsl;

import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import java.util.Arrays;
import java.util.Objects;

/** What is known at a frame boundary: channels, work, clocks, budgets. Immutable; no scheme knows more. */
public final class FrameContext {
    private final long frame;
    private final ChannelState channel;
    private final ModelProfile profile;
    private final double[] cpuHz;
    private final Budgets budgets;
    private final double[] uplinkPowerW; // [ud], empty = that of the budgets
    private final double[] cutPenaltyS; // [cut], empty = none
    private Gains last;

    /** Gains and the phases they belong to; immutable, so threads that share a frame may at worst compute them twice. */
    private record Gains(PhaseShifts phases, EffectiveGains gains) {}

    /**
     * Gathers a frame's state.
     *
     * @param frame number of the frame, &gt;= 0
     * @param channel the channels of this frame, K devices
     * @param profile FLOP and bits of the same K devices
     * @param cpuHz f_k^loc, one finite and positive clock per device, Hz
     * @param budgets the constants of the problem
     * @throws IllegalArgumentException if the numbers of devices differ or a clock or the frame is out of range
     */
    public FrameContext(long frame, ChannelState channel, ModelProfile profile, double[] cpuHz, Budgets budgets) {
        this(frame, channel, profile, cpuHz.clone(), budgets, new double[0], new double[0]);
        for (int ud = 0; ud < this.cpuHz.length; ud++) {
            if (!(this.cpuHz[ud] > 0) || !Double.isFinite(this.cpuHz[ud])) {
                throw new IllegalArgumentException(
                        "frame context: UD " + ud + ": cpuHz must be finite and > 0, was " + this.cpuHz[ud]);
            }
        }
    }

    /** Shares the arrays, which no one writes to; clocks have been checked. */
    private FrameContext(
            long frame,
            ChannelState channel,
            ModelProfile profile,
            double[] cpuHz,
            Budgets budgets,
            double[] uplinkPowerW,
            double[] cutPenaltyS) {
        this.frame = frame;
        this.channel = Objects.requireNonNull(channel, "channel");
        this.profile = Objects.requireNonNull(profile, "profile");
        this.cpuHz = cpuHz;
        this.budgets = Objects.requireNonNull(budgets, "budgets");
        this.uplinkPowerW = uplinkPowerW;
        this.cutPenaltyS = cutPenaltyS;
        if (frame < 0) {
            throw new IllegalArgumentException("frame context: frame must be >= 0, was " + frame);
        }
        int uds = channel.userDevices();
        if (profile.userDevices() != uds || cpuHz.length != uds) {
            throw new IllegalArgumentException("frame context: the channel has " + uds + " UDs, the profile "
                    + profile.userDevices() + " and there are " + cpuHz.length + " clocks");
        }
    }

    /**
     * Number of the frame.
     *
     * @return &gt;= 0
     */
    public long frame() {
        return frame;
    }

    /**
     * The channels of the frame.
     *
     * @return an immutable snapshot
     */
    public ChannelState channel() {
        return channel;
    }

    /**
     * Work and sizes.
     *
     * @return FLOP per layer and bits per cut
     */
    public ModelProfile profile() {
        return profile;
    }

    /**
     * The constants of the problem.
     *
     * @return the budgets
     */
    public Budgets budgets() {
        return budgets;
    }

    /**
     * K, the number of user devices.
     *
     * @return &gt;= 1
     */
    public int userDevices() {
        return cpuHz.length;
    }

    /**
     * f_k^loc.
     *
     * @param ud k, 0..K-1
     * @return clock of the device, Hz
     */
    public double cpuHz(int ud) {
        return cpuHz[ud];
    }

    /**
     * All clocks.
     *
     * @return a copy, {@code [ud]}, Hz
     */
    public double[] copyCpuHz() {
        return cpuHz.clone();
    }

    /**
     * P_UL of a device: its own, otherwise that of the budgets.
     *
     * @param ud k, 0..K-1
     * @return transmit power, W, at least 0
     */
    public double uplinkPowerW(int ud) {
        return hasOwnUplinkPowers() ? uplinkPowerW[ud] : budgets.uplinkPowerW();
    }

    /**
     * Whether devices have transmit powers of their own.
     *
     * @return false if all send with the power of the budgets
     */
    public boolean hasOwnUplinkPowers() {
        return uplinkPowerW.length > 0;
    }

    /**
     * The same frame with transmit powers of its devices.
     *
     * @param powerW P_UL, {@code [ud]}, each finite and at least 0, W; empty if all send with the power of the budgets
     * @return a context that differs only in this
     * @throws IllegalArgumentException if their number is wrong or one is out of range
     */
    public FrameContext withUplinkPowers(double[] powerW) {
        if (powerW.length != 0 && powerW.length != userDevices()) {
            throw new IllegalArgumentException("frame context: a transmit power is needed for each of the "
                    + userDevices() + " UDs, were " + powerW.length);
        }
        for (int ud = 0; ud < powerW.length; ud++) {
            if (!(powerW[ud] >= 0) || Double.isInfinite(powerW[ud])) {
                throw new IllegalArgumentException(
                        "frame context: UD " + ud + ": the transmit power must be finite and >= 0, was " + powerW[ud]);
            }
        }
        return new FrameContext(frame, channel, profile, cpuHz, budgets, powerW.clone(), cutPenaltyS);
    }

    /**
     * Transmit powers of the devices.
     *
     * @return a copy, {@code [ud]}, W; empty if all send with the power of the budgets
     */
    public double[] copyUplinkPowersW() {
        return uplinkPowerW.clone();
    }

    /**
     * Gains of all devices. Those of the phases asked for last are kept, since the scheme, the check of its decision
     * and the run ask for the same.
     *
     * @param phases Theta of this frame's elements
     * @return their gains
     * @throws IllegalArgumentException if the number of phases is not N
     */
    public EffectiveGains gains(PhaseShifts phases) {
        Gains known = last;
        if (known == null || known.phases() != phases) {
            known = new Gains(phases, EffectiveGains.compute(channel, phases));
            last = known;
        }
        return known.gains();
    }

    /**
     * The same frame under other budgets.
     *
     * @param other the budgets to use
     * @return a context that differs only in its budgets
     */
    public FrameContext withBudgets(Budgets other) {
        return new FrameContext(frame, channel, profile, cpuHz, other, uplinkPowerW, cutPenaltyS);
    }

    /**
     * The same devices in another frame.
     *
     * @param other the frame, from 0
     * @param now the channels in it, of as many devices
     * @return a context that differs only in these
     * @throws IllegalArgumentException if the frame is negative or the number of devices is another
     */
    public FrameContext at(long other, ChannelState now) {
        return new FrameContext(other, now, profile, cpuHz, budgets, uplinkPowerW, cutPenaltyS);
    }

    /**
     * The same frame as it would be with other channels and clocks.
     *
     * @param other the channels, of as many devices
     * @param clocksHz f_k^loc, {@code [ud]}, each finite and positive, Hz
     * @return a context that differs only in these
     * @throws IllegalArgumentException if the number of devices is another or a clock is out of range
     */
    public FrameContext with(ChannelState other, double[] clocksHz) {
        return new FrameContext(frame, other, profile, clocksHz, budgets, uplinkPowerW, cutPenaltyS);
    }

    /**
     * The same frame with some of its devices only, numbered from 0.
     *
     * @param userDevices the devices, each 0..K-1, at least one
     * @return a context of as many devices
     * @throws IllegalArgumentException if there is none
     */
    public FrameContext select(int... userDevices) {
        double[] clocksHz = new double[userDevices.length];
        for (int i = 0; i < clocksHz.length; i++) {
            clocksHz[i] = cpuHz[userDevices[i]];
        }
        double[] powersW = hasOwnUplinkPowers()
                ? Arrays.stream(userDevices).mapToDouble(this::uplinkPowerW).toArray()
                : uplinkPowerW;
        return new FrameContext(
                frame,
                channel.select(userDevices),
                profile.select(userDevices),
                clocksHz,
                budgets,
                powersW,
                cutPenaltyS);
    }

    /**
     * The same frame with a price on cuts: the term lambda L_train(m) of VRSL (28).
     *
     * @param penaltyS by cut, length M + 1, each finite and at least 0, s; empty for none
     * @return a context that differs only in this
     * @throws IllegalArgumentException if the length is wrong or a price is out of range
     */
    public FrameContext withCutPenalty(double[] penaltyS) {
        if (penaltyS.length != 0 && penaltyS.length != profile.layers() + 1) {
            throw new IllegalArgumentException("frame context: a price is needed for each of the "
                    + (profile.layers() + 1) + " cuts, were " + penaltyS.length);
        }
        for (double price : penaltyS) {
            if (!(price >= 0) || Double.isInfinite(price)) {
                throw new IllegalArgumentException(
                        "frame context: the price of a cut must be finite and >= 0, was " + price);
            }
        }
        return new FrameContext(frame, channel, profile, cpuHz, budgets, uplinkPowerW, penaltyS.clone());
    }

    /**
     * lambda L_train(m) of VRSL (28), for each device that is cut there.
     *
     * @param cut m, 0..M
     * @return s, 0 unless the frame puts a price on cuts
     */
    public double cutPenaltyS(int cut) {
        return cutPenaltyS.length == 0 ? 0 : cutPenaltyS[cut];
    }

    /**
     * The same price for cuts as another frame of this model has.
     *
     * @param other a frame with the same number of layers
     * @return a context that differs only in this
     */
    public FrameContext withCutPenaltyOf(FrameContext other) {
        return withCutPenalty(other.cutPenaltyS);
    }
}
