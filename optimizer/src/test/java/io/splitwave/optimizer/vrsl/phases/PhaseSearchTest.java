package io.splitwave.optimizer.vrsl.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.PaperFrame;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseSearchTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneDeviceAndOneAntennaAlign(boolean direct) {
        // closed form: every path in phase, gain (sum |h_n| |g_n| + |d|)^2, which no phases exceed
        for (long seed = 1; seed <= 10; seed++) {
            FrameContext context = DelayOfPhasesTest.frame(seed, 1, 16, 1, direct, false, INF);
            PhaseShifts end = new PhaseSearch(context, new int[] {2}, 1e-9).from(random(16, seed));
            double gain = EffectiveGains.compute(context.channel(), end).downlink(0);
            double aligned = aligned(context.channel());
            assertThat(gain).isCloseTo(aligned, within(1e-6 * aligned)).isLessThanOrEqualTo(aligned * (1 + 1e-12));
        }
    }

    static double aligned(ChannelState channel) {
        double sum =
                channel.direct().map(d -> Math.hypot(d.re(0, 0), d.im(0, 0))).orElse(0.0);
        for (int n = 0; n < channel.irsElements(); n++) {
            sum += Math.hypot(channel.irsUd().re(0, n), channel.irsUd().im(0, n))
                    * Math.hypot(channel.apIrs().re(n, 0), channel.apIrs().im(n, 0));
        }
        return sum * sum;
    }

    @Test
    void theEndIsStationaryAndNoWorseThanTheStart() {
        for (long seed = 1; seed <= 5; seed++) {
            FrameContext context = DelayOfPhasesTest.frame(seed, 12, 10, 4, true, true, INF);
            int[] cut = DelayOfPhasesTest.cuts(12, 6);
            PhaseSearch search = new PhaseSearch(context, cut, 1e-12);
            PhaseShifts start = random(10, seed);
            PhaseShifts end = search.from(start);
            assertThat(search.transferS(end)).isLessThan(search.transferS(start));
            double[] gradient = new double[10];
            double value = new DelayOfPhases(context, cut).at(end.copyRad(), gradient);
            assertThat(gradient).containsExactly(new double[10], within(1e-4 * value));
        }
    }

    @Test
    void turningAllPhasesTogetherChangesNothing() {
        FrameContext context = DelayOfPhasesTest.frame(2, 8, 12, 4, false, true, INF);
        int[] cut = DelayOfPhasesTest.cuts(8, 6);
        PhaseSearch search = new PhaseSearch(context, cut, 1e-9);
        PhaseShifts start = random(12, 1);
        double s = search.transferS(start);
        double end = search.transferS(search.from(start));
        for (double by : new double[] {0.1, 1, 3}) {
            assertThat(search.transferS(turned(start, by))).isCloseTo(s, within(1e-12 * s));
            // the steps are the same but for rounding, which the descent carries on
            assertThat(search.transferS(search.from(turned(start, by)))).isCloseTo(end, within(1e-7 * end));
        }
    }

    private static PhaseShifts turned(PhaseShifts phases, double by) {
        double[] rad = phases.copyRad();
        for (int n = 0; n < rad.length; n++) {
            rad[n] += by;
        }
        return new PhaseShifts(rad);
    }

    @Test
    void theBestOfSeveralStartsIsKeptAndOneSearchLeavesNothingToTheNext() {
        FrameContext context = DelayOfPhasesTest.frame(4, 6, 20, 2, false, false, INF);
        int[] cut = DelayOfPhasesTest.cuts(6, 6);
        PhaseSearch search = new PhaseSearch(context, cut, 1e-6);
        List<PhaseShifts> starts = List.of(random(20, 1), random(20, 2), random(20, 3));
        PhaseShifts best = search.best(starts);
        for (PhaseShifts start : starts) {
            PhaseShifts alone = new PhaseSearch(context, cut, 1e-6).from(start);
            assertThat(search.from(start)).isEqualTo(alone);
            assertThat(search.transferS(best)).isLessThanOrEqualTo(search.transferS(alone));
        }
    }

    @Test
    void saysWhatItCannotWorkOn() {
        int[] cut = DelayOfPhasesTest.cuts(100, 6);
        assertThatThrownBy(() -> new PhaseSearch(PaperFrame.withoutIrs(1), cut, 1e-6))
                .hasMessageContaining("at least one IRS element");
        FrameContext context = PaperFrame.standard(1);
        assertThatThrownBy(() -> new PhaseSearch(context, cut, 0)).hasMessageContaining("tolerance");
        PhaseSearch search = new PhaseSearch(context, cut, 1e-6);
        assertThatThrownBy(() -> search.from(PhaseShifts.none())).hasMessageContaining("32 phases");
        assertThatThrownBy(() -> search.best(List.of())).hasMessageContaining("one start");
    }

    static PhaseShifts random(int elements, long seed) {
        return new PhaseShifts(
                new SplittableRandom(seed).doubles(elements, 0, 2 * Math.PI).toArray());
    }
}
