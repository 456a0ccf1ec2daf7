package io.splitwave.optimizer.vrsl.makespan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.TestStreams;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.Delays;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

class LeastTimeTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void noGridOverOptionsFrequenciesAndPowersIsDoneSooner(int uds) {
        int steps = uds == 3 ? 24 : 200;
        for (long seed = 1; seed <= 6; seed++) {
            FrameContext context = PaperFrame.of(seed, uds, 8, 4, 3, false, false)
                    .withBudgets(PaperFrame.budgets(uds * 1.5e10, 0.1, INF, INF));
            EffectiveGains gains = gains(context, seed);
            Allocation found = new LeastTime(RoundWork.fresh(context, new int[] {1, 2, 3})).solve(gains, 0);
            double grid = INF;
            int[] share = new int[uds];
            int[] option = new int[uds];
            for (int code = 0; code < Math.pow(6, uds); code++) {
                for (int ud = 0, rest = code; ud < uds; ud++, rest /= 6) {
                    option[ud] = rest % 6;
                }
                grid = Math.min(grid, overShares(context, gains, option, share, 0, steps, steps, grid));
            }
            assertThat(found.boundS()).isLessThanOrEqualTo(grid);
            assertThat(found.timeS()).isLessThanOrEqualTo(grid * (1 + 1e-9));
            // and the grid is fine enough to be no idle bound
            assertThat(found.timeS()).isGreaterThan(grid * 0.97);
        }
    }

    /** The least time over all ways to deal out what is left of the twin budget in steps. */
    private static double overShares(
            FrameContext context,
            EffectiveGains gains,
            int[] option,
            int[] share,
            int ud,
            int left,
            int steps,
            double best) {
        if (ud == option.length - 1) {
            share[ud] = left;
            return byPower(context, gains, option, share, steps, best);
        }
        double least = best;
        for (int s = 0; s <= left; s++) {
            share[ud] = s;
            least = Math.min(least, overShares(context, gains, option, share, ud + 1, left - s, steps, least));
        }
        return least;
    }

    /** Bisection on T with the power each device then needs, straight from VRSL (9)-(15). */
    private static double byPower(
            FrameContext context, EffectiveGains gains, int[] option, int[] share, int steps, double best) {
        if (best < INF && needW(context, gains, option, share, steps, best) > 3) {
            return best;
        }
        double low = 0;
        double high = best < INF ? best : 100;
        for (int i = 0; i < 50; i++) {
            double middle = 0.5 * (low + high);
            if (needW(context, gains, option, share, steps, middle) <= 3) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static double needW(
            FrameContext context, EffectiveGains gains, int[] option, int[] share, int steps, double timeS) {
        double sum = 0;
        for (int ud = 0; ud < option.length; ud++) {
            int cut = 1 + option[ud] / 2;
            double twinHz = option[ud] % 2 == 0 ? 0 : context.budgets().twinBudgetHz() * share[ud] / steps;
            double flop = context.profile().deviceFlop(ud, cut);
            double upS = context.profile().uplinkBit(ud, cut)
                    / (1e6 * Math.log(1 + 0.1 * gains.uplink(ud) / 1e-11) / Math.log(2));
            double leftS = timeS - flop / (context.cpuHz(ud) + twinHz) - upS;
            double bitPerHz = context.profile().downlinkBit(ud, cut) / leftS / 1e6;
            sum += leftS > 0 ? (Math.pow(2, bitPerHz) - 1) * 1e-11 / gains.downlink(ud) : INF;
        }
        return sum;
    }

    @Test
    void everybodyIsDoneAtTheSameTimeAndTheBudgetsAreSpent() {
        FrameContext context = PaperFrame.of(1, 30, 8, 4, 12, false, false);
        EffectiveGains gains = gains(context, 1);
        RoundWork work = RoundWork.fresh(context, allCuts());
        Allocation found = new LeastTime(work).solve(gains, 0);
        assertThat(found.timeS()).isBetween(found.boundS(), found.boundS() * (1 + 1e-4));
        Delays delays = delays(context, work, gains, found);
        for (int ud = 0; ud < 30; ud++) {
            assertThat(delays.totalS(ud)).isCloseTo(found.timeS(), within(1e-9 * found.timeS()));
        }
        assertThat(Arrays.stream(found.powerW()).sum()).isBetween(3 * (1 - 1e-4), 3.0);
        assertThat(Arrays.stream(found.twinHz()).sum()).isBetween(3e12 * (1 - 1e-4), 3e12);
        // a better guess or a worse one leads to the same time
        for (double guess : new double[] {0.5 * found.timeS(), found.timeS(), 3 * found.timeS()}) {
            assertThat(new LeastTime(work).solve(gains, guess).timeS())
                    .isCloseTo(found.timeS(), within(1e-5 * found.timeS()));
        }
    }

    @Test
    void whatIsLeftMakesOthersFasterAndNobodySlower() {
        // With 0.2 W and 1e10 Hz at most, the worst placed device sets the time and the rest is left over.
        FrameContext context =
                PaperFrame.of(3, 20, 8, 4, 12, false, false).withBudgets(PaperFrame.budgets(1.5e11, 0.1, 1e10, 0.2));
        EffectiveGains gains = gains(context, 3);
        RoundWork work = RoundWork.fresh(context, allCuts());
        Allocation found = new LeastTime(work).solve(gains, 0);
        Allocation spent = Leftover.spend(work, gains.copyDownlink(), found);
        Delays before = delays(context, work, gains, found);
        Delays after = delays(context, work, gains, spent);
        for (int ud = 0; ud < 20; ud++) {
            assertThat(after.totalS(ud)).isLessThanOrEqualTo(before.totalS(ud));
        }
        assertThat(after.sumS()).isLessThan(0.99 * before.sumS());
        assertThat(after.largestS()).isCloseTo(found.timeS(), within(1e-9 * found.timeS()));
        assertThat(Arrays.stream(spent.powerW()).sum()).isCloseTo(3, within(1e-9));
        assertThat(Arrays.stream(spent.powerW()).max().orElseThrow()).isLessThanOrEqualTo(0.2);
        assertThat(Arrays.stream(spent.twinHz()).max().orElseThrow()).isLessThanOrEqualTo(1e10);
    }

    @Test
    void withoutPowerNobodyIsServed() {
        FrameContext context = PaperFrame.of(1, 3, 8, 4, 3, false, false)
                .withBudgets(new Budgets(1e6, 1e-11, 0.1, 0, INF, 5e3, 3e12, INF, 0.1, INF, INF));
        Allocation found = new LeastTime(RoundWork.fresh(context, new int[] {1, 2, 3})).solve(gains(context, 1), 0);
        assertThat(found.timeS()).isZero();
        assertThat(found.option()).containsOnly(-1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theGradientIsThatOfCentralDifferences(boolean directAndOwnUplink) {
        FrameContext context = PaperFrame.of(5, 6, 7, 4, 4, directAndOwnUplink, directAndOwnUplink);
        RoundWork work = RoundWork.fresh(context, new int[] {1, 2, 3, 4});
        double[] rad = phases(context, 5).copyRad();
        Allocation from = new LeastTime(work).solve(gains(context, 5), 0);
        StragglerPhases phases = new StragglerPhases(work);
        phases.start(from);
        double[] gradient = new double[7];
        double[] unused = new double[7];
        // with the frequencies of the optimum, the powers that follow are those of the optimum
        assertThat(phases.at(rad, gradient)).isCloseTo(from.timeS(), within(1e-6 * from.timeS()));
        double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
        for (int n = 0; n < 7; n++) {
            double kept = rad[n];
            rad[n] = kept + 1e-5;
            double above = phases.at(rad, unused);
            rad[n] = kept - 1e-5;
            double below = phases.at(rad, unused);
            rad[n] = kept;
            assertThat((above - below) / 2e-5).isCloseTo(gradient[n], within(1e-6 * largest));
        }
    }

    private static int[] allCuts() {
        return new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    }

    private static PhaseShifts phases(FrameContext context, long seed) {
        RandomStream stream = TestStreams.of(seed, "phases");
        double[] rad = new double[context.channel().irsElements()];
        Arrays.setAll(rad, n -> 2 * Math.PI * stream.nextDouble());
        return new PhaseShifts(rad);
    }

    private static EffectiveGains gains(FrameContext context, long seed) {
        return EffectiveGains.compute(context.channel(), phases(context, seed));
    }

    private static Delays delays(FrameContext context, RoundWork work, EffectiveGains gains, Allocation found) {
        PhaseShifts any = new PhaseShifts(new double[context.channel().irsElements()]);
        LinkState links = DelayModel.links(context, gains, found.powerW());
        return DelayModel.delays(context, TimedPlan.of(work, any, found).decision(), links);
    }
}
