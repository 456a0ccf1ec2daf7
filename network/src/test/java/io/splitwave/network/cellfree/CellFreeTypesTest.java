package io.splitwave.network.cellfree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellFreeTypesTest {

    /** C = H^H H at every AP, so x^H C x is ||H x||^2 for any x: Hermitian and positive semidefinite. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theGramTensorIsHermitianAndPositive(long seed) {
        CellFreeDraws draws = new CellFreeDraws(seed);
        CellFreeChannel channel = draws.channel(3, 4, 2); // fewer antennas than UDs: singular
        GramTensor gram = GramTensor.of(channel);
        double[] x = draws.normals(8, 1);
        for (int ap = 0; ap < 3; ap++) {
            double form = 0;
            for (int i = 0; i < 4; i++) {
                assertThat(gram.im(ap, i, i)).isEqualTo(0.0);
                for (int j = 0; j < 4; j++) {
                    assertThat(gram.re(ap, i, j)).isEqualTo(gram.re(ap, j, i));
                    assertThat(gram.im(ap, i, j)).isEqualTo(0.0 - gram.im(ap, j, i));
                    double re = x[i] * x[j] + x[4 + i] * x[4 + j]; // conj(x_i) x_j
                    double im = x[i] * x[4 + j] - x[4 + i] * x[j];
                    form += gram.re(ap, i, j) * re - gram.im(ap, i, j) * im;
                }
            }
            double norm = 0;
            for (int n = 0; n < 2; n++) {
                double re = 0;
                double im = 0;
                for (int k = 0; k < 4; k++) {
                    re += channel.re(ap, k, n) * x[k] - channel.im(ap, k, n) * x[4 + k];
                    im += channel.re(ap, k, n) * x[4 + k] + channel.im(ap, k, n) * x[k];
                }
                norm += re * re + im * im;
            }
            assertThat(form).isCloseTo(norm, within(1e-12 * norm));
        }
    }

    @Test
    void aScaledTensorHasScaledEntries() {
        GramTensor gram = GramTensor.of(new CellFreeDraws(9).channel(2, 3, 4));
        GramTensor scaled = gram.scaled(0.25);
        assertThat(scaled.re(1, 2, 0)).isEqualTo(gram.re(1, 2, 0) / 4);
        assertThat(scaled.copyIm()[10]).isEqualTo(gram.im(1, 0, 1) / 4);
        assertThatThrownBy(() -> gram.scaled(0)).hasMessageContaining("factor must be finite and > 0, was 0.0");
    }

    @Test
    void anAssociationCountsBothWays() {
        Association serving = new Association(new boolean[][] {{true, true}, {false, false}, {true, false}});
        assertThat(serving.clusterOf(0)).containsExactly(0, 2);
        assertThat(serving.clusterSize(1)).isEqualTo(1);
        assertThat(serving.devicesOf(1)).isEmpty();
        assertThat(serving.devices(0)).isEqualTo(2);
        assertThat(serving.toggled(1, 1).clusterOf(1)).containsExactly(0, 1);
        assertThat(serving.toggled(1, 1).toggled(1, 1)).isEqualTo(serving).hasSameHashCodeAs(serving);
        assertThat(Association.full(2, 3)).isNotEqualTo(Association.full(3, 2));
        assertThatThrownBy(() -> serving.toggled(0, 1))
                .hasMessage("association: UD 1 needs at least 1 of the 3 APs, was none");
        assertThatThrownBy(() -> new Association(new boolean[][] {{true}, {true, true}}))
                .hasMessage("association: AP 1 has entries for 2 UDs, AP 0 for 1");
        assertThatThrownBy(() -> new Association(new boolean[0][0])).hasMessageContaining("at least 1 AP and 1 UD");
    }

    @Test
    void aChannelCopiesAndChecks() {
        double[] re = {1, 2, 3, 4};
        CellFreeChannel channel = new CellFreeChannel(1, 2, 2, re, new double[4]);
        re[2] = 9;
        channel.copyRe()[2] = 9;
        assertThat(channel.re(0, 1, 0)).isEqualTo(3);
        assertThatThrownBy(() -> new CellFreeChannel(1, 2, 2, new double[3], new double[4]))
                .hasMessage("cell-free channel: re: 4 entries are needed, was 3");
        assertThatThrownBy(() -> new CellFreeChannel(1, 1, 1, new double[1], new double[] {Double.NaN}))
                .hasMessage("cell-free channel: im: entry 0 must be finite, was NaN");
        assertThatThrownBy(() -> new CellFreeChannel(0, 1, 1, new double[0], new double[0]))
                .hasMessageContaining("at least 1 AP, 1 UD and 1 antenna");
    }

    /** W log2(1 + SINR) of both directions; fewer at once are never slower, and a silent UD has no rate. */
    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void linksHaveShannonRates(long seed) {
        CellFreeDraws draws = new CellFreeDraws(seed);
        CellFreeChannel channel = draws.channel(3, 2, 2);
        Association serving = draws.association(3, 2);
        UplinkSinr uplink = new UplinkSinr(GramTensor.of(channel), serving);
        DownlinkSinr downlink = DownlinkSinr.of(channel, draws.beams(serving, 2));
        double[] powerW = {0.1, 0};
        CellFreeLinks links = new CellFreeLinks(1e6, 1e-14, uplink, powerW, downlink);
        double up = uplink.sinr(powerW, 1e-14)[0];
        assertThat(links.uplinkBps(0)).isCloseTo(1e6 * Math.log(1 + up) / Math.log(2), within(1e-3));
        double down = downlink.sinr(1e-14)[1];
        assertThat(links.downlinkBps(1)).isCloseTo(1e6 * Math.log(1 + down) / Math.log(2), within(1e-3));
        boolean[] alone = {false, false};
        assertThat(links.downlinkBps(1, alone)).isGreaterThan(links.downlinkBps(1));
        assertThat(links.uplinkBps(0, alone)).isEqualTo(links.uplinkBps(0)); // the other one has no power
        assertThat(links.uplinkBps(1)).isZero();
        assertThatThrownBy(() -> new CellFreeLinks(1e6, 1e-14, uplink, new double[] {1, -1}, downlink))
                .hasMessage("cell-free links: power of UD 1 must be finite and >= 0 W, was -1.0");
        assertThatThrownBy(() -> new CellFreeLinks(1e6, 0, uplink, powerW, downlink))
                .hasMessage("cell-free links: noiseW must be finite and > 0, was 0.0");
        assertThatThrownBy(() -> new CellFreeLinks(1e6, 1e-14, uplink, new double[1], downlink))
                .hasMessage("cell-free links: uplink of 2 UDs, 1 powers, downlink of 2");
    }
}
