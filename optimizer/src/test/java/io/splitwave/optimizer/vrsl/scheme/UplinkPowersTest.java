package io.splitwave.optimizer.vrsl.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.TestStreams;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices with transmit powers of their own. */
class UplinkPowersTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    static Stream<String> schemes() {
        return new SchemeRegistry().names().stream();
    }

    private static FrameContext frame(String scheme) {
        FrameContext frame =
                scheme.equals("no-irs") ? PaperFrame.withoutIrs(3) : PaperFrame.of(3, 6, 8, 4, 4, false, false);
        return frame.withBudgets(budgets(scheme, PaperFrame.BUDGETS.uplinkPowerW()));
    }

    private static Budgets budgets(String scheme, double uplinkPowerW) {
        Budgets b = PaperFrame.BUDGETS;
        return new Budgets(
                b.bandwidthHz(),
                b.noiseW(),
                uplinkPowerW,
                b.apPowerBudgetW(),
                INF,
                0,
                b.twinBudgetHz(),
                INF,
                b.twinThresholdS(),
                scheme.equals("power-saving") ? 5 : INF,
                scheme.equals("full-offload") ? 2e11 : INF);
    }

    private static SchemeResult decide(String scheme, FrameContext frame) {
        return new SchemeRegistry()
                .create(scheme, TestOptions.standard(), TestStreams.of(1, "scheme"))
                .decide(frame);
    }

    /** Whoever reads the power of the budgets, and not that of a device, decides otherwise here. */
    @ParameterizedTest
    @MethodSource("schemes")
    void powersThatAreAlikeAreThatOfTheBudgets(String scheme) {
        FrameContext frame = frame(scheme);
        double powerW = 0.3 * PaperFrame.BUDGETS.uplinkPowerW();
        SchemeResult expected = decide(scheme, frame.withBudgets(budgets(scheme, powerW)));
        double[] alikeW = new double[frame.userDevices()];
        Arrays.fill(alikeW, powerW);
        SchemeResult found = decide(scheme, frame.withUplinkPowers(alikeW));
        assertThat(found.decision().copyPowerW()).isEqualTo(expected.decision().copyPowerW());
        assertThat(found.report().objectiveS()).isEqualTo(expected.report().objectiveS());
        assertThat(found.report().lowerBoundS())
                .isEqualTo(Double.valueOf(expected.report().lowerBoundS())); // NaN without a bound
    }

    /** The bound of a scheme stays below its objective, and the objective is that of its decision. */
    @ParameterizedTest
    @ValueSource(strings = {"ao", "makespan", "random-phase", "admm", "dual"})
    void mixedPowersKeepBoundsAndBudgets(String scheme) {
        FrameContext frame = frame(scheme);
        double[] mixedW = new double[frame.userDevices()];
        for (int ud = 0; ud < mixedW.length; ud++) {
            mixedW[ud] = PaperFrame.BUDGETS.uplinkPowerW() * (ud % 2 == 0 ? 1e-4 : 1);
        }
        SchemeResult found = decide(scheme, frame.withUplinkPowers(mixedW));
        assertThat(found.report().violations()).isEmpty();
        assertThat(found.report().objectiveS())
                .isGreaterThan(decide(scheme, frame).report().objectiveS());
        double bound = found.report().lowerBoundS();
        assertThat(Double.isNaN(bound) || bound <= found.report().objectiveS() * (1 + 1e-9))
                .isTrue();
    }

    /** VRSL (13) by hand: B log2(1 + P_k gain / noise). */
    @Test
    void eachDevicesRateIsOfItsOwnPower() {
        FrameContext plain = PaperFrame.standard(5);
        double[] powerW = new double[plain.userDevices()];
        Arrays.setAll(powerW, ud -> 0.01 * (ud + 1));
        FrameContext frame = plain.withUplinkPowers(powerW);
        var phases = decide("random-phase", plain).decision().phases();
        LinkState links = DelayModel.links(frame, phases, new double[powerW.length]);
        for (int ud = 0; ud < powerW.length; ud++) {
            double byHand = plain.budgets().bandwidthHz()
                    * Math.log1p(
                            powerW[ud] * links.uplinkGain(ud) / plain.budgets().noiseW())
                    / Math.log(2);
            assertThat(links.uplinkBps(ud)).isCloseTo(byHand, within(1e-12 * byHand));
        }
        assertThat(frame.select(2, 0).uplinkPowerW(0)).isEqualTo(powerW[2]);
        assertThat(frame.select(2, 0).uplinkPowerW(1)).isEqualTo(powerW[0]);
        assertThat(frame.withBudgets(PaperFrame.withServer(1e12)).uplinkPowerW(1))
                .isEqualTo(powerW[1]);
        assertThat(frame.withCutPenalty(new double[0]).uplinkPowerW(1)).isEqualTo(powerW[1]);
        assertThat(frame.withUplinkPowers(new double[0]).uplinkPowerW(1))
                .isEqualTo(plain.budgets().uplinkPowerW());
    }

    @Test
    void powersOutOfRangeAreRefused() {
        FrameContext frame = PaperFrame.of(3, 2, 8, 4, 4, false, false);
        assertThatThrownBy(() -> frame.withUplinkPowers(new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("each of the 2 UDs, were 3");
        for (double wrong : new double[] {-1, Double.NaN, INF}) {
            assertThatThrownBy(() -> frame.withUplinkPowers(new double[] {0.1, wrong}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("UD 1: the transmit power must be finite and >= 0");
        }
    }
}
