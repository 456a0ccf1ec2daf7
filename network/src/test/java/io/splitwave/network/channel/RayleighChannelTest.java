package io.splitwave.network.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.TestStreams;
import io.splitwave.network.fading.BulkNormals;
import io.splitwave.network.propagation.LogDistancePathLoss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import umontreal.ssj.probdist.NormalDist;
import umontreal.ssj.rng.RandomStream;

class RayleighChannelTest {

    /** Standard deviations that a mean may be off: two-sided significance 0.001. */
    private static final double Z = 3.29;

    /** UD 0 of {@link Channels#inLine} is 4 m from the IRS and 24 m from the AP; gains by VRSL (68). */
    private static final double IRS_UD_GAIN = 1e-3 * Math.pow(4, -2.8);

    private static final double AP_IRS_GAIN = 1e-3 * Math.pow(20, -2.2);
    private static final double DIRECT_GAIN = 1e-3 * Math.pow(24, -3.5) * Math.pow(10, -2.8);

    @Test
    void everyLinkIsComplexNormalOfItsPathGain() {
        RayleighChannel channel = Channels.rayleigh(1, 5, 4, Channels.PAPER, Channels.DIRECT, true);
        double[][] re = new double[4][];
        double[][] im = new double[4][];
        for (int frame = 0; frame < 1000; frame++) {
            ChannelState state = channel.next();
            append(re, im, 0, state.apIrs());
            append(re, im, 1, state.irsUd());
            append(re, im, 2, state.direct().orElseThrow());
            append(re, im, 3, state.apIrsUplink().orElseThrow());
        }
        assertComplexNormal(re[0], im[0], AP_IRS_GAIN);
        assertComplexNormal(re[1], im[1], IRS_UD_GAIN);
        assertComplexNormal(re[2], im[2], DIRECT_GAIN);
        assertComplexNormal(re[3], im[3], AP_IRS_GAIN);
    }

    private static void append(double[][] re, double[][] im, int link, ComplexMatrix matrix) {
        re[link] = joined(re[link], matrix.copyRe());
        im[link] = joined(im[link], matrix.copyIm());
    }

