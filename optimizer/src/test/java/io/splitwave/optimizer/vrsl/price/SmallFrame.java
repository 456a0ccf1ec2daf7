package io.splitwave.optimizer.vrsl.price;

import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.EveryChoice;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.block.PowerBlock;
import io.splitwave.optimizer.vrsl.block.TwinFrequencyBlock;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Frames small enough to try every cut and place. The downlink sizes differ from cut to cut, in some frames one of
 * them is 0, so that cut and power depend on each other.
 */
public final class SmallFrame {
    public static final double INF = Double.POSITIVE_INFINITY;

    final FrameContext context;
    final EffectiveGains gains;
    final PhaseShifts phases;

    SmallFrame(FrameContext context) {
        this.context = context;
        this.phases = new PhaseShifts(new double[context.channel().irsElements()]);
        this.gains = EffectiveGains.compute(context.channel(), phases);
    }

    static SmallFrame of(long seed, int uds, int layers, double maxDelayS) {
        return new SmallFrame(context(seed, uds, 8, layers, false, maxDelayS));
    }

    /** Twin and power budgets grow with K; limits per device may bind. */
    public static FrameContext context(
            long seed, int uds, int elements, int layers, boolean directLink, double maxDelayS) {
        FrameContext base = PaperFrame.of(seed, uds, elements, 4, layers, directLink, false);
        double[][] flop = new double[uds][layers];
        for (int ud = 0; ud < uds; ud++) {
            for (int layer = 1; layer <= layers; layer++) {
                flop[ud][layer - 1] = base.profile().layerFlop(ud, layer);
            }
        }
        double[] down = {0, 2.5e5, 2e5, 2.5e5, 1.5e5, 2.2e5};
        if (seed % 4 == 0) {
            down[3] = 0;
        }
        double[] up = {1e6, 5e5, 3e5, 1.8e5, 1.1e5, 6e4};
        ModelProfile profile = new ModelProfile(
                flop, java.util.Arrays.copyOf(down, layers + 1), java.util.Arrays.copyOf(up, layers + 1));
        boolean limited = seed % 3 == 0;
        Budgets budgets = new Budgets(
                1e6,
                1e-11,
                0.1,
                0.1 * uds,
                limited ? 0.12 : INF,
                0,
                5e9 * uds,
                limited ? 1.2e10 : INF,
                0.1,
                maxDelayS,
                seed % 2 == 0 ? 5e10 : INF);
        return new FrameContext(0, base.channel(), profile, base.copyCpuHz(), budgets);
    }

    int[] allCuts() {
        return IntStream.rangeClosed(1, context.profile().layers()).toArray();
    }

    void everyChoice(int[] cuts, BiConsumer<int[], boolean[]> visit) {
        EveryChoice.visit(context.userDevices(), cuts, visit);
    }

    /** Sum of delays with blocks 3 and 5 optimal. */
    double sumS(int[] cut, boolean[] local) {
        double[] powerW = PowerBlock.solve(context, gains.copyDownlink(), cut);
        return sumS(new FrameDecision(
                RoundForm.SPLIT, phases, powerW, cut, local, TwinFrequencyBlock.solve(context, cut, local)));
    }

    double sumS(FrameDecision decision) {
        LinkState links = DelayModel.links(context, gains, decision.copyPowerW());
        return DelayModel.delays(context, decision, links).sumS();
    }

    /** The least sum of delays over every choice. */
    double leastSumS(int[] cuts) {
        double[] least = {INF};
        everyChoice(cuts, (cut, local) -> least[0] = Math.min(least[0], sumS(cut, local)));
        return least[0];
    }
}
