package io.splitwave.optimizer.vrsl.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.PaperFrame;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwinFrequencyBlockTest {
    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @CsvSource({"3e12, Infinity", "1e11, Infinity", "1e9, Infinity", "3e12, 8e10", "3e11, 8e9", "1e3, Infinity"})
    void satisfiesTheKktConditionsAndSpendsTheBudget(double budgetHz, double limitHz) {
        for (long seed = 1; seed <= 20; seed++) {
            Case it = new Case(seed, 60, budgetHz, limitHz);
            double[] twinHz = it.solve();
            double multiplier = Double.NaN;
            double spent = 0;
            for (int ud = 0; ud < 60; ud++) {
                spent += twinHz[ud];
                assertThat(twinHz[ud]).isBetween(0.0, Math.min(limitHz, budgetHz));
                if (it.local[ud]) {
                    assertThat(twinHz[ud]).isZero();
                } else if (twinHz[ud] > 0 && twinHz[ud] < limitHz) {
                    double marginal = it.marginal(ud, twinHz[ud]);
                    multiplier = Double.isNaN(multiplier) ? marginal : multiplier;
                    // stationarity (34): equal marginals of interior devices
                    assertThat(marginal).isCloseTo(multiplier, within(1e-12 * multiplier));
                }
            }
            assertThat(spent).isCloseTo(budgetHz, within(1e-12 * budgetHz));
            for (int ud = 0; ud < 60; ud++) {
                if (!it.local[ud] && twinHz[ud] == 0) {
                    assertThat(it.marginal(ud, 0)).isLessThanOrEqualTo(multiplier * (1 + 1e-12));
                } else if (twinHz[ud] >= limitHz) {
                    assertThat(it.marginal(ud, limitHz)).isGreaterThanOrEqualTo(multiplier * (1 - 1e-12));
                }
            }
        }
    }

    @Test
    void equalsTheExactSolutionBySorting() {
        for (long seed = 1; seed <= 50; seed++) {
            Case it = new Case(seed, 40, 1e8 * Math.pow(10, seed % 5), NO_LIMIT);
            double[] exact = it.bySorting();
            double[] twinHz = it.solve();
            for (int ud = 0; ud < 40; ud++) {
                assertThat(twinHz[ud])
                        .isCloseTo(
                                exact[ud], within(1e-12 * it.context.budgets().twinBudgetHz()));
            }
        }
    }

    @Test
    void noFeasibleShiftOfFrequencyHelps() {
        Case it = new Case(3, 12, 2e11, 4e10);
        double[] twinHz = it.solve();
        double best = it.delayS(twinHz);
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 5000; trial++) {
            double[] other = twinHz.clone();
            int from = random.nextInt(12);
            int to = random.nextInt(12);
            double amount = other[from] * Math.pow(10, -6 * random.nextDouble());
            if (it.local[to] || from == to || other[to] + amount > 4e10) {
                continue;
            }
            other[from] -= amount;
            other[to] += amount;
            assertThat(it.delayS(other)).isGreaterThanOrEqualTo(best * (1 - 1e-13));
        }
    }

    @Test
    void twoEqualDevicesShareAndOneTakesAll() {
        FrameContext context = PaperFrame.of(1, 2, 4, 2, 3, false, false);
        double[] alone = TwinFrequencyBlock.solve(context, new int[] {2, 2}, new boolean[] {true, false});
        assertThat(alone).containsExactly(0, PaperFrame.BUDGETS.twinBudgetHz());
    }

    @Test
    void limitsThatAddUpToLessThanTheBudgetAreAllReached() {
        Case it = new Case(1, 10, 3e12, 1e9);
        double[] twinHz = it.solve();
        for (int ud = 0; ud < 10; ud++) {
            assertThat(twinHz[ud]).isEqualTo(it.local[ud] ? 0 : 1e9);
        }
    }

    @Test
    void withoutTwinsWithoutBudgetOrWithoutWorkThereIsNothingToGive() {
        FrameContext context = PaperFrame.of(1, 3, 4, 2, 3, false, false);
        boolean[] allLocal = {true, true, true};
        boolean[] twins = new boolean[3];
        assertThat(TwinFrequencyBlock.solve(context, new int[] {1, 2, 3}, allLocal))
                .containsOnly(0);
        assertThat(TwinFrequencyBlock.solve(context, new int[3], twins)).containsOnly(0);
        FrameContext broke = context.withBudgets(PaperFrame.budgets(0, 0.1, NO_LIMIT, NO_LIMIT));
        assertThat(TwinFrequencyBlock.solve(broke, new int[] {1, 2, 3}, twins)).containsOnly(0);
        assertThatThrownBy(() -> TwinFrequencyBlock.solve(context, new int[2], twins))
                .hasMessageContaining("3 cuts and places");
        FrameDecision two = new FrameDecision(
                RoundForm.SPLIT,
                new PhaseShifts(new double[4]),
                new double[2],
                new int[2],
                new boolean[2],
                new double[2]);
        assertThatThrownBy(() -> TwinFrequencyBlock.solve(context, two, new double[3]))
                .hasMessageContaining("was 2 and 3");
    }

    private static final class Case {
        final FrameContext context;
        final int[] cut;
        final boolean[] local;

        Case(long seed, int uds, double budgetHz, double limitHz) {
            context = PaperFrame.of(seed, uds, 2, 2, 12, false, false)
                    .withBudgets(PaperFrame.budgets(budgetHz, 0.1, limitHz, NO_LIMIT));
            SplittableRandom random = new SplittableRandom(seed);
            cut = new int[uds];
            local = new boolean[uds];
            for (int ud = 0; ud < uds; ud++) {
                cut[ud] = 1 + random.nextInt(12);
                local[ud] = ud % 4 == 3;
            }
        }

        double[] solve() {
            double[] twinHz = TwinFrequencyBlock.solve(context, cut, local);
            int uds = cut.length;
            FrameDecision decision = new FrameDecision(
                    RoundForm.SPLIT, new PhaseShifts(new double[2]), new double[uds], cut, local, new double[uds]);
            double[] room = new double[uds];
            Arrays.fill(room, 7);
            TwinFrequencyBlock.solve(context, decision, room);
            assertThat(room).containsExactly(twinHz);
            return twinHz;
        }

        double flop(int ud) {
            return context.profile().deviceFlop(ud, cut[ud]);
        }

        /** -dT/d(Delta f) = C/(f + Delta f)^2. */
        double marginal(int ud, double twinHz) {
            double hz = context.cpuHz(ud) + twinHz;
            return flop(ud) / hz / hz;
        }

        double delayS(double[] twinHz) {
            double sum = 0;
            for (int ud = 0; ud < cut.length; ud++) {
                sum += flop(ud) / (context.cpuHz(ud) + (local[ud] ? 0 : twinHz[ud]));
            }
            return sum;
        }

        /** Without limits: with the devices in the order of f/sqrt C, the first j are raised for exactly one j. */
        double[] bySorting() {
            Integer[] order = new Integer[cut.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(
                    order,
                    (a, b) -> Double.compare(
                            context.cpuHz(a) / Math.sqrt(flop(a)), context.cpuHz(b) / Math.sqrt(flop(b))));
            double clocks = context.budgets().twinBudgetHz();
            double roots = 0;
            double level = 0;
            for (int ud : order) {
                if (local[ud]) {
                    continue;
                }
                if (roots > 0 && level <= context.cpuHz(ud) / Math.sqrt(flop(ud))) {
                    break;
                }
                clocks += context.cpuHz(ud);
                roots += Math.sqrt(flop(ud));
                level = clocks / roots;
            }
            double[] twinHz = new double[cut.length];
            for (int ud = 0; ud < cut.length; ud++) {
                twinHz[ud] = local[ud] ? 0 : Math.max(Math.sqrt(flop(ud)) * level - context.cpuHz(ud), 0);
            }
            return twinHz;
        }
    }
}