    private static double[] joined(double[] left, double[] right) {
        if (left == null) {
            return right;
        }
        double[] all = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, all, left.length, right.length);
        return all;
    }

    private static void assertComplexNormal(double[] re, double[] im, double gain) {
        int n = re.length;
        double power = 0;
        double fourth = 0;
        double cross = 0;
        double successive = 0;
        double[] squared = new double[n];
        for (int i = 0; i < n; i++) {
            squared[i] = re[i] * re[i] + im[i] * im[i];
            power += squared[i] / n;
            fourth += squared[i] * squared[i] / n;
            cross += re[i] * im[i] / n;
            if (i > 0) {
                successive += (re[i] * re[i - 1] + im[i] * im[i - 1]) / (n - 1);
            }
        }
        // |x|^2 / gain is exponential with mean 1: variances of |x|^2 and |x|^4 are 1 and 24 - 4
        assertThat(power).isCloseTo(gain, within(Z * gain / Math.sqrt(n)));
        assertThat(fourth).isCloseTo(2 * gain * gain, within(Z * gain * gain * Math.sqrt(20.0 / n)));
        // parts are independent with variance gain / 2, entries too
        assertThat(cross).isCloseTo(0, within(Z * gain / 2 / Math.sqrt(n)));
        assertThat(successive).isCloseTo(0, within(Z * gain / Math.sqrt(2.0 * (n - 1))));
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        NormalDistribution part = new NormalDistribution(null, 0, Math.sqrt(gain / 2));
        assertThat(test.kolmogorovSmirnovTest(part, re)).isGreaterThan(0.001);
        assertThat(test.kolmogorovSmirnovTest(part, im)).isGreaterThan(0.001);
        assertThat(test.kolmogorovSmirnovTest(new ExponentialDistribution(null, gain), squared))
                .isGreaterThan(0.001);
    }

    @Test
    void otherLinksDoNotShiftADraw() {
        RayleighChannel plain = Channels.rayleigh(3, 6, 4, Channels.PAPER, Optional.empty(), false);
        RayleighChannel full = Channels.rayleigh(3, 6, 4, Channels.PAPER, Channels.DIRECT, true);
        for (int frame = 0; frame < 5; frame++) {
            ChannelState withoutLinks = plain.next();
            ChannelState withLinks = full.next();
            assertThat(withLinks.apIrs()).isEqualTo(withoutLinks.apIrs());
            assertThat(withLinks.irsUd()).isEqualTo(withoutLinks.irsUd());
            assertThat(withLinks.apIrsUplink()).isPresent();
            assertThat(withoutLinks.direct()).isEmpty();
            assertThat(withoutLinks.apIrsUplink()).isEmpty();
        }
    }

    @Test
    void oneMoreDeviceLeavesTheOthersFadingInEveryFrame() {
        RayleighChannel three = Channels.rayleigh(3, 6, 4, Channels.PAPER, Channels.DIRECT, false);
        RayleighChannel four = Channels.rayleigh(4, 6, 4, Channels.PAPER, Channels.DIRECT, false);
        for (int frame = 0; frame < 5; frame++) {
            ChannelState few = three.next();
            ChannelState more = four.next();
            assertThat(more.apIrs()).isEqualTo(few.apIrs());
            assertThat(Arrays.copyOf(more.irsUd().copyRe(), 18))
                    .isEqualTo(few.irsUd().copyRe());
            assertThat(Arrays.copyOf(more.irsUd().copyIm(), 18))
                    .isEqualTo(few.irsUd().copyIm());
            assertThat(Arrays.copyOf(more.direct().orElseThrow().copyRe(), 12))
                    .isEqualTo(few.direct().orElseThrow().copyRe());
        }
    }

    @Test
    void streamsByNameAreOnePerLinkAndDeviceAndReplication() {
        RandomStreams streams = new RandomStreams(7);
        FadingStreams fading = FadingStreams.of(streams, 3);
        List<Double> first = new ArrayList<>();
        for (int ud = 0; ud < 3; ud++) {
            first.add(fading.irsUd().apply(ud).nextDouble());
            first.add(fading.direct().apply(ud).nextDouble());
        }
        first.add(fading.apIrs().nextDouble());
        first.add(fading.uplink().nextDouble());
        first.add(FadingStreams.of(streams, 4).apIrs().nextDouble());
        first.add(FadingStreams.of(streams, 4).irsUd().apply(0).nextDouble());
        assertThat(first).doesNotHaveDuplicates();
        assertThat(FadingStreams.of(new RandomStreams(7), 3).irsUd().apply(2).nextDouble())
                .isEqualTo(first.get(4));
    }

    @Test
    void entriesAreTheNormalsOfTheirStreamsScaledOnce() {
        // what a named stream's draws have always meant: real before imaginary part, times sqrt(gain / 2), to the bit
        RayleighChannel channel = Channels.rayleigh(3, 2, 2, Channels.PAPER, Channels.DIRECT, false);
        RandomStream apIrs = TestStreams.seeded(1);
        RandomStream irsUd = TestStreams.seeded(1002);
        double apIrsDeviation = Math.sqrt(new LogDistancePathLoss(1e-3, 1, 2.2).gain(20) / 2);
        double irsUdDeviation = Math.sqrt(new LogDistancePathLoss(1e-3, 1, 2.8).gain(6) / 2);
        for (int frame = 0; frame < 3; frame++) {
            ChannelState state = channel.next();
            for (int entry = 0; entry < 4; entry++) {
                assertThat(state.apIrs().re(entry / 2, entry % 2)).isEqualTo(apIrsDeviation * normal(apIrs));
                assertThat(state.apIrs().im(entry / 2, entry % 2)).isEqualTo(apIrsDeviation * normal(apIrs));
            }
            for (int element = 0; element < 2; element++) {
                assertThat(state.irsUd().re(2, element)).isEqualTo(irsUdDeviation * normal(irsUd));
                assertThat(state.irsUd().im(2, element)).isEqualTo(irsUdDeviation * normal(irsUd));
            }
        }
    }

    private static double normal(RandomStream stream) {
        return NormalDist.inverseF01(stream.nextDouble());
    }

    @Test
    void bulkNormalsGiveEachDeviceItsFadingWhateverTheirNumber() {
        ChannelProcess few = bulk(2);
        ChannelProcess many = bulk(5);
        for (int frame = 0; frame < 3; frame++) {
            ChannelState small = few.next();
            ChannelState large = many.next();
            assertThat(large.apIrs()).isEqualTo(small.apIrs());
            assertThat(Arrays.copyOf(large.irsUd().copyRe(), 6))
                    .isEqualTo(small.irsUd().copyRe());
            assertThat(Arrays.copyOf(large.irsUd().copyIm(), 6))
                    .isEqualTo(small.irsUd().copyIm());
        }
    }

    private static RayleighChannel bulk(int uds) {
        return new RayleighChannel(
                Channels.inLine(uds),
                4,
                3,
                Channels.PAPER,
                new BulkNormals(new RandomStreams(11), 0),
                Optional.empty(),
                false);
    }

    @Test
    void framesDifferAndDoNotCorrelate() {
        RayleighChannel channel = Channels.rayleigh(1, 1, 1, Channels.UNIT, Optional.empty(), false);
        int frames = 20_000;
        double successive = 0;
        ComplexMatrix last = channel.next().irsUd();
        for (int frame = 0; frame < frames; frame++) {
            ComplexMatrix next = channel.next().irsUd();
            assertThat(next).isNotEqualTo(last);
            successive += (next.re(0, 0) * last.re(0, 0) + next.im(0, 0) * last.im(0, 0)) / frames;
            last = next;
        }
        assertThat(successive).isCloseTo(0, within(Z / Math.sqrt(2.0 * frames)));
    }

    @Test
    void withoutElementsOnlyTheDirectLinkIsDrawn() {
        ChannelState state = Channels.rayleigh(2, 0, 3, Channels.PAPER, Channels.DIRECT, true)
                .next();
        assertThat(state.irsElements()).isZero();
        assertThat(state.direct())
                .isEqualTo(Channels.rayleigh(2, 4, 3, Channels.PAPER, Channels.DIRECT, false)
                        .next()
                        .direct());
    }

    @Test
    void impossibleSizesAreRefused() {
        assertThatThrownBy(() -> Channels.rayleigh(1, 4, 0, Channels.UNIT, Optional.empty(), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("antennas must be >= 1, was 0");
        assertThatThrownBy(() -> Channels.rayleigh(1, -1, 1, Channels.UNIT, Channels.DIRECT, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("elements must be >= 0, was -1");
        assertThatThrownBy(() -> Channels.rayleigh(1, 0, 1, Channels.UNIT, Optional.empty(), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("elements must be >= 1");
        FadingStreams lacking = new FadingStreams(TestStreams.seeded(1), ud -> null, ud -> null, TestStreams.seeded(2));
        assertThatThrownBy(() ->
                        new RayleighChannel(Channels.inLine(1), 1, 1, Channels.UNIT, lacking, Optional.empty(), false))
                .hasMessageContaining("random stream of row 0");
    }
}
