package io.splitwave.optimizer.vrsl.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.block.PowerBlock;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.Delays;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayOfPhasesTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @CsvSource({"false, false, Infinity", "true, false, 0.4", "false, true, Infinity", "true, true, 0.4"})
    void theGradientIsThatOfCentralDifferences(boolean direct, boolean uplink, double limitW) {
        SplittableRandom random = new SplittableRandom(5);
        for (long seed = 1; seed <= 5; seed++) {
            FrameContext context = frame(seed, 9, 7, 5, direct, uplink, limitW);
            DelayOfPhases f = new DelayOfPhases(context, cuts(9, 6));
            double[] theta = random.doubles(7, 0, 2 * Math.PI).toArray();
            double[] gradient = new double[7];
            f.at(theta, gradient);
            assertThat(limitW < INF && Arrays.stream(f.powerW()).anyMatch(p -> p == limitW))
                    .as("a power at its limit")
                    .isEqualTo(limitW < INF);
            double norm = Math.sqrt(Arrays.stream(gradient).map(x -> x * x).sum());
            double step = 1e-5; // error step^2 of the third derivative, and 1e-16/step of rounding
            for (int n = 0; n < 7; n++) {
                double difference = (moved(f, theta, n, step) - moved(f, theta, n, -step)) / (2 * step);
                assertThat(gradient[n]).isCloseTo(difference, within(1e-6 * norm));
            }
        }
    }

    private static double moved(Lbfgs.Smooth f, double[] x, int at, double by) {
        double[] there = x.clone();
        there[at] += by;
        return f.at(there, new double[x.length]);
    }

    @ParameterizedTest
    @CsvSource({"false, false, Infinity", "true, false, 0.4", "false, true, Infinity", "true, true, 0.4"})
    void theValueIsTheDelayModelsAtThePowersOfBlockFive(boolean direct, boolean uplink, double limitW) {
        SplittableRandom random = new SplittableRandom(6);
        FrameContext context = frame(3, 20, 8, 4, direct, uplink, limitW);
        int[] cut = cuts(20, 6);
        DelayOfPhases f = new DelayOfPhases(context, cut);
        for (int trial = 0; trial < 30; trial++) { // the price of one question is the start of the next
            double[] theta = random.doubles(8, 0, 2 * Math.PI).toArray();
            double value = f.at(theta, new double[8]);
            double[] powerW = PowerBlock.solve(
                    context,
                    EffectiveGains.compute(context.channel(), new PhaseShifts(theta))
                            .copyDownlink(),
                    cut);
            assertThat(f.powerW()).containsExactly(powerW, within(1e-12 * 3));
            assertThat(value).isCloseTo(transfersS(context, theta, cut, powerW), within(1e-12 * value));
        }
    }

    /** Down- and uplink of the delay model. */
    static double transfersS(FrameContext context, double[] theta, int[] cut, double[] powerW) {
        int uds = context.userDevices();
        PhaseShifts phases = new PhaseShifts(theta);
        FrameDecision decision =
                new FrameDecision(RoundForm.SPLIT, phases, powerW, cut, new boolean[uds], new double[uds]);
        Delays delays = DelayModel.delays(context, decision, DelayModel.links(context, phases, powerW));
        double sum = 0;
        for (int ud = 0; ud < uds; ud++) {
            sum += delays.downlinkS(ud) + delays.uplinkS(ud);
        }
        return sum;
    }

    @Test
    void aDeviceOutOfReachIsLeftOutOfTheSearch() {
        FrameContext whole = frame(1, 3, 4, 2, false, false, INF);
        double[] re = whole.channel().irsUd().copyRe();
        double[] im = whole.channel().irsUd().copyIm();
        Arrays.fill(re, 4, 8, 0.0); // row 1
        Arrays.fill(im, 4, 8, 0.0);
        ChannelState channel = new ChannelState(
                whole.channel().apIrs(), ComplexMatrix.of(3, 4, re, im), Optional.empty(), Optional.empty());
        FrameContext context = new FrameContext(0, channel, whole.profile(), whole.copyCpuHz(), whole.budgets());
        double[] gradient = new double[4];
        DelayOfPhases f = new DelayOfPhases(context, new int[] {1, 2, 3});
        assertThat(f.at(new double[] {1, 2, 3, 4}, gradient)).isFinite();
        assertThat(f.powerW()[1]).isZero();
        assertThat(f.powerW()[0] + f.powerW()[2]).isCloseTo(whole.budgets().apPowerBudgetW(), within(1e-12));
        assertThat(gradient).doesNotContain(Double.NaN, 0.0);
    }

    @Test
    void withoutPowerOnlyTheUplinkCounts() {
        FrameContext whole = frame(1, 3, 4, 2, false, false, INF);
        Budgets b = whole.budgets();
        FrameContext silent = whole.withBudgets(
                new Budgets(b.bandwidthHz(), b.noiseW(), b.uplinkPowerW(), 0, INF, 0, 0, INF, 1, INF, INF));
        double[] theta = {1, 2, 3, 4};
        double[] gradient = new double[4];
        double value = new DelayOfPhases(silent, new int[] {1, 2, 3}).at(theta, gradient);
        double expected = 0;
        for (int k = 0; k < 3; k++) {
            expected += whole.profile().uplinkBit(k, k + 1)
                    / DelayModel.links(whole, new PhaseShifts(theta), new double[3])
                            .uplinkBps(k);
        }
        assertThat(value).isCloseTo(expected, within(1e-12 * expected));
        assertThat(gradient).doesNotContain(Double.NaN, 0.0);
    }

    static FrameContext frame(
            long seed, int uds, int elements, int antennas, boolean direct, boolean uplink, double limitW) {
        return PaperFrame.of(seed, uds, elements, antennas, 6, direct, uplink)
                .withBudgets(PaperFrame.budgets(6e10, 0.1, INF, limitW));
    }

    static int[] cuts(int uds, int layers) {
        int[] cut = new int[uds];
        for (int k = 0; k < uds; k++) {
            cut[k] = 1 + k % layers;
        }
        return cut;
    }
}
