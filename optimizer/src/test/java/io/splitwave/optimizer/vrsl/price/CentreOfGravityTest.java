package io.splitwave.optimizer.vrsl.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class CentreOfGravityTest {
    @Test
    void findsASmoothSummitAndAKink() {
        // -(x-3)^2 - 2(y-1)^2 + xy/10 and 5 - |x - 2| - 3|y - 7|, both over 0..10 x 0..10
        CentreOfGravity smooth = maximise(
                (x, y) -> 100 - (x - 3) * (x - 3) - 2 * (y - 1) * (y - 1) + x * y / 10,
                (x, y) -> -2 * (x - 3) + y / 10,
                (x, y) -> -4 * (y - 1) + x / 10,
                10,
                10);
        // the gradient is zero at x = 3 + y/20, y = 1 + x/40
        assertThat(smooth.bestX()).isCloseTo(3.05 / (1 - 1.0 / 800), within(1e-4)); // flat: the square of it counts
        assertThat(smooth.bestY()).isCloseTo(1 + 3.05 / (1 - 1.0 / 800) / 40, within(1e-4));
        CentreOfGravity kink = maximise(
                (x, y) -> 5 - Math.abs(x - 2) - 3 * Math.abs(y - 7),
                (x, y) -> -Math.signum(x - 2),
                (x, y) -> -3 * Math.signum(y - 7),
                10,
                10);
        assertThat(kink.bestX()).isCloseTo(2, within(1e-11));
        assertThat(kink.bestY()).isCloseTo(7, within(1e-11));
    }

    @Test
    void reachesCornersEdgesAndSidesOfLengthZero() {
        CentreOfGravity corner = maximise((x, y) -> 9 - x - y, (x, y) -> -1, (x, y) -> -1, 4, 2);
        assertThat(corner.bestX() + corner.bestY()).isLessThan(1e-10);
        CentreOfGravity edge =
                maximise((x, y) -> 1 + x - Math.abs(y - 1), (x, y) -> 1, (x, y) -> -Math.signum(y - 1), 3, 2);
        assertThat(edge.bestX()).isCloseTo(3, within(1e-10));
        assertThat(edge.bestY()).isCloseTo(1, within(1e-10));
        CentreOfGravity line =
                maximise((x, y) -> 1 - (y - 0.3) * (y - 0.3), (x, y) -> 7, (x, y) -> -2 * (y - 0.3), 0, 1);
        assertThat(line.bestX()).isZero();
        assertThat(line.bestY()).isCloseTo(0.3, within(1e-5));
        assertThat(maximise((x, y) -> 2, (x, y) -> 5, (x, y) -> 5, 0, 0).evaluations())
                .isEqualTo(1);
    }

    @Test
    void isWithinItsToleranceOfTheTopOfManyPlanes() {
        // the least of 40 random planes: its maximum is known by construction (planes balanced around a point)
        for (long seed = 1; seed <= 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double topX = random.nextDouble();
            double topY = random.nextDouble();
            double[] slopeX = new double[40];
            double[] slopeY = new double[40];
            for (int i = 0; i < 40; i++) {
                double steep = Math.pow(10, 6 * random.nextDouble() - 3);
                double angle = 2 * Math.PI * (i + random.nextDouble()) / 40;
                slopeX[i] = steep * Math.cos(angle);
                slopeY[i] = steep * Math.sin(angle);
            }
            double[] active = new double[2];
            CentreOfGravity found = new CentreOfGravity(1e-12);
            double[] best = {Double.NEGATIVE_INFINITY};
            found.maximise(
                    new CentreOfGravity.Concave() {
                        @Override
                        public double at(double x, double y) {
                            double least = Double.POSITIVE_INFINITY;
                            for (int i = 0; i < 40; i++) {
                                double value = 1 + slopeX[i] * (x - topX) + slopeY[i] * (y - topY);
                                if (value < least) {
                                    least = value;
                                    active[0] = slopeX[i];
                                    active[1] = slopeY[i];
                                }
                            }
                            best[0] = Math.max(best[0], least);
                            return least;
                        }

                        @Override
                        public double slopeX() {
                            return active[0];
                        }

                        @Override
                        public double slopeY() {
                            return active[1];
                        }
                    },
                    1,
                    1);
            assertThat(best[0]).isBetween(1 - 1e-11, 1.0);
            assertThat(found.evaluations()).isLessThan(200);
        }
    }

    private static CentreOfGravity maximise(
            DoubleBinaryOperator value, DoubleBinaryOperator dx, DoubleBinaryOperator dy, double width, double height) {
        CentreOfGravity search = new CentreOfGravity(1e-12);
        double[] at = new double[2];
        search.maximise(
                new CentreOfGravity.Concave() {
                    @Override
                    public double at(double x, double y) {
                        at[0] = x;
                        at[1] = y;
                        return value.applyAsDouble(x, y);
                    }

                    @Override
                    public double slopeX() {
                        return dx.applyAsDouble(at[0], at[1]);
                    }

                    @Override
                    public double slopeY() {
                        return dy.applyAsDouble(at[0], at[1]);
                    }
                },
                width,
                height);
        return search;
    }
}
