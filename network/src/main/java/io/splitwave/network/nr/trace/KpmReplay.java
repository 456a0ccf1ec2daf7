package io.splitwave.network.nr.trace;

import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.kernel.time.Instants;
import io.splitwave.network.nr.LinkStep;
import io.splitwave.network.nr.LinkSteps;
import java.util.Objects;

/**
 * Plays the link of one UE of a {@link KpmTrace} in steps. The first step starts at its first sample. A step has the latest
 * sample that is not after its start: a sample is held until the next, and of several within one step the last is seen.
 */
public final class KpmReplay implements LinkSteps {

    private final KpmTrace trace;
    private final int ue;
    private final FrameGrid grid;
    private final long steps;
    private int sample;
    private long step;

    /**
     * Before the first step.
     *
     * @param trace what was recorded
     * @param ue UE of the trace, in [0, K - 1]
     * @param stepS length of a step, s, finite, greater than 0
     * @throws IllegalArgumentException if a number is out of its range
     */
    public KpmReplay(KpmTrace trace, int ue, double stepS) {
        this.trace = Objects.requireNonNull(trace, "trace");
        if (ue < 0 || ue >= trace.userEquipments()) {
            throw new IllegalArgumentException("trace " + trace.name() + ": expected a UE in [0, "
                    + (trace.userEquipments() - 1) + "], was " + ue);
        }
        if (!(stepS > 0) || Double.isInfinite(stepS)) {
            throw new IllegalArgumentException(
                    "trace " + trace.name() + ": stepS must be finite and > 0, was " + stepS);
        }
        this.ue = ue;
        grid = new FrameGrid(stepS);
        steps = trace.steps(ue, stepS);
    }

    /**
     * Moves on to the next step.
     *
     * @return the step; its start is counted from the first sample
     * @throws IllegalStateException if the step starts after the last sample; names trace, UE and number of steps
     */
    @Override
    public LinkStep next() {
        if (step == steps) {
            throw new IllegalStateException(
                    "trace " + trace.name() + ": UE " + ue + " ends at " + trace.lastS(ue) + " s, after " + steps
                            + " steps of " + grid.lengthS() + " s; expected a longer recording or fewer steps");
        }
        double startS = grid.startS(step);
        step++;
        UeSamples samples = trace.samples(ue);
        double firstS = samples.timeS(0);
        double nowS = firstS + startS;
        while (sample + 1 < samples.count() && reached(samples.timeS(sample + 1), nowS, firstS)) {
            sample++;
        }
        return samples.step(sample, startS);
    }

    /** Whether a sample's time has come; it was read, while that of the step is a product added to the first. */
    private static boolean reached(double sampleS, double nowS, double firstS) {
        return sampleS <= nowS || Instants.same(sampleS, nowS, Math.max(Math.abs(firstS), Math.abs(nowS)));
    }
}
