package io.splitwave.network.irs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.RandomChannels;
import io.splitwave.network.TestStreams;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ElementFaultsTest {

    private static final int N = 6;

    /** Element 1 dead, 3 and 4 stuck. */
    private static final ElementFaults FAULTS = ElementFaults.of(N, Set.of(1), Map.of(3, 0.7, 4, 5.0));

    @Test
    void gainsAreThoseOfTheFaultyReflection() {
        for (boolean direct : new boolean[] {false, true}) {
            ChannelState channel = RandomChannels.channel(4, N, 3, direct, false, TestStreams.seeded(1));
            PhaseShifts commanded = RandomChannels.phases(N, TestStreams.seeded(2));
            EffectiveGains gains = EffectiveGains.compute(FAULTS.applied(channel), commanded);
            for (int ud = 0; ud < 4; ud++) {
                double expected = byDefinition(channel, commanded, ud);
                assertThat(gains.downlink(ud)).isCloseTo(expected, within(1e-12 * expected));
                assertThat(gains.uplink(ud)).isEqualTo(gains.downlink(ud));
            }
        }
    }

    /** || sum_n conj(h_n) r_n g_n + conj(d) ||^2, r_n what element n really does. */
    private static double byDefinition(ChannelState channel, PhaseShifts commanded, int ud) {
        double gain = 0;
        for (int a = 0; a < channel.apAntennas(); a++) {
            double re = channel.direct().isPresent() ? channel.direct().get().re(ud, a) : 0;
            double im = channel.direct().isPresent() ? -channel.direct().get().im(ud, a) : 0;
            for (int n = 0; n < N; n++) {
                double amplitude = n == 1 ? 0 : 1;
                double rad = n == 3 ? 0.7 : n == 4 ? 5.0 : commanded.rad(n);
                ComplexMatrix h = channel.irsUd();
                ComplexMatrix g = channel.apIrs();
                double hgRe = h.re(ud, n) * g.re(n, a) + h.im(ud, n) * g.im(n, a);
                double hgIm = h.re(ud, n) * g.im(n, a) - h.im(ud, n) * g.re(n, a);
                re += amplitude * (Math.cos(rad) * hgRe - Math.sin(rad) * hgIm);
                im += amplitude * (Math.cos(rad) * hgIm + Math.sin(rad) * hgRe);
            }
            gain += re * re + im * im;
        }
        return gain;
    }

    @Test
    void whatFaultyElementsAreToldDoesNotMatter() {
        ChannelState faulty = FAULTS.applied(RandomChannels.channel(2, N, 2, true, false, TestStreams.seeded(3)));
        double[] rad = {1, 2, 3, 4, 5, 6};
        double[] other = {1, 0, 3, 0, 0, 6};
        assertThat(EffectiveGains.compute(faulty, new PhaseShifts(rad)).copyDownlink())
                .isEqualTo(
                        EffectiveGains.compute(faulty, new PhaseShifts(other)).copyDownlink());
    }

    @Test
    void deadElementsAreDeadInAnIndependentUplinkToo() {
        ElementFaults dead = ElementFaults.of(N, Set.of(0, 5), Map.of());
        ChannelState faulty = dead.applied(RandomChannels.channel(2, N, 2, false, true, TestStreams.seeded(3)));
        for (int n : new int[] {0, 5}) {
            assertThat(faulty.apIrs().re(n, 1)).isZero();
            assertThat(faulty.apIrsUplink().orElseThrow().im(n, 0)).isZero();
        }
        assertThat(faulty.apIrsUplink().orElseThrow().im(1, 0)).isNotZero();
        assertThat(faulty.direct()).isEmpty();
    }

    @Test
    void faultsByChanceHaveTheirShares() {
        // binomial counts of 20,000 elements: 3.29 deviations, significance 0.001
        int elements = 20_000;
        ElementFaults drawn = ElementFaults.drawn(elements, 0.1, 0.3, TestStreams.seeded(4));
        int dead = 0;
        int stuck = 0;
        for (int n = 0; n < elements; n++) {
            dead += drawn.dead(n) ? 1 : 0;
            stuck += drawn.stuck(n) ? 1 : 0;
            assertThat(drawn.dead(n) && drawn.stuck(n)).isFalse();
        }
        assertThat((double) dead).isCloseTo(2000, within(3.29 * Math.sqrt(elements * 0.1 * 0.9)));
        assertThat((double) stuck).isCloseTo(6000, within(3.29 * Math.sqrt(elements * 0.3 * 0.7)));
        ElementFaults fewer = ElementFaults.drawn(100, 0.1, 0.3, TestStreams.seeded(4));
        for (int n = 0; n < 100; n++) {
            assertThat(fewer.dead(n)).isEqualTo(drawn.dead(n));
            assertThat(fewer.stuck(n)).isEqualTo(drawn.stuck(n));
        }
    }

    @Test
    void withoutFaultsNothingChanges() {
        ChannelState channel = RandomChannels.channel(2, N, 2, true, true, TestStreams.seeded(3));
        assertThat(ElementFaults.of(N, Set.of(), Map.of()).applied(channel)).isSameAs(channel);
        assertThat(ElementFaults.drawn(N, 0, 0, TestStreams.seeded(1)).applied(channel))
                .isSameAs(channel);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> ElementFaults.of(3, Set.of(3), Map.of())).hasMessageContaining("no element 3 of 3");
        assertThatThrownBy(() -> ElementFaults.of(3, Set.of(1), Map.of(1, 0.0))).hasMessageContaining("dead and stuck");
        assertThatThrownBy(() -> ElementFaults.of(3, Set.of(), Map.of(1, Double.NaN)))
                .hasMessageContaining("was NaN");
        assertThatThrownBy(() -> ElementFaults.drawn(3, 0.6, 0.5, TestStreams.seeded(1)))
                .hasMessageContaining("were 0.6 and 0.5");
        assertThatThrownBy(() -> FAULTS.applied(RandomChannels.channel(1, 2, 1, false, false, TestStreams.seeded(1))))
                .hasMessageContaining("of 6 elements, applied to a channel of 2");
        assertThatThrownBy(() -> FAULTS.applied(RandomChannels.channel(1, N, 1, false, true, TestStreams.seeded(1))))
                .hasMessageContaining("stuck elements need a reciprocal uplink");
    }
}
