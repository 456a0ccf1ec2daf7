package io.splitwave.optimizer.vrsl.block;

import io.splitwave.kernel.block.RowBlocks;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.function.IntToDoubleFunction;

/**
 * Step 1, the cut layer: VRSL (28), Alg. 1. Per device, every candidate cut is tried with the place rule (29) gives it
 * and the twin frequency the device has now; the smallest delay plus the frame's price of the cut is taken, of equals
 * the earlier cut.
 *
 * <p>A device without twin frequency sees its twin as no faster than itself, so that a local device tends to stay
 * local. This is the paper's rule, kept as printed.
 */
public final class CutBlock {
    /** Devices that a thread takes at a time. */
    private static final int BLOCK = 4096;

    private final int[] candidates;
    private final TwinBlock rule;

    /**
     * A search.
     *
     * @param candidates cuts to try, in order, each &gt;= 1, at least one
     * @param rule the place each candidate would have
     * @throws IllegalArgumentException if there is no candidate or one is below 1
     */
    public CutBlock(int[] candidates, TwinBlock rule) {
        this.candidates = candidates.clone();
        this.rule = rule;
        if (candidates.length == 0) {
            throw new IllegalArgumentException("cut block: at least one candidate cut is needed");
        }
        for (int cut : this.candidates) {
            if (cut < 1) {
                throw new IllegalArgumentException("cut block: candidate cuts must be >= 1, was " + cut);
            }
        }
    }

    /**
     * The best cut of every device.
     *
     * @param context the frame
     * @param links the rates in force
     * @param twinHz Delta f_k in force, {@code [ud]}, Hz
     * @return m_k, {@code [ud]}
     * @throws IllegalArgumentException if a candidate is beyond the profile's last layer
     */
    public int[] cuts(FrameContext context, LinkState links, IntToDoubleFunction twinHz) {
        int[] best = new int[context.userDevices()];
        cuts(context, links, twinHz, best);
        return best;
    }

    /**
     * The best cut of every device, in room of the caller's.
     *
     * @param context the frame
     * @param links the rates in force
     * @param twinHz Delta f_k in force, {@code [ud]}, Hz
     * @param best written to: m_k, {@code [ud]}, as long as there are devices
     * @throws IllegalArgumentException if a candidate is beyond the profile's last layer
     */
    public void cuts(FrameContext context, LinkState links, IntToDoubleFunction twinHz, int[] best) {
        for (int candidate : candidates) {
            if (candidate > context.profile().layers()) {
                throw new IllegalArgumentException("cut block: candidate cuts must be in 1.."
                        + context.profile().layers() + ", was " + candidate);
            }
        }
        RowBlocks.each(best.length, BLOCK, (from, to) -> cuts(context, links, twinHz, best, from, to));
    }

    private void cuts(FrameContext context, LinkState links, IntToDoubleFunction twinHz, int[] best, int from, int to) {
        for (int ud = from; ud < to; ud++) {
            double hz = twinHz.applyAsDouble(ud);
            best[ud] = candidates[0];
            double leastS = Double.POSITIVE_INFINITY;
            for (int candidate : candidates) {
                boolean local = rule.local(context, ud, candidate);
                double totalS = DelayModel.splitTotalS(context, links, ud, candidate, local, hz)
                        + context.cutPenaltyS(candidate);
                if (totalS < leastS) {
                    leastS = totalS;
                    best[ud] = candidate;
                }
            }
        }
    }
}
