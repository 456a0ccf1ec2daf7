package io.splitwave.optimizer.math.relaxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HermitianMatrixTest {
    @Test
    void theQuadraticFormByHand() {
        // v = (1, j): v^H Q v = 2 + 3 + 2 Re(conj(1) (1 + 2j) j) = 5 + 2 * (-2)
        HermitianMatrix q = HermitianMatrix.of(new double[][] {{2, 1}, {1, 3}}, new double[][] {{0, 2}, {-2, 0}});
        assertThat(q.quadraticForm(new double[] {1, 0}, new double[] {0, 1})).isCloseTo(1, within(1e-15));
    }

    @Test
    void aColumnIsAColumn() {
        HermitianMatrix q = HermitianMatrix.of(new double[][] {{2, 1}, {1, 3}}, new double[][] {{0, 2}, {-2, 0}});
        double[] re = new double[2];
        double[] im = new double[2];
        q.addColumn(1, 0, 1, re, im); // j (1 + 2j, 3)
        assertThat(re).containsExactly(-2, 0);
        assertThat(im).containsExactly(1, 3);
    }

    @Test
    void copiesItsInput() {
        double[][] re = {{1}};
        HermitianMatrix q = Matrices.real(re);
        re[0][0] = 7;
        assertThat(q.re(0, 0)).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNotHermitian() {
        assertThatThrownBy(() -> Matrices.real(new double[][] {{1, 2}, {3, 1}})).hasMessageContaining("(1, 0)");
        assertThatThrownBy(() -> HermitianMatrix.of(new double[][] {{1}}, new double[][] {{1}}))
                .hasMessageContaining("(0, 0)");
        assertThatThrownBy(() -> Matrices.real(new double[][] {{1, 2}})).hasMessageContaining("row 0");
        assertThatThrownBy(() -> Matrices.real(new double[][] {{Double.NaN}})).hasMessageContaining("finite");
        assertThatThrownBy(() -> HermitianMatrix.of(new double[1][1], new double[2][2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
