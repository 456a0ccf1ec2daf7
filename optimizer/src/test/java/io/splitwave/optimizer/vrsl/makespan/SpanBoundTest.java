package io.splitwave.optimizer.vrsl.makespan;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.TestStreams;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

class SpanBoundTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final int[] CUTS = {1, 2, 3, 4};

    /** Budgets in which power, twins, the limits per device and the server all count in some seed. */
    private static FrameContext context(long seed) {
        int uds = 2 + (int) (seed * 5 % 9);
        boolean limited = seed % 4 == 0;
        return PaperFrame.of(seed, uds, 2 + (int) (seed % 5), 1 + (int) (seed % 2), 4, seed % 3 == 0, seed % 5 == 0)
                .withBudgets(new Budgets(
                        1e6,
                        1e-11,
                        0.1,
                        seed % 2 == 0 ? 0.03 * uds : 0.003 * uds,
                        limited ? 0.02 : INF,
                        0,
                        3e9 * uds,
                        limited ? 1e10 : INF,
                        0.1,
                        INF,
                        seed % 7 == 0 ? 5e10 : INF));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noPlanIsSoonerThanItAndItIsNoIdleBound(long seed) {
        FrameContext context = context(seed);
        RandomStream stream = TestStreams.of(seed, "phases");
        double leastS = INF;
        double highestS = 0;
        for (int start = 0; start < 12; start++) {
            PhaseShifts phases = random(context.channel().irsElements(), stream);
            var plans = new MakespanSearch(20).fresh(context, CUTS, phases);
            leastS = Math.min(leastS, plans.get(plans.size() - 1).timeS());
            // the problem behind it is convex: whatever phases it starts from, valid is what it proves
            highestS = Math.max(highestS, bound(context, phases));
        }
        assertThat(highestS).isLessThanOrEqualTo(leastS);
        assertThat(highestS).isGreaterThan(0.7 * leastS);
    }

    @Test
    void withOneElementThereIsNothingToRelax() {
        for (long seed = 1; seed <= 6; seed++) {
            FrameContext context = PaperFrame.of(seed, 1, 1, 2, 1, false, false);
            double bound = bound(context, new PhaseShifts(new double[1]));
            double timeS = new LeastTime(RoundWork.fresh(context, new int[] {1}))
                    .solve(EffectiveGains.compute(context.channel(), new PhaseShifts(new double[1])), 0)
                    .timeS();
            // one device, one cut, one phase that nothing depends on: the mean of all devices is the slowest
            assertThat(bound).isBetween(timeS * (1 - 1e-3), timeS);
        }
    }

    private static double bound(FrameContext context, PhaseShifts phases) {
        int[] cuts = Arrays.copyOf(CUTS, context.profile().layers());
        RoundWork work = RoundWork.fresh(context, cuts);
        LeastTime least = new LeastTime(work);
        Allocation plan = least.solve(EffectiveGains.compute(context.channel(), phases), 0);
        return new SpanBound(work, cuts, least).of(phases, plan);
    }

    private static PhaseShifts random(int elements, RandomStream stream) {
        double[] rad = new double[elements];
        Arrays.setAll(rad, n -> 2 * Math.PI * stream.nextDouble());
        return new PhaseShifts(rad);
    }
}
