package io.splitwave.network.irs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.RandomChannels;
import io.splitwave.network.TestStreams;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import umontreal.ssj.rng.RandomStream;

class EffectiveGainsTest {

    /** Sums of at most 33 terms of size about 1: rounding stays far below. */
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, false, false",
        "3, 5, 4, false, false",
        "3, 5, 4, true, false",
        "3, 5, 4, false, true",
        "3, 6, 4, true, true",
        "10, 33, 7, true, true",
        "2, 0, 3, true, false"
    })
    void gainsEqualTheirDefinition(int uds, int elements, int antennas, boolean direct, boolean uplink) {
        RandomStream stream = TestStreams.seeded(uds + 100 * elements);
        ChannelState channel = RandomChannels.channel(uds, elements, antennas, direct, uplink, stream);
        PhaseShifts phases = RandomChannels.phases(elements, stream);

        EffectiveGains gains = EffectiveGains.compute(channel, phases);

        for (int ud = 0; ud < uds; ud++) {
            double down = gainByDefinition(channel, channel.apIrs(), phases, ud);
            double up = uplink ? gainByDefinition(channel, channel.apIrsUplink().orElseThrow(), phases, ud) : down;
            assertThat(gains.downlink(ud)).isCloseTo(down, within(down * ROUNDING));
            assertThat(gains.uplink(ud)).isCloseTo(up, within(up * ROUNDING));
            if (uplink) {
                assertThat(up).isNotCloseTo(down, within(1e-3));
            }
        }
    }

    @Test
    void anUplinkOfItsOwnThroughTheSameMatrixHasTheGainOfTheReciprocalOne() {
        // the other way is the transpose: (h^H Theta G + d^H)^T; G^H Theta h + d as printed would see phases -theta
        RandomStream stream = TestStreams.seeded(5);
        ChannelState plain = RandomChannels.channel(3, 4, 2, true, false, stream);
        ChannelState both = new ChannelState(plain.apIrs(), plain.irsUd(), plain.direct(), Optional.of(plain.apIrs()));
        PhaseShifts phases = RandomChannels.phases(4, stream);
        EffectiveGains own = EffectiveGains.compute(both, phases);
        EffectiveGains reciprocal = EffectiveGains.compute(plain, phases);
        assertThat(own.copyUplink()).containsExactly(reciprocal.copyUplink());
    }

    @Test
    void turningAllPhasesAlikeKeepsTheGainWithoutDirectLink() {
        RandomStream stream = TestStreams.seeded(6);
        ChannelState open = RandomChannels.channel(4, 8, 3, true, true, stream);
        ChannelState blocked = open.withoutDirect();
        PhaseShifts phases = RandomChannels.phases(8, stream);
        PhaseShifts turned = new PhaseShifts(
                Arrays.stream(phases.copyRad()).map(rad -> rad + 1.234).toArray());
        EffectiveGains before = EffectiveGains.compute(blocked, phases);
        EffectiveGains after = EffectiveGains.compute(blocked, turned);
        EffectiveGains openBefore = EffectiveGains.compute(open, phases);
        EffectiveGains openAfter = EffectiveGains.compute(open, turned);
        for (int ud = 0; ud < 4; ud++) {
            assertThat(after.downlink(ud)).isCloseTo(before.downlink(ud), within(before.downlink(ud) * ROUNDING));
            assertThat(after.uplink(ud)).isCloseTo(before.uplink(ud), within(before.uplink(ud) * ROUNDING));
            assertThat(openAfter.downlink(ud)).isNotCloseTo(openBefore.downlink(ud), within(1e-3));
        }
    }

    @Test
    void aDirectLinkIsOneMoreElementOfConstantPhase() {
        // one UD: the extra element has G row = conj(d), h = 1, phase 0, since h^H Theta G adds conj(1) 1 conj(d_a)
        RandomStream stream = TestStreams.seeded(7);
        ChannelState open = RandomChannels.channel(1, 5, 3, true, false, stream);
        ComplexMatrix d = open.direct().orElseThrow();
        double[] gRe = Arrays.copyOf(open.apIrs().copyRe(), 18);
        double[] gIm = Arrays.copyOf(open.apIrs().copyIm(), 18);
        for (int a = 0; a < 3; a++) {
            gRe[15 + a] = d.re(0, a);
            gIm[15 + a] = -d.im(0, a);
        }
        double[] hRe = Arrays.copyOf(open.irsUd().copyRe(), 6);
        double[] hIm = Arrays.copyOf(open.irsUd().copyIm(), 6);
        hRe[5] = 1;
        ChannelState extended = new ChannelState(
                ComplexMatrix.of(6, 3, gRe, gIm), ComplexMatrix.of(1, 6, hRe, hIm), Optional.empty(), Optional.empty());
        PhaseShifts phases = RandomChannels.phases(5, stream);
        double expected = EffectiveGains.compute(open, phases).downlink(0);
        assertThat(EffectiveGains.compute(extended, new PhaseShifts(Arrays.copyOf(phases.copyRad(), 6)))
                        .downlink(0))
                .isCloseTo(expected, within(expected * ROUNDING));
    }

    @Test
    void withoutAnIrsTheDirectLinkIsLeft() {
        // by hand: |3 + 4j|^2 + |1 - 2j|^2 = 25 + 5
        ChannelState channel = new ChannelState(
                ComplexMatrix.empty(0, 2),
                ComplexMatrix.empty(1, 0),
                Optional.of(ComplexMatrix.of(1, 2, new double[] {3, 1}, new double[] {4, -2})),
                Optional.empty());
        EffectiveGains gains = EffectiveGains.compute(channel, PhaseShifts.none());
        assertThat(gains.copyDownlink()).containsExactly(30.0);
        assertThat(gains.copyUplink()).containsExactly(30.0);
    }

    @Test
    void overAllSignPatternsTheMeanGainIsThatOfTheElementsAlone() {
        // phases 0 or pi, every pattern once: cross terms of different elements cancel exactly in the mean, so it is
        // sum_n |h_n|^2 ||G_n||^2, the expectation over uniform independent phases
        int elements = 8;
        ChannelState channel = RandomChannels.channel(2, elements, 3, false, false, TestStreams.seeded(8));
        double[] mean = new double[2];
        for (int pattern = 0; pattern < 1 << elements; pattern++) {
            double[] rad = new double[elements];
            for (int n = 0; n < elements; n++) {
                rad[n] = (pattern >> n & 1) * Math.PI;
            }
            EffectiveGains gains = EffectiveGains.compute(channel, new PhaseShifts(rad));
            mean[0] += gains.downlink(0) / (1 << elements);
            mean[1] += gains.downlink(1) / (1 << elements);
        }
        for (int ud = 0; ud < 2; ud++) {
            double expected = 0;
            for (int n = 0; n < elements; n++) {
                double h = entry(channel.irsUd(), ud, n).abs();
                for (int a = 0; a < 3; a++) {
                    double g = entry(channel.apIrs(), n, a).abs();
                    expected += h * h * g * g;
                }
            }
            assertThat(mean[ud]).isCloseTo(expected, within(expected * ROUNDING));
        }
    }

    @Test
    void asManyPhasesAsElementsAreNeeded() {
        ChannelState channel = RandomChannels.channel(1, 4, 2, false, false, TestStreams.seeded(9));
        assertThatThrownBy(() -> EffectiveGains.compute(channel, new PhaseShifts(new double[3])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 phases")
                .hasMessageContaining("was 3");
    }

    @Test
    void copiesDoNotLeak() {
        ChannelState channel = RandomChannels.channel(1, 4, 2, false, false, TestStreams.seeded(10));
        EffectiveGains gains = EffectiveGains.compute(channel, new PhaseShifts(new double[4]));
        double before = gains.uplink(0);
        gains.copyDownlink()[0] = -1;
        gains.copyUplink()[0] = -1;
        assertThat(gains.downlink(0)).isEqualTo(before);
        assertThat(gains.uplink(0)).isEqualTo(before);
    }

    /** ||h^H Theta G + d^H||^2, element by element; G of the downlink or of the uplink, which is its transpose. */
    private static double gainByDefinition(ChannelState channel, ComplexMatrix irsAp, PhaseShifts phases, int ud) {
        double sum = 0;
        for (int a = 0; a < channel.apAntennas(); a++) {
            Complex at = Complex.ZERO;
            for (int n = 0; n < channel.irsElements(); n++) {
                at = at.add(entry(channel.irsUd(), ud, n)
                        .conjugate()
                        .multiply(reflection(phases, n))
                        .multiply(entry(irsAp, n, a)));
            }
            if (channel.direct().isPresent()) {
                at = at.add(entry(channel.direct().get(), ud, a).conjugate());
            }
            sum += at.abs() * at.abs();
        }
        return sum;
    }

    private static Complex reflection(PhaseShifts phases, int n) {
        return new Complex(Math.cos(phases.rad(n)), Math.sin(phases.rad(n)));
    }

    private static Complex entry(ComplexMatrix matrix, int row, int col) {
        return new Complex(matrix.re(row, col), matrix.im(row, col));
    }

    @ParameterizedTest
    @CsvSource({"255, true", "256, false", "257, true", "4095, false", "4096, true", "4097, false", "8500, true"})
    void ofManyUdsEachHasTheGainThatItHasAlone(int uds, boolean direct) {
        RandomStream stream = TestStreams.seeded(uds);
        ChannelState channel = RandomChannels.channel(uds, 5, 3, direct, true, stream);
        PhaseShifts phases = RandomChannels.phases(5, stream);
        EffectiveGains gains = EffectiveGains.compute(channel, phases);
        for (int ud = 0; ud < uds; ud++) {
            EffectiveGains alone = EffectiveGains.compute(channel.select(ud), phases);
            assertThat(gains.downlink(ud)).isEqualTo(alone.downlink(0));
            assertThat(gains.uplink(ud)).isEqualTo(alone.uplink(0));
        }
    }
}
