package io.splitwave.network.fading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

class ZigguratTest {

    @Test
    void layersHaveOneAreaAndCloseAtTheTop() {
        double t = Ziggurat.TAIL;
        // the base strip: its rectangle and the tail beyond it
        double base = t * Math.exp(-t * t / 2) + Math.sqrt(Math.PI / 2) * Erf.erfc(t / Math.sqrt(2));
        assertThat(Ziggurat.AREA).isCloseTo(base, within(1e-15));
        double[] width = Ziggurat.widths();
        assertThat(width).hasSize(Ziggurat.LAYERS + 1);
        for (int layer = 1; layer < Ziggurat.LAYERS; layer++) {
            double height = density(width[layer + 1]) - density(width[layer]);
            // the error of the tail's 17 digits grows towards the top layer; measured there: 7e-16
            assertThat(width[layer] * height).isCloseTo(Ziggurat.AREA, within(1e-14));
        }
        assertThat(width[Ziggurat.LAYERS]).isZero();
    }

    private static double density(double x) {
        return Math.exp(-x * x / 2);
    }

    @Test
    void drawsFallIntoCellsAsTheNormalDistributionSays() {
        // 200 cells of equal probability and the two tails beyond 3.6541... apart; significance 0.001
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        int cells = 200;
        int draws = 4_000_000;
        double tail = normal.cumulativeProbability(-Ziggurat.TAIL);
        double[] expected = new double[cells + 2];
        for (int cell = 1; cell <= cells; cell++) {
            expected[cell] = draws * (1 - 2 * tail) / cells;
        }
        expected[0] = draws * tail;
        expected[cells + 1] = draws * tail;
        long[] seen = new long[cells + 2];
        double[] some = new double[1000];
        CounterNormals source = new CounterNormals(42);
        for (int row = 0; row < draws / some.length; row++) {
            source.fill(row, 3, some, some.length);
            for (double x : some) {
                double share = (normal.cumulativeProbability(x) - tail) / (1 - 2 * tail);
                int cell = x < -Ziggurat.TAIL ? 0 : x > Ziggurat.TAIL ? cells + 1 : 1 + (int) (share * cells);
                seen[Math.min(cell, cells + 1)]++;
            }
        }
        assertThat(new ChiSquareTest().chiSquareTest(expected, seen)).isGreaterThan(0.001);
        assertThat(seen[0]).isPositive();
        assertThat(seen[cells + 1]).isPositive();
    }

    @Test
    void theTailHasItsSize() {
        // Poisson and binomial counts, 3.29 deviations: significance 0.001 each
        int draws = 40_000_000;
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double tail = 2 * normal.cumulativeProbability(-Ziggurat.TAIL);
        double beyondFour = 2 * normal.cumulativeProbability(-4) / tail;
        double[] some = new double[1000];
        CounterNormals source = new CounterNormals(5);
        int inTail = 0;
        int beyond = 0;
        for (int row = 0; row < draws / some.length; row++) {
            source.fill(row, 0, some, some.length);
            for (double x : some) {
                inTail += Math.abs(x) > Ziggurat.TAIL ? 1 : 0;
                beyond += Math.abs(x) > 4 ? 1 : 0;
            }
        }
        assertThat((double) inTail).isCloseTo(draws * tail, within(3.29 * Math.sqrt(draws * tail)));
        // 0.25 of the tail; an exponential without its rejection would have 0.28
        assertThat((double) beyond)
                .isCloseTo(inTail * beyondFour, within(3.29 * Math.sqrt(inTail * beyondFour * (1 - beyondFour))));
    }
}
