package io.splitwave.optimizer.vrsl.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.PaperFrame;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerBlockTest {
    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    /** Gains over 2, 6 and 14 decades; without limit, one that binds for some, one that binds for most. */
    @ParameterizedTest
    @CsvSource({
        "2, Infinity",
        "6, Infinity",
        "14, Infinity",
        "2, 0.08",
        "6, 0.2",
        "2, 0.051",
    })
    void satisfiesTheKktConditionsAndSpendsTheBudget(double decades, double limitW) {
        for (long seed = 1; seed <= 20; seed++) {
            Case it = new Case(seed, 60, decades, limitW);
            double[] powerW = it.solve();
            double multiplier = Double.NaN;
            double spent = 0;
            for (int ud = 0; ud < 60; ud++) {
                spent += powerW[ud];
                assertThat(powerW[ud]).isLessThanOrEqualTo(limitW).isGreaterThan(0);
                if (powerW[ud] < limitW) {
                    double marginal = it.marginal(ud, powerW[ud]);
                    multiplier = Double.isNaN(multiplier) ? marginal : multiplier;
                    // (52): equal marginals of the devices below the limit
                    assertThat(marginal).isCloseTo(multiplier, within(1e-12 * multiplier));
                }
            }
            assertThat(spent).isCloseTo(3, within(3e-12));
            for (int ud = 0; ud < 60; ud++) {
                if (powerW[ud] >= limitW) {
                    assertThat(it.marginal(ud, limitW)).isGreaterThanOrEqualTo(multiplier * (1 - 1e-12));
                }
            }
        }
    }

    @Test
    void noFeasibleShiftOfPowerHelps() {
        Case it = new Case(2, 10, 3, 0.6);
        double[] powerW = it.solve();
        double best = it.delayS(powerW);
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 5000; trial++) {
            double[] other = powerW.clone();
            int from = random.nextInt(10);
            int to = random.nextInt(10);
            double amount = other[from] * Math.pow(10, -6 * random.nextDouble());
            if (from == to || other[to] + amount > 0.6) {
                continue;
            }
            other[from] -= amount;
            other[to] += amount;
            assertThat(it.delayS(other)).isGreaterThanOrEqualTo(best * (1 - 1e-13));
        }
    }

    @Test
    void beatsEveryPointOfAGrid() {
        Case it = new Case(5, 3, 2, NO_LIMIT);
        double best = it.delayS(it.solve());
        double least = Double.POSITIVE_INFINITY;
        int steps = 300;
        for (int i = 1; i < steps; i++) {
            for (int j = 1; i + j < steps; j++) {
                double[] powerW = {3.0 * i / steps, 3.0 * j / steps, 3.0 * (steps - i - j) / steps};
                least = Math.min(least, it.delayS(powerW));
            }
        }
        assertThat(best).isLessThanOrEqualTo(least);
        assertThat(best).as("the grid comes close").isGreaterThan(0.999 * least);
    }

    @Test
    void equalGainsShareEqually() {
        FrameContext context = PaperFrame.of(1, 4, 2, 2, 3, false, false);
        double[] powerW = PowerBlock.solve(context, new double[] {1e-8, 1e-8, 1e-8, 1e-8}, new int[] {1, 2, 3, 1});
        for (double p : powerW) {
            assertThat(p).isCloseTo(0.75, within(1e-12));
        }
    }

    @Test
    void noGainNoBitsNoPower() {
        // device 0 hears nothing, device 1 has nothing to receive at cut 1, device 2 gets everything
        FrameContext base = PaperFrame.of(1, 3, 2, 2, 2, false, false);
        ModelProfile profile = new ModelProfile(
                new double[][] {{1e9, 1e9}, {1e9, 1e9}, {1e9, 1e9}}, new double[] {0, 0, 1e5}, new double[] {1, 1, 1});
        FrameContext context =
                new FrameContext(0, base.channel(), profile, new double[] {1e9, 1e9, 1e9}, base.budgets());
        assertThat(PowerBlock.solve(context, new double[] {0, 1e-7, 1e-7}, new int[] {2, 1, 2}))
                .containsExactly(0, 0, 3);
        assertThat(PowerBlock.solve(context, new double[] {0, 0, 0}, new int[] {2, 2, 2}))
                .containsOnly(0);
        assertThat(PowerBlock.solve(context, new double[] {1e-7, 1e-7, 1e-7}, new int[] {1, 1, 1}))
                .containsOnly(0);
    }

    @Test
    void gainsOfAnySizeAreSurvived() {
        FrameContext context = PaperFrame.of(1, 3, 2, 2, 2, false, false);
        for (double weak : new double[] {1e-12, 1e-60, 1e-140, 1e-160, 1e-320}) {
            double[] powerW = PowerBlock.solve(context, new double[] {1e-7, weak, 1e3}, new int[] {1, 1, 1});
            assertThat(powerW[0] + powerW[1] + powerW[2]).as("gain %s", weak).isCloseTo(3, within(3e-12));
        }
    }

    @Test
    void limitsThatAddUpToLessThanTheBudgetAreAllReached() {
        assertThat(new Case(1, 10, 3, 0.2).solve()).containsOnly(0.2);
    }

    @Test
    void refusesArraysOfAnotherLength() {
        FrameContext context = PaperFrame.of(1, 3, 2, 2, 2, false, false);
        assertThatThrownBy(() -> PowerBlock.solve(context, new double[2], new int[3]))
                .hasMessageContaining("3 gains and cuts");
    }

    @Test
    void cutsAndGainsMayBeLookedUp() {
        for (long seed = 1; seed <= 20; seed++) {
            Case drawn = new Case(seed, 12, 3, NO_LIMIT);
            EffectiveGains gains = drawn.context.gains(new PhaseShifts(new double[2]));
            assertThat(PowerBlock.solve(drawn.context, gains, ud -> drawn.cut[ud]))
                    .containsExactly(PowerBlock.solve(drawn.context, gains.copyDownlink(), drawn.cut));
        }
    }

    private static final class Case {
        final FrameContext context;
        final double[] gain;
        final int[] cut;

        Case(long seed, int uds, double decades, double limitW) {
            FrameContext base = PaperFrame.of(seed, uds, 2, 2, 4, false, false);
            // sizes that depend on the cut, so that c_k differs between devices
            ModelProfile profile = new ModelProfile(
                    loads(base, uds), new double[] {0, 1e5, 2e5, 4e5, 1e4}, new double[] {1e6, 1e5, 1e5, 1e5, 1e5});
            context = new FrameContext(
                    0, base.channel(), profile, base.copyCpuHz(), PaperFrame.budgets(3e12, 0.1, NO_LIMIT, limitW));
            SplittableRandom random = new SplittableRandom(seed);
            gain = new double[uds];
            cut = new int[uds];
            for (int ud = 0; ud < uds; ud++) {
                gain[ud] = 1e-7 * Math.pow(10, -decades * random.nextDouble());
                cut[ud] = 1 + random.nextInt(4);
            }
        }

        private static double[][] loads(FrameContext base, int uds) {
            double[][] flop = new double[uds][4];
            for (int ud = 0; ud < uds; ud++) {
                for (int layer = 1; layer <= 4; layer++) {
                    flop[ud][layer - 1] = base.profile().layerFlop(ud, layer);
                }
            }
            return flop;
        }

        double[] solve() {
            return PowerBlock.solve(context, gain, cut);
        }

        /** VRSL (46). */
        double delayS(int ud, double powerW) {
            return c(ud) / Math.log1p(a(ud) * powerW);
        }

        double delayS(double[] powerW) {
            double sum = 0;
            for (int ud = 0; ud < powerW.length; ud++) {
                sum += delayS(ud, powerW[ud]);
            }
            return sum;
        }

        /** VRSL (52). */
        double marginal(int ud, double powerW) {
            double t = Math.log1p(a(ud) * powerW);
            return c(ud) * a(ud) / ((1 + a(ud) * powerW) * t * t);
        }

        private double a(int ud) {
            return gain[ud] / 1e-11;
        }

        private double c(int ud) {
            return context.profile().downlinkBit(ud, cut[ud]) * Math.log(2) / 1e6;
        }
    }
}
