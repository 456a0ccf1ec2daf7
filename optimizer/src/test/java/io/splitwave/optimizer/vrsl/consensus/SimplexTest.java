package io.splitwave.optimizer.vrsl.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SimplexTest {
    @Test
    void nothingOnAFineGridIsNearer() {
        SplittableRandom random = new SplittableRandom(1);
        int steps = 60;
        for (int trial = 0; trial < 200; trial++) {
            double[] point = {4 * random.nextDouble() - 2, 4 * random.nextDouble() - 2, 4 * random.nextDouble() - 2};
            double[] projected = point.clone();
            Simplex.project(projected);
            double nearest = squares(point, projected[0], projected[1], projected[2]);
            for (int a = 0; a <= steps; a++) {
                for (int b = 0; a + b <= steps; b++) {
                    double x = (double) a / steps;
                    double y = (double) b / steps;
                    assertThat(squares(point, x, y, 1 - x - y)).isGreaterThanOrEqualTo(nearest - 1e-12);
                }
            }
        }
    }

    @Test
    void theShiftIsTheSameWhereWeightIsLeftAndEnoughWhereNoneIs() {
        SplittableRandom random = new SplittableRandom(2);
        for (int trial = 0; trial < 500; trial++) {
            int n = 1 + random.nextInt(14);
            double[] point = new double[n];
            for (int j = 0; j < n; j++) {
                point[j] = Math.pow(10, 6 * random.nextDouble() - 3) * (random.nextBoolean() ? 1 : -1);
            }
            double[] projected = point.clone();
            Simplex.project(projected);
            double shift = Double.NaN;
            double sum = 0;
            for (int j = 0; j < n; j++) {
                assertThat(projected[j]).isBetween(0.0, 1.0);
                sum += projected[j];
                shift = projected[j] > 0 ? point[j] - projected[j] : shift;
            }
            assertThat(sum).isCloseTo(1, within(1e-14));
            for (int j = 0; j < n; j++) { // KKT, to the rounding of numbers up to 1000
                if (projected[j] > 0) {
                    assertThat(point[j] - projected[j]).isCloseTo(shift, within(1e-11));
                } else {
                    assertThat(point[j]).isLessThanOrEqualTo(shift + 1e-11);
                }
            }
        }
    }

    @Test
    void pointsOfTheSimplexStayAndTheImpossibleGetsNothing() {
        double[] inside = {0.25, 0, 0.75};
        Simplex.project(inside);
        assertThat(inside).containsExactly(0.25, 0, 0.75);
        double[] one = {-17};
        Simplex.project(one);
        assertThat(one).containsExactly(1);
        double[] impossible = {Double.NEGATIVE_INFINITY, 3, 3};
        Simplex.project(impossible);
        assertThat(impossible).containsExactly(0, 0.5, 0.5);
    }

    private static double squares(double[] from, double x, double y, double z) {
        return (from[0] - x) * (from[0] - x) + (from[1] - y) * (from[1] - y) + (from[2] - z) * (from[2] - z);
    }
}
