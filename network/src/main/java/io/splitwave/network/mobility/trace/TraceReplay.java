package io.splitwave.network.mobility.trace;

import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.kernel.time.Instants;
import io.splitwave.network.mobility.Mobility;
import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;

/**
 * Plays a {@link Trace} in frames: places and speeds at frame starts, on the straight line between the samples before and
 * after. A UD takes part from its first sample to its last, both included, but not between two samples that are further
 * apart than the trace bridges. While away it stands still at its last place, or at its first one before it has come.
 */
public final class TraceReplay implements Mobility {

    private final Trace trace;
    private final double startS;
    private final FrameGrid grid;
    /** Last sample of each UD that is not in the future, its first one before that. */
    private final int[] sample;

    private long frame;

    /**
     * Before frame 0.
     *
     * @param trace what was recorded
     * @param startS time of the trace at frame 0, s, finite; {@link Trace#firstS} plays it from the beginning
     * @param frameS time from frame to frame, s, finite, greater than 0
     * @throws IllegalArgumentException if a figure is out of range
     */
    public TraceReplay(Trace trace, double startS, double frameS) {
        this.trace = Objects.requireNonNull(trace, "trace");
        if (!Double.isFinite(startS)) {
            throw new IllegalArgumentException("trace replay: startS must be finite, was " + startS);
        }
        if (!(frameS > 0) || Double.isInfinite(frameS)) {
            throw new IllegalArgumentException("trace replay: frameS must be finite and > 0, was " + frameS);
        }
        this.startS = startS;
        this.grid = new FrameGrid(frameS);
        sample = new int[trace.userDevices()];
        for (int ud = 0; ud < sample.length; ud++) {
            sample[ud] = trace.first(ud);
        }
    }

    @Override
    public UdPlaces next() {
        double nowS = startS + grid.startS(frame);
        frame++;
        int uds = sample.length;
        double[] xM = new double[uds];
        double[] yM = new double[uds];
        double[] speedMps = new double[uds];
        boolean[] present = new boolean[uds];
        for (int ud = 0; ud < uds; ud++) {
            int end = trace.end(ud);
            while (sample[ud] + 1 < end && reached(trace.timeS(sample[ud] + 1), nowS)) {
                sample[ud]++;
            }
            int at = sample[ud];
            double sinceS = nowS - trace.timeS(at);
            boolean onSample = same(nowS, trace.timeS(at));
            boolean between = !onSample && sinceS > 0 && at + 1 < end && trace.bridged(at);
            present[ud] = onSample || between;
            double share = between ? sinceS / (trace.timeS(at + 1) - trace.timeS(at)) : 0;
            xM[ud] = trace.xM(at, share);
            yM[ud] = trace.yM(at, share);
            speedMps[ud] = present[ud] ? trace.speedMps(at, share) : 0;
        }
        return new UdPlaces(xM, yM, speedMps, present);
    }

    private boolean reached(double sampleS, double nowS) {
        return sampleS <= nowS || same(nowS, sampleS);
    }

    /** Whether a frame starts on a sample: its time is a product added to the start, that of the sample was read. */
    private boolean same(double nowS, double sampleS) {
        return Instants.same(nowS, sampleS, Math.max(Math.abs(startS), Math.abs(nowS)));
    }
}
