package io.splitwave.scenarios.system.vrsl;

import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.optimizer.vrsl.FrameDecision;
import java.util.Locale;

/**
 * The link of a frame that takes longest for the data of a round.
 *
 * @param ud UD, at least 0; -1 if none is present
 * @param direction of the data: up or down
 * @param rateBps its true rate, bit/s, at least 0
 * @param takesS its time for the data of a round, s; infinite at rate 0
 */
record SlowestLink(int ud, String direction, double rateBps, double takesS) {

    /** Among the UDs that take part in a frame, under its plan. */
    static SlowestLink of(PlannedFrame frame) {
        FrameDecision decision = frame.recorded();
        ModelProfile profile = frame.truth().profile();
        boolean[] reached = frame.reached();
        SlowestLink slowest = new SlowestLink(-1, "", 0, 0);
        for (int ud = 0; ud < reached.length; ud++) {
            if (reached[ud]) {
                int cut = decision.cut(ud);
                slowest = slowest.or(
                        new SlowestLink(ud, "downlink", frame.recordedLinks().downlinkBps(ud), 0)
                                .carrying(profile.downlinkBit(ud, cut)));
                slowest = slowest.or(
                        new SlowestLink(ud, "uplink", frame.recordedLinks().uplinkBps(ud), 0)
                                .carrying(profile.uplinkBit(ud, cut)));
            }
        }
        return slowest;
    }

    private SlowestLink carrying(double bit) {
        return new SlowestLink(ud, direction, rateBps, bit == 0 ? 0 : bit / rateBps);
    }

    private SlowestLink or(SlowestLink other) {
        return ud < 0 || other.takesS > takesS ? other : this;
    }

    @Override
    public String toString() {
        return ud < 0
                ? "none, as no UD is present and within reach"
                : String.format(
                        Locale.ROOT, "%s of UD %d at %.3g bit/s, %.3g s for a round", direction, ud, rateBps, takesS);
    }
}
