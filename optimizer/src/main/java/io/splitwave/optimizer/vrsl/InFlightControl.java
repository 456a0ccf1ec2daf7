package io.splitwave.optimizer.vrsl;

import io.splitwave.network.irs.PhaseShifts;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a scheme decides for rounds in flight. Their cuts and places stay; phases, powers and twin frequencies are free. */
public interface InFlightControl {

    /**
     * Makes a new plan; called at every frame boundary with a round in flight, and inside a frame when a new plan is
     * due.
     *
     * @param frame the frame's state
     * @param left what the rounds still have to do, at least one device active
     * @param start phases to start a search from: those in force or planned in this frame
     * @return the plan, in force from now on
     */
    InFlightPlan replan(FrameContext frame, WorkLeft left, PhaseShifts start);

    /**
     * When a new plan is due inside a frame.
     *
     * @return fraction, in (0, 1], of the devices active in the last plan that must have left the air since; empty if
     *     none is due before the next boundary
     */
    default OptionalDouble replanFraction() {
        return OptionalDouble.empty();
    }

    /**
     * Adapts twin frequencies to a stage that has ended, without a search; called inside frames when a stage ends and
     * no new plan is due, for schemes whose plans can be due inside a frame.
     *
     * @param frame the frame's state
     * @param left what the rounds still have to do
     * @param uplinkBps uplink rates in force, {@code [ud]}, bit/s
     * @return twin frequencies in force from now on, {@code [ud]}, Hz; empty to leave them as they are
     */
    default Optional<double[]> twinHzNow(FrameContext frame, WorkLeft left, double[] uplinkBps) {
        return Optional.empty();
    }
}
