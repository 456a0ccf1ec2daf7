package io.splitwave.optimizer.math.relaxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplexCholeskyTest {
    private final ComplexCholesky cholesky = new ComplexCholesky();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 36, 64, 67})
    void tellsDefiniteFromIndefiniteAtEveryPanelSize(int n) {
        // a Gram matrix of n vectors plus a multiple of the identity is definite; minus more than its smallest
        // diagonal entry it is not, since e_i^H A e_i < 0
        HermitianMatrix q = Matrices.gram(n, n, n);
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            smallest = Math.min(smallest, q.re(i, i));
        }
        load(q, 1e-6 * smallest);
        assertThat(cholesky.factorise()).isTrue();
        double shift = -1.0001 * smallest;
        load(q, shift);
        assertThat(cholesky.factorise()).isFalse();
        double[] xRe = new double[n];
        double[] xIm = new double[n];
        cholesky.negativeDirection(xRe, xIm);
        double norm = 0;
        for (int i = 0; i < n; i++) {
            norm += xRe[i] * xRe[i] + xIm[i] * xIm[i];
        }
        assertThat(norm).isGreaterThanOrEqualTo(1);
        assertThat(q.quadraticForm(xRe, xIm) + shift * norm).as("x^H A x").isLessThanOrEqualTo(1e-12 * norm);
    }

    @Test
    void theNegativeDirectionHasThePivotAsItsForm() {
        // [1 2j; -2j 1]: pivots 1 and 1 - 4
        HermitianMatrix q = HermitianMatrix.of(new double[][] {{1, 0}, {0, 1}}, new double[][] {{0, 2}, {-2, 0}});
        load(q, 0);
        assertThat(cholesky.factorise()).isFalse();
        double[] xRe = new double[2];
        double[] xIm = new double[2];
        cholesky.negativeDirection(xRe, xIm);
        assertThat(q.quadraticForm(xRe, xIm)).isCloseTo(-3, within(1e-14));
    }

    /** Only the last pivot fails, so x depends on every entry of L: A x is 0 in all rows but the last. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 9, 32, 33, 64, 65, 100})
    void theDirectionAfterTheLastPivotIsMappedToItsRow(int n) {
        HermitianMatrix q = Matrices.gram(n, n, 3 * n);
        double[] diagonal = new double[n];
        for (int i = 0; i < n; i++) {
            diagonal[i] = q.re(i, i) + 0.1 * n;
        }
        diagonal[n - 1] = 0; // of a matrix that is definite the last pivot is positive and at most the entry
        load(q, diagonal);
        assertThat(cholesky.factorise()).isFalse();
        double[] xRe = new double[n];
        double[] xIm = new double[n];
        cholesky.negativeDirection(xRe, xIm);
        assertThat(xRe[n - 1]).isEqualTo(1);
        for (int i = 0; i < n; i++) {
            double re = 0;
            double im = 0;
            for (int j = 0; j < n; j++) {
                double aRe = i == j ? diagonal[i] : q.re(i, j);
                re += aRe * xRe[j] - q.im(i, j) * xIm[j];
                im += aRe * xIm[j] + q.im(i, j) * xRe[j];
            }
            if (i < n - 1) {
                assertThat(Math.hypot(re, im)).as("row %d", i).isLessThan(1e-12 * n);
            } else {
                assertThat(re).as("the pivot").isNegative();
            }
        }
    }

    @Test
    void zeroIsNotPositiveDefinite() {
        load(Matrices.real(new double[3][3]), 0);
        assertThat(cholesky.factorise()).isFalse();
    }

    @Test
    void thereIsNoNegativeDirectionAfterASuccess() {
        load(Matrices.real(new double[][] {{1}}), 0);
        assertThat(cholesky.factorise()).isTrue();
        assertThatThrownBy(() -> cholesky.negativeDirection(new double[1], new double[1]))
                .isInstanceOf(IllegalStateException.class);
    }

    private void load(HermitianMatrix q, double shift) {
        double[] diagonal = new double[q.order()];
        for (int i = 0; i < q.order(); i++) {
            diagonal[i] = q.re(i, i) + shift;
        }
        load(q, diagonal);
    }

    private void load(HermitianMatrix q, double[] diagonal) {
        cholesky.reset(q.order());
        for (int j = 0; j < q.order(); j++) {
            double[] re = new double[q.order()];
            double[] im = new double[q.order()];
            for (int i = j + 1; i < q.order(); i++) {
                re[i] = -q.re(i, j);
                im[i] = -q.im(i, j);
            }
            cholesky.setColumn(j, re, im, diagonal[j]);
        }
    }
}
