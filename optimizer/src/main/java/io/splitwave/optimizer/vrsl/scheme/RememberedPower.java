package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.block.PowerBlock;
import java.util.function.IntUnaryOperator;

/**
 * Block 5 within a frame, solved again only if its result may differ: powers depend on the gains and, through the bits
 * sent down, on the cuts; these bits are often the same for every cut.
 */
final class RememberedPower {
    private final FrameContext context;
    private final int[] solvedCut; // the cuts the powers below are for, or that send down as many bits, [ud]
    private EffectiveGains solvedGains;
    private double[] powerW;

    RememberedPower(FrameContext context) {
        this.context = context;
        this.solvedCut = new int[context.userDevices()];
    }

    /** The powers, W, [ud]: the same array as long as nothing has changed, so not to be written to. */
    double[] of(EffectiveGains gains, IntUnaryOperator cut) {
        boolean same = gains == solvedGains;
        for (int ud = 0; ud < solvedCut.length; ud++) {
            int now = cut.applyAsInt(ud);
            same &= context.profile().downlinkBit(ud, now) == context.profile().downlinkBit(ud, solvedCut[ud]);
            solvedCut[ud] = now;
        }
        if (!same) {
            powerW = PowerBlock.solve(context, gains, cut);
            solvedGains = gains;
        }
        return powerW;
    }
}
