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
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 33})
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
        cholesky.reset(q.order());
        for (int i = 0; i < q.order(); i++) {
            for (int j = 0; j <= i; j++) {
                cholesky.set(i, j, q.re(i, j) + (i == j ? shift : 0), q.im(i, j));
            }
        }
    }
}
