package io.splitwave.network.cellfree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.rate.LinkRate;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellFreeSinrTest {
    private static final double NOISE_W = 2.8e-15;

    private static Complex h(CellFreeChannel channel, int ap, int ud, int antenna) {
        return new Complex(channel.re(ap, ud, antenna), channel.im(ap, ud, antenna));
    }

    private static Complex sum(int terms, IntFunction<Complex> term) {
        Complex sum = Complex.ZERO;
        for (int index = 0; index < terms; index++) {
            sum = sum.add(term.apply(index));
        }
        return sum;
    }

    private static double squared(Complex value) {
        return value.getReal() * value.getReal() + value.getImaginary() * value.getImaginary();
    }

    /** UCSFL (2) to (4) as printed: combine the received vectors by v_lk = h_lk at the cluster's APs and add them up. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void uplinkIsThatOfTheDefinition(long seed) {
        CellFreeDraws draws = new CellFreeDraws(seed);
        int aps = draws.between(1, 6);
        int uds = draws.between(1, 5);
        int antennas = draws.between(1, 4);
        CellFreeChannel channel = draws.channel(aps, uds, antennas);
        Association serving = draws.association(aps, uds);
        UplinkSinr uplink = new UplinkSinr(GramTensor.of(channel), serving);
        double[] powerW = new double[uds];
        boolean[] sending = new boolean[uds];
        for (int ud = 0; ud < uds; ud++) {
            powerW[ud] = 0.1 * draws.uniform();
            sending[ud] = draws.uniform() < 0.6;
        }
        for (int ud = 0; ud < uds; ud++) {
            int k = ud;
            double noiseW = 0;
            for (int ap = 0; ap < aps; ap++) {
                for (int n = 0; n < antennas; n++) {
                    noiseW += serving.serves(ap, ud) ? NOISE_W * squared(h(channel, ap, ud, n)) : 0;
                }
            }
            double disturbing = noiseW;
            for (int from = 0; from < uds; from++) {
                int j = from;
                if (j != k && sending[j]) {
                    disturbing += powerW[j] * squared(combined(channel, serving, k, j));
                }
            }
            double expected = powerW[k] * squared(combined(channel, serving, k, k)) / disturbing;
            assertThat(uplink.sinr(k, powerW, sending, NOISE_W)).isCloseTo(expected, within(1e-12 * expected));
        }
    }

    private static Complex combined(CellFreeChannel channel, Association serving, int ud, int from) {
        return sum(channel.accessPoints() * channel.antennas(), at -> {
            int ap = at / channel.antennas();
            int antenna = at % channel.antennas();
            return serving.serves(ap, ud)
                    ? h(channel, ap, ud, antenna).conjugate().multiply(h(channel, ap, from, antenna))
                    : Complex.ZERO;
        });
    }

    /** UCSFL (6) and (7): h_k^H A_j w_j by a triple loop. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void downlinkIsThatOfTheDefinition(long seed) {
        CellFreeDraws draws = new CellFreeDraws(seed);
        int aps = draws.between(1, 6);
        int uds = draws.between(1, 5);
        int antennas = draws.between(1, 4);
        CellFreeChannel channel = draws.channel(aps, uds, antennas);
        Beams beams = draws.beams(draws.association(aps, uds), antennas);
        DownlinkSinr downlink = DownlinkSinr.of(channel, beams);
        double[] ratio = downlink.sinr(NOISE_W);
        boolean[] served = new boolean[uds];
        for (int ud = 0; ud < uds; ud++) {
            int k = ud;
            double disturbingW = NOISE_W;
            for (int symbol = 0; symbol < uds; symbol++) {
                disturbingW += symbol == k ? 0 : squared(received(channel, beams, k, symbol));
            }
            double expected = squared(received(channel, beams, k, k)) / disturbingW;
            assertThat(ratio[k]).isCloseTo(expected, within(1e-12 * expected));
            assertThat(downlink.sinr(k, served, NOISE_W)).isEqualTo(downlink.receivedW(k, k) / NOISE_W);
        }
    }

    private static Complex received(CellFreeChannel channel, Beams beams, int ud, int symbol) {
        return sum(channel.accessPoints() * channel.antennas(), at -> {
            int ap = at / channel.antennas();
            int antenna = at % channel.antennas();
            Complex w = new Complex(beams.re(ap, symbol, antenna), beams.im(ap, symbol, antenna));
            return h(channel, ap, ud, antenna).conjugate().multiply(w);
        });
    }

    /** One UD: uplink P sum ||h_l||^2 / sigma^2; downlink P_a (sum ||h_l||)^2 / sigma^2, as amplitudes add up. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void oneUdHasTheClosedForm(int aps) {
        CellFreeChannel channel = new CellFreeDraws(40 + aps).channel(aps, 1, 3);
        GramTensor gram = GramTensor.of(channel);
        Association all = Association.full(aps, 1);
        double powers = 0;
        double amplitudes = 0;
        double[] re = channel.copyRe();
        double[] im = channel.copyIm();
        for (int ap = 0; ap < aps; ap++) {
            double norm = Math.sqrt(gram.gain(ap, 0));
            powers += norm * norm;
            amplitudes += norm;
            for (int entry = 3 * ap; entry < 3 * ap + 3; entry++) {
                re[entry] *= Math.sqrt(0.3) / norm;
                im[entry] *= Math.sqrt(0.3) / norm;
            }
        }
        Beams beams = new Beams(all, 3, re, im);
        double uplink = new UplinkSinr(gram, all).sinr(new double[] {0.1}, NOISE_W)[0];
        assertThat(uplink).isCloseTo(0.1 * powers / NOISE_W, within(1e-12 * uplink));
        double downlink = DownlinkSinr.of(channel, beams).sinr(NOISE_W)[0];
        assertThat(downlink).isCloseTo(0.3 * amplitudes * amplitudes / NOISE_W, within(1e-12 * downlink));
        for (int ap = 0; ap < aps; ap++) {
            assertThat(beams.powerW(ap)).isCloseTo(0.3, within(1e-12));
        }
    }

    /** Orthogonal UDs at one AP do not disturb each other in either direction. */
    @Test
    void orthogonalUdsHaveNoInterference() {
        CellFreeChannel channel =
                new CellFreeChannel(1, 2, 2, new double[] {3e-6, 0, 0, 4e-6}, new double[] {4e-6, 0, 0, 3e-6});
        Association all = Association.full(1, 2);
        double[] uplink = new UplinkSinr(GramTensor.of(channel), all).sinr(new double[] {0.1, 0.05}, NOISE_W);
        assertThat(uplink[0]).isCloseTo(0.1 * 25e-12 / NOISE_W, within(1e-9));
        assertThat(uplink[1]).isCloseTo(0.05 * 25e-12 / NOISE_W, within(1e-9));
        Beams beams = new Beams(all, 2, new double[] {0.3, 0, 0, 0.4}, new double[] {0.4, 0, 0, 0.3});
        DownlinkSinr downlink = DownlinkSinr.of(channel, beams);
        assertThat(downlink.receivedW(0, 1)).isZero();
        assertThat(downlink.sinr(NOISE_W)[0]).isCloseTo(0.25 * 25e-12 / NOISE_W, within(1e-9));
    }

    /** Devices of the same S, G and n at the same power: SINR = P S / ((K - 1) P G + sigma^2 n). */
    @Test
    void aSymmetricUplinkHasTheClosedForm() {
        int uds = 3;
        // every pair has inner product g^2 r, every norm is g^2 (1 + r): h_k = g (sqrt(r), e_k)
        double g = 3e-6;
        double r = 0.25;
        double[] re = new double[uds * (uds + 1)];
        for (int ud = 0; ud < uds; ud++) {
            re[ud * (uds + 1)] = g * Math.sqrt(r);
            re[ud * (uds + 1) + 1 + ud] = g;
        }
        CellFreeChannel channel = new CellFreeChannel(1, uds, uds + 1, re, new double[re.length]);
        double[] ratio = new UplinkSinr(GramTensor.of(channel), Association.full(1, uds))
                .sinr(new double[] {0.1, 0.1, 0.1}, NOISE_W);
        double n = g * g * (1 + r);
        double between = g * g * r;
        double expected = 0.1 * n * n / (2 * 0.1 * between * between + NOISE_W * n);
        for (double one : ratio) {
            assertThat(one).isCloseTo(expected, within(1e-12 * expected));
        }
    }

    /** Two UDs without noise: powers of equal ratio have SINR 1 / rho(F), F the gains of the other over one's own signal. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void twoUdsWithoutNoiseBalanceAtTheInverseSpectralRadius(long seed) {
        CellFreeDraws draws = new CellFreeDraws(seed);
        UplinkSinr uplink = new UplinkSinr(GramTensor.of(draws.channel(4, 2, 2)), draws.association(4, 2));
        double first = uplink.gain(0, 1) / uplink.gain(0, 0);
        double second = uplink.gain(1, 0) / uplink.gain(1, 1);
        double[] ratio = uplink.sinr(new double[] {0.1, 0.1 * Math.sqrt(second / first)}, 1e-40);
        double radius = Math.sqrt(first * second);
        assertThat(ratio[0]).isCloseTo(1 / radius, within(1e-9 / radius));
        assertThat(ratio[1]).isCloseTo(1 / radius, within(1e-9 / radius));
    }

    /**
     * Bits per element and bandwidth by the same factor leave every transmission time as it is while the noise in W is held.
     * With noise that follows the band the time falls a little, up to 3 % here, as interference is what limits.
     */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void onlyBitsPerHertzMatter(long drop) {
        CellFreeWorld world = new CellFreeWorld(drop, 4);
        Association serving = world.strongest(6);
        double[] powerW = world.inversePowerW(serving);
        UplinkSinr uplink = new UplinkSinr(world.next(), serving);
        double[] ratio = uplink.sinr(powerW, CellFreeWorld.NOISE_W);
        double[] quieter = uplink.sinr(powerW, CellFreeWorld.NOISE_W / 32);
        for (int ud = 0; ud < ratio.length; ud++) {
            double wideS = 32 * 4 * 0.401408e6 / LinkRate.ofRatio(CellFreeWorld.BANDWIDTH_HZ, ratio[ud]);
            double narrowS = 4 * 0.401408e6 / LinkRate.ofRatio(CellFreeWorld.BANDWIDTH_HZ / 32, ratio[ud]);
            double quietS = 4 * 0.401408e6 / LinkRate.ofRatio(CellFreeWorld.BANDWIDTH_HZ / 32, quieter[ud]);
            assertThat(narrowS / wideS).isCloseTo(1, within(1e-14));
            assertThat(quietS / wideS).isBetween(0.96, 1.0);
        }
    }

    /** The fewer send, the higher is the ratio of each. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void aSenderLessNeverRaisesInterference(long seed) {
        CellFreeDraws draws = new CellFreeDraws(seed);
        CellFreeChannel channel = draws.channel(4, 5, 2);
        UplinkSinr uplink = new UplinkSinr(GramTensor.of(channel), draws.association(4, 5));
        double[] powerW = {0.1, 0.02, 0.1, 0.05, 0.01};
        boolean[] sending = new boolean[5];
        Arrays.fill(sending, true);
        double[] before = uplink.sinr(powerW, NOISE_W);
        for (int silent = 4; silent > 0; silent--) {
            sending[silent] = false;
            double now = uplink.sinr(0, powerW, sending, NOISE_W);
            assertThat(now).isGreaterThan(before[0]);
            before[0] = now;
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        CellFreeChannel silent = new CellFreeChannel(2, 1, 1, new double[] {0, 1e-6}, new double[2]);
        Association first = new Association(new boolean[][] {{true}, {false}});
        assertThatThrownBy(() -> new UplinkSinr(GramTensor.of(silent), first))
                .hasMessage("uplink: UD 0: the channel to its APs [0] must not be 0");
        assertThatThrownBy(() -> new UplinkSinr(GramTensor.of(silent), Association.full(2, 2)))
                .hasMessage("uplink: the channel has 2 APs and 1 UDs, the association 2 and 2");
        assertThatThrownBy(() -> new Beams(first, 1, new double[] {1, 0.5}, new double[2]))
                .hasMessage("beams: AP 1 does not serve UD 0, so its beam must be 0, was (0.5, 0.0)");
        Beams beams = new Beams(first, 1, new double[] {1, 0}, new double[2]);
        CellFreeChannel wide = new CellFreeDraws(1).channel(2, 1, 2);
        assertThatThrownBy(() -> DownlinkSinr.of(wide, beams))
                .hasMessage("downlink: the channel has 2 APs of 2 antennas and 1 UDs, the beams 2 of 1 and 1");
    }
}
