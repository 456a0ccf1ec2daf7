package io.splitwave.optimizer.vrsl.phases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gains along the devices and along antennas or elements: the same bits. */
class GainFormsTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "3, 5, 2, 2", "7, 4, 9, 3", "30, 8, 5, 4", "9, 13, 6, 5", "50, 6, 16, 6"})
    void alongDevicesIsAlongAntennasToTheBit(int uds, int elements, int antennas, long seed) {
        for (boolean direct : new boolean[] {false, true}) {
            Cascade cascade = cascade(uds, elements, antennas, seed, direct);
            CascadeGains long1 = new GainsAlongDevices(cascade);
            CascadeGains long2 = new GainsAlongAntennas(cascade);
            SplittableRandom random = new SplittableRandom(seed);
            double[] cos = new double[elements];
            double[] sin = new double[elements];
            for (int n = 0; n < elements; n++) {
                double rad = random.nextDouble(7);
                cos[n] = Math.cos(rad);
                sin[n] = Math.sin(rad);
            }
            double[][] gain = new double[2][uds];
            long1.gains(cos, sin, gain[0]);
            long2.gains(cos, sin, gain[1]);
            assertThat(gain[0]).isEqualTo(gain[1]);
            double[] weight = random.doubles(uds).toArray();
            double[][] gradient = new double[2][elements];
            long1.addGradient(weight, gradient[0]);
            long2.addGradient(weight, gradient[1]);
            assertThat(gradient[0]).isEqualTo(gradient[1]);
            int n = elements - 1;
            double[][] b = new double[4][uds];
            long1.element(n, cos[n], sin[n], b[0], b[1]);
            long2.element(n, cos[n], sin[n], b[2], b[3]);
            assertThat(b[0]).isEqualTo(b[2]);
            assertThat(b[1]).isEqualTo(b[3]);
            long1.turn(n, 0.3, -0.8, gain[0]);
            long2.turn(n, 0.3, -0.8, gain[1]);
            assertThat(gain[0]).isEqualTo(gain[1]);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "3, 5, 2, 2", "7, 4, 9, 3", "30, 8, 5, 4", "9, 13, 6, 5", "50, 6, 16, 6"})
    void gainsOfAFactorAlongDevicesAreThoseAlongElementsToTheBit(int uds, int elements, int antennas, long seed) {
        for (boolean direct : new boolean[] {false, true}) {
            Cascade cascade = cascade(uds, elements, antennas, seed, direct);
            int order = direct ? elements + 1 : elements;
            SplitMatrix y = SplitMatrices.random(order, 3, seed + 9);
            SplitMatrix v = new SplitMatrix(order, order);
            for (int m = 0; m < order; m++) {
                for (int n = 0; n < order; n++) {
                    for (int c = 0; c < 3; c++) {
                        v.re[m][n] += y.re[n][c] * y.re[m][c] + y.im[n][c] * y.im[m][c];
                        v.im[m][n] += y.re[n][c] * y.im[m][c] - y.im[n][c] * y.re[m][c];
                    }
                }
            }
            double[][] gain = new double[2][uds];
            new QuadraticGains(cascade, true).gains(v, gain[0]);
            new QuadraticGains(cascade, false).gains(v, gain[1]);
            assertThat(gain[0]).isEqualTo(gain[1]);
        }
    }

    private static Cascade cascade(int uds, int elements, int antennas, long seed, boolean direct) {
        return new Cascade(
                SplitMatrices.random(uds, elements, seed),
                SplitMatrices.random(elements, antennas, seed + 1),
                direct ? Optional.of(SplitMatrices.random(uds, antennas, seed + 2)) : Optional.empty());
    }
}
