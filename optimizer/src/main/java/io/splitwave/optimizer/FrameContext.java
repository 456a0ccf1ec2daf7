package io.splitwave.optimizer;

import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import java.util.Objects;

/** What is known at a frame boundary: channels, work, clocks, budgets. Immutable; no scheme knows more. */
public final class FrameContext {
    private final long frame;
    private final ChannelState channel;
    private final ModelProfile profile;
    private final double[] cpuHz;
    private final Budgets budgets;
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
        this.frame = frame;
        this.channel = Objects.requireNonNull(channel, "channel");
        this.profile = Objects.requireNonNull(profile, "profile");
        this.cpuHz = cpuHz.clone();
        this.budgets = Objects.requireNonNull(budgets, "budgets");
        if (frame < 0) {
            throw new IllegalArgumentException("frame context: frame must be >= 0, was " + frame);
        }
        int uds = channel.userDevices();
        if (profile.userDevices() != uds || cpuHz.length != uds) {
            throw new IllegalArgumentException("frame context: the channel has " + uds + " UDs, the profile "
                    + profile.userDevices() + " and there are " + cpuHz.length + " clocks");
        }
        for (int ud = 0; ud < uds; ud++) {
            if (!(this.cpuHz[ud] > 0) || !Double.isFinite(this.cpuHz[ud])) {
                throw new IllegalArgumentException(
                        "frame context: UD " + ud + ": cpuHz must be finite and > 0, was " + this.cpuHz[ud]);
            }
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
     * Gains of all devices. Those of the phases asked for last are kept: who decides, who judges the decision and who
     * plays it ask for the same.
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
     * @return a context that differs in its budgets alone
     */
    public FrameContext withBudgets(Budgets other) {
        return new FrameContext(frame, channel, profile, cpuHz, other);
    }
}
