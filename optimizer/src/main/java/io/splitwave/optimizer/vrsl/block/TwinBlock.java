package io.splitwave.optimizer.vrsl.block;

import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import java.util.function.IntUnaryOperator;

/**
 * Step 2, device or twin: VRSL (29), Alg. 2. A device computes itself iff that takes at most the threshold.
 *
 * <p>The rule uses only the device's own time. It does not minimise the delay: a twin with frequency to spare may stay
 * unused. Without any twin budget there are no twins: a twin that adds nothing would be as fast as the device and would
 * differ only in energy.
 */
public final class TwinBlock {
    private final double thresholdS;

    /**
     * A rule.
     *
     * @param thresholdS T_max^(k), s, &gt;= 0; +Infinity never uses a twin
     * @throws IllegalArgumentException if the threshold is negative or NaN
     */
    public TwinBlock(double thresholdS) {
        if (!(thresholdS >= 0)) {
            throw new IllegalArgumentException("twin block: thresholdS must be >= 0, was " + thresholdS);
        }
        this.thresholdS = thresholdS;
    }

    /**
     * Whether the rule keeps every device local, whatever its work.
     *
     * @return true for an infinite threshold
     */
    public boolean neverTwin() {
        return thresholdS == Double.POSITIVE_INFINITY;
    }

    /**
     * The rule for one device and cut.
     *
     * @param context the frame
     * @param ud k, 0..K-1
     * @param cut m, 0..M
     * @return alpha_k: true if the device computes itself
     */
    public boolean local(FrameContext context, int ud, int cut) {
        return context.budgets().twinBudgetHz() == 0 || DelayModel.localS(context, ud, cut) <= thresholdS;
    }

    /**
     * The rule for all devices.
     *
     * @param context the frame
     * @param cut m_k, {@code [ud]}
     * @return alpha_k, {@code [ud]}, true = local
     */
    public boolean[] places(FrameContext context, int[] cut) {
        return places(context, cut.length, ud -> cut[ud]);
    }

    /**
     * The rule for all devices of a decision.
     *
     * @param context the frame
     * @param decision with the cut of each device; its places are not looked at
     * @return alpha_k, {@code [ud]}, true = local
     */
    public boolean[] places(FrameContext context, FrameDecision decision) {
        return places(context, decision.userDevices(), decision::cut);
    }

    private boolean[] places(FrameContext context, int uds, IntUnaryOperator cut) {
        boolean[] local = new boolean[uds];
        for (int ud = 0; ud < uds; ud++) {
            local[ud] = local(context, ud, cut.applyAsInt(ud));
        }
        return local;
    }
}
