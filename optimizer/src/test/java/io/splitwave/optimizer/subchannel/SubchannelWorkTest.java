package io.splitwave.optimizer.subchannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.round.DropReason;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubchannelWorkTest {
    private final SubchannelWork work = new SubchannelWork(Worlds.golden());

    /** UD 0 on subchannel 0 at 0.1 W: 1 + 0.1 1e-10 / (N0 2e6) = 1257.2..., log2 of it 10.296, twice 1e6. */
    @Test
    void shouldComputeTheFiguresOfTheSlides() {
        double bps = 2e6 * Math.log(1 + .1 * 1e-10 / (3.9810717e-21 * 2e6)) / Math.log(2);
        double bit = 154140672 * 4 / 32.0;
        assertThat(work.rateBps(0, 0, .1)).isCloseTo(bps, within(1e-8 * bps));
        assertThat(work.sentBit(4)).isEqualTo(bit);
        assertThat(work.airtimeS(0, 0, 4, .1)).isCloseTo(bit / bps, within(1e-12));
        assertThat(work.iterationS(0, 0, 4, .1)).isCloseTo(.3 + bit / bps + .05, within(1e-12));
        assertThat(work.energyJ(0, 0, 4, .1)).isCloseTo(.3 + .1 * bit / bps, within(1e-12));
        assertThat(work.efficiency(0, 0, 4, .1))
                .isCloseTo((.55 * (1 - Math.exp(-2.2)) + .35) / (.3 + .1 * bit / bps), within(1e-11));
    }

    @Test
    void shouldFindTheDerivativeOfTheAirtime() {
        double step = 1e-6;
        double slope = (work.airtimeS(1, 0, 6, .05 + step) - work.airtimeS(1, 0, 6, .05 - step)) / (2 * step);
        assertThat(work.airtimeSlope(1, 0, 6, .05)).isCloseTo(slope, within(1e-5 * Math.abs(slope)));
    }

    /** Of 20,000 powers from least to most, none that meets the deadline takes less energy, and none below it meets it. */
    @ParameterizedTest
    @CsvSource({"0,0,5", "0,1,4", "1,0,3", "1,1,4", "1,0,1", "0,0,7"})
    void shouldFindTheLeastPowerAndWithItTheLeastEnergy(int n, int m, int q) {
        double leastW = work.leastPowerW(n, m, q);
        double leastJ = work.energyJ(n, m, q, leastW);
        for (int i = 0; i <= 20000; i++) {
            double powerW = .01 + .19 * i / 20000;
            if (work.meetsDeadline(n, m, q, powerW)) {
                assertThat(work.energyJ(n, m, q, powerW)).isGreaterThanOrEqualTo(leastJ * (1 - 1e-14));
                assertThat(powerW).isGreaterThanOrEqualTo(leastW * (1 - 1e-12));
            } else {
                assertThat(powerW).isLessThan(leastW);
            }
        }
    }

    /** 9 bits on subchannel 0 need more than the most power of 0.2 W; a UD without a gain can never send. */
    @Test
    void shouldSayThatNoPowerIsEnough() {
        assertThat(work.leastPowerW(0, 0, 7)).isBetween(.01, .2);
        assertThat(work.leastPowerW(0, 0, 9)).isNaN();
        assertThat(work.meetsDeadline(0, 0, 9, .2)).isFalse();
    }

    @Test
    void shouldRefuseFiguresOutOfRange() {
        assertThatThrownBy(() -> instance(new double[][] {{1e-10}, {1e-10, 2e-10}}, 1, 4, 1, .2, new double[4]))
                .hasMessageContaining("gain of UD 1 must have one value for each");
        assertThatThrownBy(() -> instance(new double[][] {{-1}, {1}}, 1, 4, 1, .2, new double[4]))
                .hasMessage("subchannel instance: gain of UD 0 on subchannel 0 must be finite and >= 0, was -1.0");
        assertThatThrownBy(() -> instance(new double[][] {{1}, {1}}, 0, 4, 1, .2, new double[5]))
                .hasMessageContaining("1 <= bitsMin <= bitsMax <= 32, were 0 and 4");
        assertThatThrownBy(() -> instance(new double[][] {{1}, {1}}, 1, 33, 1, .2, new double[33]))
                .hasMessageContaining("were 1 and 33");
        assertThatThrownBy(() -> instance(new double[][] {{1}, {1}}, 1, 4, 1, .2, new double[3]))
                .hasMessageContaining("accuracy must have 4 values, had 3");
        assertThatThrownBy(() -> instance(new double[][] {{1}, {1}}, 1, 4, 1, .2, new double[4]))
                .hasMessageContaining("accuracy at 1 bits must be finite and > 0, was 0.0");
        assertThatThrownBy(() -> instance(new double[][] {{1}, {1}}, 1, 4, Double.NaN, .2, new double[4]))
                .hasMessageContaining("deadlineS must be finite and > 0, was NaN");
        assertThatThrownBy(() -> instance(new double[][] {{1}, {1}}, 1, 4, 1, .005, new double[4]))
                .hasMessageContaining("powerMinW must be <= powerMaxW = 0.005, was 0.01");
        assertThatThrownBy(() -> instance(new double[][] {{1}}, 1, 4, 1, .2, new double[4]))
                .hasMessageContaining("computeS must have 1 values, had 2");
    }

    private static SubchannelInstance instance(
            double[][] gain, int bitsMin, int bitsMax, double deadlineS, double powerMaxW, double[] accuracy) {
        double[] two = {.1, .1};
        return new SubchannelInstance(
                1e6, 4e-21, gain, 1e6, two, two, 0, deadlineS, .01, powerMaxW, bitsMin, bitsMax, accuracy);
    }

    @Test
    void shouldNotBeChangedFromOutside() {
        SubchannelInstance instance = Worlds.golden();
        instance.gain()[0][0] = 7;
        instance.accuracy()[0] = 7;
        assertThat(instance.gain()[0][0]).isEqualTo(1e-10);
        assertThat(instance.accuracy()[0]).isLessThan(1);
    }

    @Test
    void shouldRefuseADecisionWhosePartsDoNotFit() {
        SortedMap<Integer, DropReason> none = new TreeMap<>();
        assertThatThrownBy(() -> decision(new int[] {0, 0}, new int[] {4, 4}, none, 1, 2))
                .hasMessage("subchannel decision: subchannel 0 is given to UD 0 and UD 1");
        assertThatThrownBy(() -> decision(new int[] {0, -1}, new int[] {4, 0}, none, 1, 2))
                .hasMessageContaining("UD 1 must have a subchannel");
        assertThatThrownBy(() -> decision(new int[] {0, 1}, new int[] {4, 0}, none, 1, 2))
                .hasMessageContaining("UD 1 must have a subchannel");
        assertThatThrownBy(() -> decision(new int[] {0, 1}, new int[] {4, 4}, none, 2, 1))
                .hasMessageContaining("not above upperBound, were 2.0 and 1.0");
        none.put(5, DropReason.NO_SLOT);
        assertThatThrownBy(() -> decision(new int[] {0, 1}, new int[] {4, 4}, none, 1, 2))
                .hasMessageContaining("leftOut must hold UDs of 0..1, held [5]");
    }

    private static SubchannelDecision decision(
            int[] subchannel, int[] bits, SortedMap<Integer, DropReason> leftOut, double objective, double bound) {
        double[] powerW = {.1, subchannel[1] < 0 ? 0 : .1};
        return new SubchannelDecision(subchannel, bits, powerW, objective, bound, leftOut);
    }
}
