package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.block.TwinBlock;
import java.util.Arrays;
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
        int uds = context.userDevices();
        Budgets budgets = context.budgets();
        double[] powerShare = new double[uds];
        double[] twinShare = new double[uds];
        int[] cut = new int[uds];
        boolean[] local = new boolean[uds];
        if (kind == InitialPoint.RANDOM) {
            for (int ud = 0; ud < uds; ud++) {
                cut[ud] = cuts[stream.nextInt(0, cuts.length - 1)];
                local[ud] = rule.neverTwin() || stream.nextDouble() < 0.5 || budgets.twinBudgetHz() == 0;
            }
            draw(powerShare, stream);
            draw(twinShare, stream);
        } else {
            boolean allLocal = kind == InitialPoint.ALL_LOCAL;
            Arrays.fill(powerShare, 1.0 / uds);
            Arrays.fill(twinShare, allLocal ? 0 : 1.0 / uds);
            Arrays.fill(cut, cuts[allLocal ? 0 : (cuts.length - 1) / 2]);
            for (int ud = 0; ud < uds; ud++) {
                local[ud] = allLocal || rule.local(context, ud, cut[ud]);
            }
        }
        double[] powerW = new double[uds];
        double[] twinHz = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            powerW[ud] = Math.min(powerShare[ud] * budgets.apPowerBudgetW(), budgets.maxPowerPerUdW());
            twinHz[ud] = Math.min(twinShare[ud] * budgets.twinBudgetHz(), budgets.maxTwinHzPerUd());
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
