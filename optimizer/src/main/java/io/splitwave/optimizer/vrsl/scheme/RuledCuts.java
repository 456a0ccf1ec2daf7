package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.block.TwinBlock;
import io.splitwave.optimizer.vrsl.block.TwinFrequencyBlock;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;

/**
 * The variables that follow from the cuts under given phases: places by (29), twin frequencies by (36), powers by (61).
 * The last two are optimal for the cuts and places, so that the sum of delays is a function of the cuts alone.
 */
final class RuledCuts {
    private final FrameContext context;
    private final PhaseShifts phases;
    private final EffectiveGains gains;
    private final TwinBlock rule;
    private final RememberedPower power;
    private double[] powerW;
    private LinkState links;

    RuledCuts(FrameContext context, PhaseShifts phases) {
        this.context = context;
        this.phases = phases;
        this.gains = context.gains(phases);
        this.rule = new TwinBlock(context.budgets().twinThresholdS());
        this.power = new RememberedPower(context);
    }

    /** The sum of delays; to the bit what {@link #decision} has. */
    double sumS(int[] cut) {
        boolean[] local = rule.places(context, cut);
        double[] twinHz = TwinFrequencyBlock.solve(context, cut, local);
        solvePower(cut);
        double sum = 0;
        for (int ud = 0; ud < cut.length; ud++) {
            sum += DelayModel.splitTotalS(context, links, ud, cut[ud], local[ud], twinHz[ud]);
        }
        return sum;
    }

    FrameDecision decision(int[] cut) {
        boolean[] local = rule.places(context, cut);
        solvePower(cut);
        return new FrameDecision(
                RoundForm.SPLIT, phases, powerW, cut, local, TwinFrequencyBlock.solve(context, cut, local));
    }

    private void solvePower(int[] cut) {
        double[] before = powerW;
        powerW = power.of(gains, ud -> cut[ud]);
        if (powerW != before) {
            links = DelayModel.links(context, gains, powerW);
        }
    }
}
