package io.splitwave.optimizer.vrsl.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.block.PowerBlock;
import io.splitwave.optimizer.vrsl.block.TwinFrequencyBlock;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayRelaxationTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @CsvSource({"false, false, Infinity", "true, false, 0.6", "false, true, 0.6", "true, true, Infinity"})
    void noPhasesAndPowersAreBelowTheBoundAndItsSlackIsSmall(boolean direct, boolean uplink, double limitW) {
        SplittableRandom random = new SplittableRandom(8);
        for (long seed = 1; seed <= 6; seed++) {
            FrameContext context = DelayOfPhasesTest.frame(seed, 8, 12, 3, direct, uplink, limitW);
            int[] cut = DelayOfPhasesTest.cuts(8, 6);
            PhaseSearch search = new PhaseSearch(context, cut, 1e-8);
            DelayRelaxation relaxation = new DelayRelaxation(context, cut, 1e-6);
            double bound = relaxation.lowerBoundS(PhaseSearchTest.random(12, seed));
            assertThat(relaxation.relaxedS() - bound).isBetween(0.0, 1e-5 * bound);
            for (int trial = 0; trial < 200; trial++) {
                PhaseShifts point = PhaseSearchTest.random(12, random.nextLong());
                assertThat(search.transferS(point)).isGreaterThan(bound);
                if (trial < 5) {
                    assertThat(search.transferS(search.from(point))).isGreaterThanOrEqualTo(bound);
                }
            }
            double reached = search.transferS(search.from(PhaseSearchTest.random(12, seed)));
            assertThat(bound).as("no idle bound").isGreaterThan(0.8 * reached);
        }
    }

    @Test
    void oneDeviceAndOneAntennaReachTheBound() {
        // the relaxation is exact: all paths in phase, the whole budget for the one device
        for (boolean direct : new boolean[] {false, true}) {
            FrameContext context = DelayOfPhasesTest.frame(3, 1, 9, 1, direct, false, INF);
            double gain = PhaseSearchTest.aligned(context.channel());
            double perWatt = gain / context.budgets().noiseW();
            double least = (context.profile().downlinkBit(0, 2) / Math.log1p(3 * perWatt)
                            + context.profile().uplinkBit(0, 2) / Math.log1p(0.1 * perWatt))
                    * Math.log(2)
                    / 1e6;
            double bound =
                    new DelayRelaxation(context, new int[] {2}, 1e-8).lowerBoundS(new PhaseShifts(new double[9]));
            assertThat(bound).isCloseTo(least, within(1e-7 * least)).isLessThanOrEqualTo(least);
        }
    }

    @Test
    void aPoorPointGivesAPoorBoundButATrueOne() {
        // prices of cuts nobody would choose: the joint bound loosens and stays below every decision
        FrameContext context = smallWorld(2, false);
        double least = bruteForceS(context, new int[] {1, 2, 3});
        double good = bound(context, new int[] {1, 1});
        double poor = bound(context, new int[] {3, 3});
        assertThat(good).isLessThanOrEqualTo(least);
        assertThat(poor).isLessThanOrEqualTo(least);
    }

    private static double bound(FrameContext context, int[] cut) {
        return new DelayRelaxation(context, cut, 1e-6).lowerBoundS(PhaseSearchTest.random(3, 1), new int[] {1, 2, 3});
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void noDecisionAtAllIsBelowTheJointBound(boolean uplink) {
        double ratio = 0;
        for (long seed = 1; seed <= 6; seed++) {
            FrameContext context = smallWorld(seed, uplink);
            double least = bruteForceS(context, new int[] {1, 2, 3});
            double bound = -INF;
            for (int first = 1; first <= 3; first++) {
                for (int second = 1; second <= 3; second++) {
                    double one = bound(context, new int[] {first, second});
                    assertThat(one).isLessThanOrEqualTo(least);
                    bound = Math.max(bound, one);
                }
            }
            ratio += bound / least / 6;
        }
        // two devices and three cuts leave a gap of duality that many devices do not
        assertThat(ratio).as("no idle bound").isGreaterThan(0.9);
    }

    private static FrameContext smallWorld(long seed, boolean uplink) {
        return PaperFrame.of(seed, 2, 3, 2, 3, true, uplink).withBudgets(PaperFrame.budgets(2e10, 0.1, INF, INF));
    }

    /** All cuts and places, 16 phases an element, blocks 3 and 5 for each. */
    private static double bruteForceS(FrameContext context, int[] cuts) {
        double least = INF;
        for (int code = 0; code < 4096; code++) {
            PhaseShifts phases = new PhaseShifts(
                    new double[] {code % 16 * Math.PI / 8, code / 16 % 16 * Math.PI / 8, code / 256 * Math.PI / 8});
            EffectiveGains gains = EffectiveGains.compute(context.channel(), phases);
            for (int option = 0; option < 36; option++) {
                int[] cut = {cuts[option % 3], cuts[option / 3 % 3]};
                boolean[] local = {option / 9 % 2 == 0, option / 18 == 0};
                double[] powerW = PowerBlock.solve(context, gains.copyDownlink(), cut);
                double[] twinHz = TwinFrequencyBlock.solve(context, cut, local);
                LinkState links = DelayModel.links(context, gains, powerW);
                FrameDecision decision = new FrameDecision(RoundForm.SPLIT, phases, powerW, cut, local, twinHz);
                least = Math.min(
                        least, DelayModel.delays(context, decision, links).sumS());
            }
        }
        return least;
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, true"})
    void theGradientByTheFactorIsThatOfCentralDifferences(boolean direct, boolean uplink) {
        FrameContext context = DelayOfPhasesTest.frame(4, 5, 4, 3, direct, uplink, INF);
        DelayOfFactor f = new DelayOfFactor(context, DelayOfPhasesTest.cuts(5, 6), 2);
        double[] z = new SplittableRandom(3).doubles(f.variables(), -1, 1).toArray();
        double[] gradient = new double[z.length];
        f.at(z, gradient);
        double norm = 0;
        for (double g : gradient) {
            norm = Math.hypot(norm, g);
        }
        double step = 1e-5;
        for (int i = 0; i < z.length; i++) {
            double[] up = z.clone();
            double[] down = z.clone();
            up[i] += step;
            down[i] -= step;
            double difference = (f.at(up, new double[z.length]) - f.at(down, new double[z.length])) / (2 * step);
            assertThat(gradient[i]).isCloseTo(difference, within(1e-6 * norm));
        }
    }

    @Test
    void aFactorOfOneColumnIsThePhasesThemselves() {
        for (boolean both : new boolean[] {false, true}) {
            FrameContext context = DelayOfPhasesTest.frame(5, 6, 7, 3, both, both, INF);
            int[] cut = DelayOfPhasesTest.cuts(6, 6);
            double[] theta = PhaseSearchTest.random(7, 3).copyRad();
            DelayOfFactor f = new DelayOfFactor(context, cut, 1);
            double[] z = new double[f.variables()];
            for (int n = 0; n < f.order(); n++) { // lengths other than one do not matter
                z[n] = (n + 1) * (n < 7 ? Math.cos(theta[n]) : 1);
                z[f.order() + n] = (n + 1) * (n < 7 ? Math.sin(theta[n]) : 0);
            }
            double s = new DelayOfPhases(context, cut).at(theta, new double[7]);
            assertThat(f.at(z, new double[z.length])).isCloseTo(s, within(1e-12 * s));
        }
    }

    @Test
    void theBoundHoldsWhereverTheDescentEnds() {
        FrameContext context = DelayOfPhasesTest.frame(4, 8, 12, 3, true, true, INF);
        int[] cut = DelayOfPhasesTest.cuts(8, 6);
        DelayRelaxation whole = new DelayRelaxation(context, cut, 1e-6);
        double tight = whole.lowerBoundS(PhaseSearchTest.random(12, 1));
        double before = 0;
        for (int steps = 0; steps <= 4; steps++) {
            DelayRelaxation early = new DelayRelaxation(context, cut, 1e-6, steps);
            double bound = early.lowerBoundS(PhaseSearchTest.random(12, 1));
            assertThat(early.relaxedS()).isGreaterThan(whole.relaxedS() * (1 + 1e-5));
            assertThat(bound).isLessThan(tight);
            before = Math.max(before, bound);
        }
        assertThat(before).as("no idle bound").isGreaterThan(0.5 * tight);
    }

    @Test
    void whatIsTakenOffForPowersThatAreNotOptimalCoversWhatTheyLose() {
        FrameContext context = DelayOfPhasesTest.frame(1, 4, 3, 2, false, false, INF);
        int[] cut = {1, 2, 3, 4};
        double[] theta = new double[3];
        double[][] gain = {
            EffectiveGains.compute(context.channel(), new PhaseShifts(theta)).copyDownlink()
        };
        double[] taken = {0, 0.2, 0.5, 0.5}; // of the first power; handed to the second, or to nobody in the last case
        for (int i = 0; i < taken.length; i++) {
            TransferDelay delay = new TransferDelay(context, cut, Cascade.of(context.channel()));
            double s = delay.optimal(gain);
            double shift = taken[i] * delay.powerW()[0];
            delay.powerW()[0] -= shift;
            delay.powerW()[1] += i < 3 ? shift : 0;
            double worse = DelayOfPhasesTest.transfersS(context, theta, cut, delay.powerW());
            assertThat(worse).isGreaterThanOrEqualTo(s * (1 - 1e-12) + (shift > 0 ? 1e-6 * s : 0));
            assertThat(worse - delay.powerSlackS()).isLessThanOrEqualTo(s * (1 + 1e-12));
            assertThat(delay.powerSlackS() <= 1e-12 * s).isEqualTo(shift == 0);
        }
    }

    @Test
    void powerLeftUnspentIsTakenOffAtItsPrice() {
        FrameContext context = DelayOfPhasesTest.frame(1, 1, 3, 2, false, false, INF);
        TransferDelay delay = new TransferDelay(context, new int[] {2}, Cascade.of(context.channel()));
        double[][] gain = {
            EffectiveGains.compute(context.channel(), new PhaseShifts(new double[3]))
                    .copyDownlink()
        };
        double s = delay.optimal(gain);
        delay.powerW()[0] *= 0.5;
        double worse = DelayOfPhasesTest.transfersS(context, new double[3], new int[] {2}, delay.powerW());
        assertThat(delay.powerSlackS()).isGreaterThanOrEqualTo(worse - s).isPositive();
    }

    @Test
    void saysWhatItCannotWorkOn() {
        int[] cut = DelayOfPhasesTest.cuts(100, 6);
        assertThatThrownBy(() -> new DelayRelaxation(PaperFrame.withoutIrs(1), cut, 1e-6))
                .hasMessageContaining("at least one IRS element");
        assertThatThrownBy(() -> new DelayRelaxation(PaperFrame.standard(1), cut, 0))
                .hasMessageContaining("slackWanted");
        assertThatThrownBy(() -> new DelayRelaxation(PaperFrame.standard(1), cut, 1e-6).lowerBoundS(PhaseShifts.none()))
                .hasMessageContaining("32 phases");
    }
}
