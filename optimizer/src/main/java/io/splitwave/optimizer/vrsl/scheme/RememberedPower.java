package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.block.PowerBlock;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Block 5 within a frame, solved again only if its result may differ: powers depend on the gains and, through the bits
 * sent down, on the cuts; these bits are often the same for every cut.
 */
final class RememberedPower {
    private final FrameContext context;
    private final double[] solvedBit; // the downlink bits the powers below are for, [ud]
    private EffectiveGains solvedGains;
    private double[] powerW;

    RememberedPower(FrameContext context) {
        this.context = context;
        this.solvedBit = new double[context.userDevices()];
        Arrays.fill(solvedBit, Double.NaN);
    }

    /** The powers, W, [ud]: the same array as long as nothing has changed, so not to be written to. */
    double[] of(EffectiveGains gains, IntUnaryOperator cut) {
        boolean same = gains == solvedGains;
        for (int ud = 0; ud < solvedBit.length; ud++) {
            double bit = context.profile().downlinkBit(ud, cut.applyAsInt(ud));
            same &= bit == solvedBit[ud];
            solvedBit[ud] = bit;
        }
        if (!same) {
            powerW = PowerBlock.solve(context, gains, cut);
            solvedGains = gains;
        }
        return powerW;
    }
}
