package io.splitwave.optimizer.vrsl.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.ConsensusResidual;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.block.PowerBlock;
import io.splitwave.optimizer.vrsl.block.TwinBlock;
import io.splitwave.optimizer.vrsl.block.TwinFrequencyBlock;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharingAdmmTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final PhaseShifts ZERO = new PhaseShifts(new double[8]);

    /** With one candidate the problem is convex as it stands, and blocks 3 and 5 are its global optimum. */
    @ParameterizedTest
    @CsvSource({"3e12, Infinity, Infinity", "6e10, Infinity, Infinity", "3e11, 2e10, 0.2", "0, Infinity, 0.01"})
    void onAConvexInstanceItAgreesOnTheOptimum(double twinBudgetHz, double maxTwinHz, double maxPowerW) {
        for (long seed = 1; seed <= 5; seed++) {
            FrameContext context = PaperFrame.of(seed, 20, 8, 4, 12, false, false)
                    .withBudgets(PaperFrame.budgets(twinBudgetHz, 0.1, maxTwinHz, maxPowerW));
            EffectiveGains gains = EffectiveGains.compute(context.channel(), ZERO);
            TwinBlock rule = new TwinBlock(0.1);
            int[] cut = new int[20];
            Arrays.fill(cut, 3);
            double optimum = settledS(context, gains, rule, cut);
            SharingAdmm admm = new SharingAdmm(context, gains, new int[] {3}, rule);
            double apart = worst(admm, 10);
            turns(admm, 80);
            assertThat(worst(admm, 10)).isLessThan(0.1 * apart);
            ConsensusResidual last = turns(admm, 300);
            assertThat(last.primal()).isLessThan(1e-6);
            assertThat(last.dual()).isLessThan(1e-6);
            assertThat(admm.lowerBoundS()).isBetween(optimum * (1 - 1e-6), optimum);
        }
    }

    /** The optimum of the relaxation is the largest Lagrangian bound, found here by search over both prices. */
    @Test
    void withAChoiceOfCutsItReachesTheOptimumOfTheRelaxation() {
        for (int uds = 1; uds <= 4; uds++) {
            for (long seed = 1; seed <= 4; seed++) {
                for (boolean sizesDiffer : new boolean[] {false, true}) {
                    FrameContext context = small(seed, uds, sizesDiffer);
                    double relaxed = relaxedS(context, EffectiveGains.compute(context.channel(), ZERO));
                    SharingAdmm admm = new SharingAdmm(
                            context,
                            EffectiveGains.compute(context.channel(), ZERO),
                            new int[] {1, 2, 3, 4},
                            new TwinBlock(0.1));
                    turns(admm, 4000);
                    // the search over prices stops at 1e-7 of the prices, where the bound is flat
                    assertThat(admm.lowerBoundS()).isCloseTo(relaxed, within(2e-5 * relaxed));
                }
            }
        }
    }

    @Test
    void everyTurnsBoundIsBelowEveryChoiceOfCuts() {
        for (long seed = 1; seed <= 6; seed++) {
            FrameContext context = small(seed, 3, seed % 2 == 0);
            EffectiveGains gains = EffectiveGains.compute(context.channel(), ZERO);
            TwinBlock rule = new TwinBlock(0.1);
            double least = INF;
            for (int code = 0; code < 64; code++) {
                int[] cut = {1 + code % 4, 1 + code / 4 % 4, 1 + code / 16};
                least = Math.min(least, settledS(context, gains, rule, cut));
            }
            SharingAdmm admm = new SharingAdmm(context, gains, new int[] {1, 2, 3, 4}, rule);
            assertThat(admm.lowerBoundS()).isBetween(0.0, least);
            for (int t = 0; t < 300; t++) {
                admm.turn();
                assertThat(admm.lowerBoundS()).isLessThanOrEqualTo(least);
            }
            assertThat(admm.lowerBoundS()).isGreaterThan(0.5 * least); // and is no idle bound
        }
    }

    @Test
    void aDeviceThatCannotBeReachedTakesNoPart() {
        FrameContext context = PaperFrame.of(1, 3, 8, 4, 4, false, false);
        Budgets b = context.budgets();
        FrameContext silent = context.withBudgets(
                new Budgets(b.bandwidthHz(), b.noiseW(), 0.1, 0, INF, 0, b.twinBudgetHz(), INF, 0.1, INF, INF));
        SharingAdmm admm = new SharingAdmm(
                silent, EffectiveGains.compute(context.channel(), ZERO), new int[] {1, 2, 3, 4}, new TwinBlock(0.1));
        assertThat(turns(admm, 50).primal()).isZero();
        assertThat(admm.heaviest(0)).isZero();
        assertThat(admm.lowerBoundS()).isInfinite();
    }

    @Test
    void theProblemInOtherUnitsTakesTheSameSteps() {
        // all powers, the noise with them, in another unit: the weights follow the same path but for rounding
        FrameContext context = small(3, 4, false);
        Budgets b = context.budgets();
        FrameContext scaled = context.withBudgets(new Budgets(
                b.bandwidthHz(),
                b.noiseW() * 1e6,
                b.uplinkPowerW() * 1e6,
                b.apPowerBudgetW() * 1e6,
                INF,
                b.minUplinkRateBps(),
                b.twinBudgetHz(),
                INF,
                b.twinThresholdS(),
                INF,
                INF));
        EffectiveGains gains = EffectiveGains.compute(context.channel(), ZERO);
        SharingAdmm one = new SharingAdmm(context, gains, new int[] {1, 2, 3, 4}, new TwinBlock(0.1));
        SharingAdmm other = new SharingAdmm(scaled, gains, new int[] {1, 2, 3, 4}, new TwinBlock(0.1));
        for (int t = 0; t < 50; t++) {
            ConsensusResidual r = one.turn();
            ConsensusResidual s = other.turn();
            assertThat(s.primal()).isCloseTo(r.primal(), within(1e-9));
            assertThat(s.dual()).isCloseTo(r.dual(), within(1e-9));
        }
        assertThat(other.lowerBoundS()).isCloseTo(one.lowerBoundS(), within(1e-9 * one.lowerBoundS()));
    }

    /** The largest residual of some turns; a single one may be small by chance. */
    private static double worst(SharingAdmm admm, int turns) {
        double worst = 0;
        for (int t = 0; t < turns; t++) {
            ConsensusResidual residual = admm.turn();
            worst = Math.max(worst, Math.max(residual.primal(), residual.dual()));
        }
        return worst;
    }

    private static ConsensusResidual turns(SharingAdmm admm, int turns) {
        ConsensusResidual last = null;
        for (int t = 0; t < turns; t++) {
            last = admm.turn();
        }
        return last;
    }

    /** A frame whose budgets are tight for a few devices; sizes of the downlink that differ by cut if wished. */
    private static FrameContext small(long seed, int uds, boolean sizesDiffer) {
        FrameContext context = PaperFrame.of(seed, uds, 8, 4, 4, false, false)
                .withBudgets(PaperFrame.budgets(3e10 * uds, 0.1, INF, INF));
        if (!sizesDiffer) {
            return context;
        }
        double[][] flop = new double[uds][4];
        for (int ud = 0; ud < uds; ud++) {
            for (int layer = 1; layer <= 4; layer++) {
                flop[ud][layer - 1] = context.profile().deviceFlop(ud, layer)
                        - context.profile().deviceFlop(ud, layer - 1);
            }
        }
        double[] up = new double[5];
        for (int cut = 0; cut <= 4; cut++) {
            up[cut] = context.profile().uplinkBit(0, cut);
        }
        ModelProfile profile = new ModelProfile(flop, new double[] {0, 1e5, 3e5, 2e5, 0}, up);
        return new FrameContext(0, context.channel(), profile, context.copyCpuHz(), context.budgets());
    }

    /** The sum of delays with blocks 2, 3 and 5 for these cuts. */
    private static double settledS(FrameContext context, EffectiveGains gains, TwinBlock rule, int[] cut) {
        boolean[] local = rule.places(context, cut);
        double[] powerW = PowerBlock.solve(context, gains.copyDownlink(), cut);
        FrameDecision decision = new FrameDecision(
                RoundForm.SPLIT, ZERO, powerW, cut, local, TwinFrequencyBlock.solve(context, cut, local));
        return DelayModel.delays(context, decision, DelayModel.links(context, gains, powerW))
                .sumS();
    }

    /** Largest dual value over ln prices: the dual is concave in the prices, so nested golden sections find it. */
    private static double relaxedS(FrameContext context, EffectiveGains gains) {
        return -golden(
                x -> golden(y -> -dualS(context, gains, Math.exp(x), Math.exp(y)), Math.log(1e-22), Math.log(1e-9)),
                Math.log(1e-12),
                Math.log(1e3));
    }

    /** Bound at the prices nu per W and lambda per Hz, with plain minimisation in place of (36) and (61). */
    private static double dualS(FrameContext context, EffectiveGains gains, double nu, double lambda) {
        Budgets b = context.budgets();
        double sum = -nu * b.apPowerBudgetW() - lambda * b.twinBudgetHz();
        for (int ud = 0; ud < context.userDevices(); ud++) {
            double a = gains.downlink(ud) / b.noiseW();
            double upBps =
                    b.bandwidthHz() * Math.log(1 + b.uplinkPowerW() * gains.uplink(ud) / b.noiseW()) / Math.log(2);
            double least = INF;
            for (int m = 1; m <= 4; m++) {
                double flop = context.profile().deviceFlop(ud, m);
                double f = context.cpuHz(ud);
                double c = context.profile().downlinkBit(ud, m) * Math.log(2) / b.bandwidthHz();
                double down = c == 0
                        ? 0
                        : golden(
                                x -> c / Math.log1p(a * Math.exp(x)) + nu * Math.exp(x),
                                Math.log(1e-9),
                                Math.log(b.apPowerBudgetW()));
                double compute =
                        flop / f <= 0.1 ? flop / f : golden(x -> flop / (f + x) + lambda * x, 0, b.twinBudgetHz());
                least = Math.min(least, down + compute + context.profile().uplinkBit(ud, m) / upBps);
            }
            sum += least;
        }
        return sum;
    }

    /** Least value of a unimodal function, the ends included. */
    private static double golden(DoubleUnaryOperator f, double low, double high) {
        double ratio = (Math.sqrt(5) - 1) / 2;
        double a = low;
        double b = high;
        double x = b - ratio * (b - a);
        double y = a + ratio * (b - a);
        double fx = f.applyAsDouble(x);
        double fy = f.applyAsDouble(y);
        for (int i = 0; i < 50; i++) {
            if (fx <= fy) {
                b = y;
                y = x;
                fy = fx;
                x = b - ratio * (b - a);
                fx = f.applyAsDouble(x);
            } else {
                a = x;
                x = y;
                fx = fy;
                y = a + ratio * (b - a);
                fy = f.applyAsDouble(y);
            }
        }
        return Math.min(Math.min(fx, fy), Math.min(f.applyAsDouble(low), f.applyAsDouble(high)));
    }
}
