package io.splitwave.optimizer.math.relaxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TraceBoundTest {
    @Test
    void aGoodFactorProvesTheOddCycleAndAPoorOneStillBoundsIt() {
        // max-cut relaxation of the cycle C_5: 5/2 (1 + cos(pi/5))
        double optimum = 2.5 * (1 + Math.cos(Math.PI / 5));
        double[][] re = new double[5][5];
        for (int i = 0; i < 5; i++) {
            re[i][i] = 0.5;
            re[i][(i + 1) % 5] = -0.25;
            re[(i + 1) % 5][i] = -0.25;
        }
        HermitianMatrix q = HermitianMatrix.of(re, new double[5][5]);
        double[][] y = new double[2][5];
        for (int i = 0; i < 5; i++) { // neighbours 4 pi/5 apart on a circle
            y[0][i] = Math.cos(4 * Math.PI * i / 5);
            y[1][i] = Math.sin(4 * Math.PI * i / 5);
        }
        TraceBound prover = new TraceBound();
        assertThat(prover.of(q, y)).isCloseTo(optimum, within(1e-9)).isGreaterThanOrEqualTo(optimum - 1e-15);
        SplittableRandom random = new SplittableRandom(1);
        double[][] poor = {random.doubles(5).toArray(), random.doubles(5).toArray()};
        assertThat(prover.of(q, poor)).isBetween(optimum, 5.0); // 5: diagonal dominance
    }

    @Test
    void itIsInTheUnitOfTheMatrix() {
        double[][] re = {{2e-18, 1e-18}, {1e-18, 3e-18}};
        double bound = new TraceBound().of(HermitianMatrix.of(re, new double[2][2]), new double[][] {{1, 1}, {0, 0}});
        assertThat(bound).isCloseTo(7e-18, within(1e-9 * 7e-18));
    }

    @Test
    void saysWhatDoesNotFit() {
        HermitianMatrix q = HermitianMatrix.of(new double[2][2], new double[2][2]);
        TraceBound prover = new TraceBound();
        assertThatThrownBy(() -> prover.of(q, new double[3][2])).hasMessageContaining("pairs of columns");
        assertThatThrownBy(() -> prover.of(q, new double[2][3])).hasMessageContaining("must have 2 rows");
    }
}
