package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.block.TwinBlock;
import umontreal.ssj.rng.RandomStream;

/**
 * The first iterate of VRSL Alg. 5, line 1.
 *
 * <p>Except in the all-local start, every device has twin frequency here, the local ones too: block 1 evaluates a twin
 * with the frequency that the device has.
 */
final class StartPoint {
    private StartPoint() {}

    static FrameDecision of(
            InitialPoint kind,
            FrameContext context,
            int[] cuts,
            TwinBlock rule,
            PhaseShifts phases,
            RandomStream stream) {
        return kind == InitialPoint.RANDOM
                ? drawn(context, cuts, rule, phases, stream)
                : even(kind == InitialPoint.ALL_LOCAL, context, cuts, rule, phases);
    }

    private static FrameDecision even(
            boolean allLocal, FrameContext context, int[] cuts, TwinBlock rule, PhaseShifts phases) {
        int uds = context.userDevices();
        int cut = cuts[allLocal ? 0 : (cuts.length - 1) / 2];
        boolean[] local = new boolean[uds];
        for (int ud = 0; ud < uds; ud++) {
            local[ud] = allLocal || rule.local(context, ud, cut);
        }
        return FrameDecision.alike(
                RoundForm.SPLIT,
                phases,
                powerW(context.budgets(), 1.0 / uds),
                cut,
                local,
                twinHz(context.budgets(), allLocal ? 0 : 1.0 / uds));
    }

    private static double powerW(Budgets budgets, double share) {
        return Math.min(share * budgets.apPowerBudgetW(), budgets.maxPowerPerUdW());
    }

    private static double twinHz(Budgets budgets, double share) {
        return Math.min(share * budgets.twinBudgetHz(), budgets.maxTwinHzPerUd());
    }

    private static FrameDecision drawn(
            FrameContext context, int[] cuts, TwinBlock rule, PhaseShifts phases, RandomStream stream) {
        int uds = context.userDevices();
        Budgets budgets = context.budgets();
        double[] powerShare = new double[uds];
        double[] twinShare = new double[uds];
        int[] cut = new int[uds];
        boolean[] local = new boolean[uds];
        for (int ud = 0; ud < uds; ud++) {
            cut[ud] = cuts[stream.nextInt(0, cuts.length - 1)];
            local[ud] = rule.neverTwin() || stream.nextDouble() < 0.5 || budgets.twinBudgetHz() == 0;
        }
        draw(powerShare, stream);
        draw(twinShare, stream);
        double[] powerW = new double[uds];
        double[] twinHz = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            powerW[ud] = powerW(budgets, powerShare[ud]);
            twinHz[ud] = twinHz(budgets, twinShare[ud]);
        }
        return new FrameDecision(RoundForm.SPLIT, phases, powerW, cut, local, twinHz);
    }

    /** Positive shares that sum to one. */
    private static void draw(double[] share, RandomStream stream) {
        double sum = 0;
        for (int ud = 0; ud < share.length; ud++) {
            share[ud] = stream.nextDouble();
            sum += share[ud];
        }
        for (int ud = 0; ud < share.length; ud++) {
            share[ud] /= sum;
        }
    }

    static PhaseShifts randomPhases(int elements, RandomStream stream) {
        double[] rad = new double[elements];
        for (int n = 0; n < elements; n++) {
            rad[n] = 2 * Math.PI * stream.nextDouble();
        }
        return new PhaseShifts(rad);
    }
}
