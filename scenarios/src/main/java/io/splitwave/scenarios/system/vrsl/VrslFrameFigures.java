package io.splitwave.scenarios.system.vrsl;

import io.splitwave.output.row.Values;
import io.splitwave.output.straggler.Mean;

/** VRSL's own figures of a replication, from its frames as they are planned. */
final class VrslFrameFigures {
    private boolean begun;
    private double firstFrameObjectiveS = Double.NaN;
    private final Mean objectiveS = new Mean();
    private final Mean dtShare = new Mean();
    private final Mean apPowerW = new Mean();
    private final Mean gap = new Mean();
    private final Mean leftOutUds = new Mean();

    /** Adds a frame, of whose row these are the values. */
    void add(Values frame) {
        double present = frame.number("present_uds");
        double reached = frame.number("reached_uds");
        // without UDs there is no sum of delays, and an infinite one would hide those of all other frames
        double sumS = present > 0 && reached == 0 ? Double.NaN : frame.number("objective_s");
        if (!begun) {
            begun = true;
            firstFrameObjectiveS = sumS;
        }
        objectiveS.add(sumS);
        leftOutUds.add(present - reached);
        dtShare.add(frame.number("dt_share"));
        apPowerW.add(frame.number("ap_power_w"));
        gap.add(frame.number("gap"));
    }

    /** The figures in the order of the vocabulary's own ones; NaN for one that no frame had. */
    double[] values() {
        return new double[] {
            firstFrameObjectiveS, objectiveS.value(), dtShare.value(), apPowerW.value(), gap.value(), leftOutUds.value()
        };
    }
}
