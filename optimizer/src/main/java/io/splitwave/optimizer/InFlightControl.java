package io.splitwave.optimizer;

import io.splitwave.network.irs.PhaseShifts;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a scheme decides for rounds in flight. Their cuts and places stay; phases, powers and twin frequencies are free. */
public interface InFlightControl {

    /**
     * Decides anew; asked at every frame boundary that meets a round in flight, and when it is due inside a frame.
     *
     * @param frame the frame's state
     * @param left what the rounds still have to do, at least one device active
     * @param start phases to start a search from: those in force or planned in this frame
     * @return the plan, in force from now on
     */
    InFlightPlan replan(FrameContext frame, WorkLeft left, PhaseShifts start);

    /**
     * When it is due inside a frame.
     *
     * @return fraction, in (0, 1], of the devices active in the last plan that must have left the air since; empty if
     *     it is not before the next boundary
     */
    default OptionalDouble replanFraction() {
        return OptionalDouble.empty();
    }

    /**
     * Adapts twin frequencies to a stage that has ended, without a search; asked inside frames, at every such instant at
     * which no new plan is due, if new plans are ever due there.
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
