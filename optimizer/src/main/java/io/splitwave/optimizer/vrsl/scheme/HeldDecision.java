package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.StopReason;
import java.util.Arrays;

/**
 * A scheme that decides every so many frames and holds its decision in between: a controller slower than the channel,
 * or, with a period beyond the last frame, a fixed decision. Frames that hold a decision are evaluated on their own
 * channel.
 *
 * <p>A decision is for the devices it was made for: a frame with other devices gets a new decision. Devices are
 * distinguished by their clocks, their work and their transmit powers.
 */
public final class HeldDecision implements Scheme {
    private final Scheme scheme;
    private final int period;
    private FrameDecision held;
    private double[] cpuHz;
    private double[] uplinkPowerW;
    private ModelProfile profile;

    /**
     * Holds the decisions of a scheme.
     *
     * @param scheme the scheme that decides
     * @param period frames from one decision to the next, at least 1
     * @throws IllegalArgumentException if the period is below 1
     */
    public HeldDecision(Scheme scheme, int period) {
        if (period < 1) {
            throw new IllegalArgumentException("held decision: period must be >= 1, was " + period);
        }
        this.scheme = scheme;
        this.period = period;
    }

    @Override
    public String name() {
        return scheme.name();
    }

    @Override
    public SchemeResult decide(FrameContext frame) {
        if (held == null || frame.frame() % period == 0 || !sameDevices(frame)) {
            SchemeResult result = scheme.decide(frame);
            held = result.decision();
            cpuHz = frame.copyCpuHz();
            uplinkPowerW = frame.copyUplinkPowersW();
            profile = frame.profile();
            return result;
        }
        return ClosedForm.result(frame, held, Double.NaN, Double.NaN, Double.NaN, StopReason.HELD);
    }

    private boolean sameDevices(FrameContext frame) {
        int layers = frame.profile().layers();
        boolean same = frame.userDevices() == cpuHz.length;
        for (int ud = 0; same && ud < frame.userDevices(); ud++) {
            same = frame.cpuHz(ud) == cpuHz[ud]
                    && frame.profile().deviceFlop(ud, layers) == profile.deviceFlop(ud, layers);
        }
        return same && Arrays.equals(frame.copyUplinkPowersW(), uplinkPowerW);
    }
}
