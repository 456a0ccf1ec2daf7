package io.splitwave.optimizer.vrsl.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsTest {
    @Test
    void findsTheFloorOfRosenbrocksValley() {
        // Rosenbrock 1960: minimum 0 at (1, 1), from the classical start (-1.2, 1)
        double[] x = {-1.2, 1};
        Lbfgs descent = new Lbfgs(2);
        double value = descent.minimise(LbfgsTest::rosenbrock, x, 1e-16, 1000);
        assertThat(value).isBetween(0.0, 1e-12);
        assertThat(x).containsExactly(new double[] {1, 1}, within(1e-5));
        assertThat(descent.evaluations()).isLessThan(100);
    }

    private static double rosenbrock(double[] x, double[] gradient) {
        double valley = x[1] - x[0] * x[0];
        gradient[0] = -400 * x[0] * valley - 2 * (1 - x[0]);
        gradient[1] = 200 * valley;
        return 100 * valley * valley + (1 - x[0]) * (1 - x[0]);
    }

    @Test
    void staysWhereNothingIsGainedOrNothingIsFinite() {
        double[] floor = {1, 1};
        assertThat(new Lbfgs(2).minimise(LbfgsTest::rosenbrock, floor, 1e-6, 10))
                .isZero();
        assertThat(floor).containsExactly(1, 1);
        double[] x = {3};
        assertThat(new Lbfgs(1).minimise((point, gradient) -> Double.POSITIVE_INFINITY, x, 1e-6, 10))
                .isInfinite();
        assertThat(x).containsExactly(3);
    }

    @Test
    void stepsBackFromWhereThereIsNoValue() {
        // x - 0.01 ln x: minimum 0.01 (1 + ln 100) at 0.01; the first step, 0.3 long, leads from 0.2 out of its domain
        int[] outside = new int[1];
        Lbfgs.Smooth barrier = (x, gradient) -> {
            outside[0] += x[0] <= 0 ? 1 : 0;
            gradient[0] = 1 - 0.01 / x[0];
            return x[0] > 0 ? x[0] - 0.01 * Math.log(x[0]) : Double.POSITIVE_INFINITY;
        };
        double[] x = {0.2};
        double least = 0.01 * (1 + Math.log(100));
        assertThat(new Lbfgs(1).minimise(barrier, x, 1e-14, 200)).isCloseTo(least, within(1e-12));
        assertThat(x[0]).isCloseTo(0.01, within(1e-6));
        assertThat(outside[0]).isPositive();
    }

    @Test
    void neverEndsAboveItsStartAndHonoursItsSteps() {
        for (int steps = 0; steps < 6; steps++) {
            double[] x = {-1.2, 1};
            double start = rosenbrock(x, new double[2]);
            double end = new Lbfgs(2).minimise(LbfgsTest::rosenbrock, x, 1e-16, steps);
            assertThat(end).isEqualTo(rosenbrock(x, new double[2]));
            assertThat(end < start).isEqualTo(steps > 0);
        }
    }
}
