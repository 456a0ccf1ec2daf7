package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.DeadlinePower;
import io.splitwave.optimizer.vrsl.EveryChoice;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.block.PowerBlock;
import io.splitwave.optimizer.vrsl.block.TwinFrequencyBlock;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.Delays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** What is minimised over all cuts, places, twin frequencies and powers of a small frame, at given phases. */
interface SmallProblem {
    double LONGEST_S = 1e3;
    double SETTLED = 1e-11;

    /** The least; where it is not below the value given, that value or anything above. */
    double leastAt(EffectiveGains gains, double below);

    /**
     * The sum of delays over the cuts and places allowed. Computing and transfers share nothing but the cuts: block 3
     * does not ask for phases, so its part is tried once for every place and the least kept for each vector of cuts.
     */
    static SmallProblem sumOfDelays(FrameContext context, BiPredicate<int[], boolean[]> allowed) {
        record Computed(int[] cut, boolean[] local, double[] twinHz, double computeS) {}
        List<Computed> best = new ArrayList<>();
        EveryChoice.visit(context.userDevices(), cuts(context), (cut, local) -> {
            if (allowed.test(cut, local)) {
                double[] twinHz = TwinFrequencyBlock.solve(context, cut, local);
                double computeS = 0;
                for (int ud = 0; ud < cut.length; ud++) {
                    computeS += context.profile().deviceFlop(ud, cut[ud])
                            / (context.cpuHz(ud) + (local[ud] ? 0 : twinHz[ud]));
                }
                Computed here = new Computed(cut, local, twinHz, computeS);
                if (best.removeIf(other -> Arrays.equals(other.cut, cut) && other.computeS > here.computeS)
                        || best.stream().noneMatch(other -> Arrays.equals(other.cut, cut))) {
                    best.add(here);
                }
            }
        });
        return (gains, below) -> {
            double least = Double.POSITIVE_INFINITY;
            for (Computed choice : best) {
                double[] powerW = PowerBlock.solve(context, gains.copyDownlink(), choice.cut);
                least = Math.min(
                        least,
                        delays(context, gains, RoundForm.SPLIT, powerW, choice.cut, choice.local, choice.twinHz)
                                .sumS());
            }
            return least;
        };
    }

    /** Everything at the server: nothing but the phases is open. */
    static SmallProblem offload(FrameContext context) {
        int uds = context.userDevices();
        return (gains, below) -> delays(
                        context,
                        gains,
                        RoundForm.OFFLOAD,
                        new double[uds],
                        new int[uds],
                        new boolean[uds],
                        new double[uds])
                .sumS();
    }

    /**
     * The delay of the slowest, by bisection on the deadline. All are tried on their twins: a twin without frequency is as
     * fast as the device.
     */
    static SmallProblem slowest(FrameContext context) {
        List<int[]> choices = cutVectors(context);
        boolean[] onTwins = new boolean[context.userDevices()];
        return (gains, below) -> {
            double least = Math.min(below, LONGEST_S);
            for (int[] cut : choices) {
                double low = 0;
                double high = least * (1 - SETTLED);
                if (!DeadlinePower.suffices(context, gains, cut, onTwins, high)) {
                    continue;
                }
                while (high > low * (1 + SETTLED)) {
                    double middle = 0.5 * (low + high);
                    if (DeadlinePower.suffices(context, gains, cut, onTwins, middle)) {
                        high = middle;
                    } else {
                        low = middle;
                    }
                }
                least = high;
            }
            return least;
        };
    }

    /** The AP's power with which everybody keeps T_max. */
    static SmallProblem power(FrameContext context) {
        List<int[]> choices = cutVectors(context);
        boolean[] onTwins = new boolean[context.userDevices()];
        double deadlineS = context.budgets().maxDelayS();
        return (gains, below) -> choices.stream()
                .mapToDouble(cut -> DeadlinePower.leastW(context, gains, cut, onTwins, deadlineS))
                .min()
                .orElseThrow();
    }

    private static Delays delays(
            FrameContext context,
            EffectiveGains gains,
            RoundForm form,
            double[] powerW,
            int[] cut,
            boolean[] local,
            double[] twinHz) {
        PhaseShifts any = new PhaseShifts(new double[context.channel().irsElements()]);
        return DelayModel.delays(
                context,
                new FrameDecision(form, any, powerW, cut, local, twinHz),
                DelayModel.links(context, gains, powerW));
    }

    private static int[] cuts(FrameContext context) {
        return IntStream.rangeClosed(1, context.profile().layers()).toArray();
    }

    private static List<int[]> cutVectors(FrameContext context) {
        List<int[]> vectors = new ArrayList<>();
        EveryChoice.visit(context.userDevices(), cuts(context), (cut, local) -> {
            if (IntStream.range(0, local.length).noneMatch(ud -> local[ud])) {
                vectors.add(cut);
            }
        });
        return vectors;
    }
}
