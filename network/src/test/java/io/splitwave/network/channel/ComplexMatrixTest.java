package io.splitwave.network.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.RandomChannels;
import io.splitwave.network.TestStreams;
import java.util.Arrays;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplexMatrixTest {
    @Test
    void rowsAreSelectedInTheOrderAskedFor() {
        ComplexMatrix matrix =
                ComplexMatrix.of(3, 2, new double[] {1, 2, 3, 4, 5, 6}, new double[] {7, 8, 9, 10, 11, 12});
        assertThat(matrix.select(2, 0))
                .isEqualTo(ComplexMatrix.of(2, 2, new double[] {5, 6, 1, 2}, new double[] {11, 12, 7, 8}));
        assertThat(matrix.select().rows()).isZero();
        assertThatThrownBy(() -> matrix.select(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void squaredNormsByHand() {
        // |3 + 4j|^2 + |1 - j|^2 = 25 + 2, |2j|^2 + |0|^2 = 4
        ComplexMatrix matrix = ComplexMatrix.of(2, 2, new double[] {3, 1, 0, 0}, new double[] {4, -1, 2, 0});
        assertThat(matrix.squaredNorms()).containsExactly(27, 4);
        assertThat(ComplexMatrix.empty(2, 0).squaredNorms()).containsExactly(0, 0);
    }

    @Test
    void productByHand() {
        // (1 + 2j)(3 - j) + (j)(2) = 5 + 5j + 2j
        ComplexMatrix left = ComplexMatrix.of(1, 2, new double[] {1, 0}, new double[] {2, 1});
        ComplexMatrix right = ComplexMatrix.of(2, 1, new double[] {3, 2}, new double[] {-1, 0});
        assertThat(left.times(right)).isEqualTo(ComplexMatrix.of(1, 1, new double[] {5}, new double[] {7}));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 4, 5", "4, 7, 3", "17, 33, 32", "2, 1, 9", "5, 2, 1"})
    void productEqualsItsDefinition(int rows, int inner, int columns) {
        ComplexMatrix left = RandomChannels.matrix(rows, inner, TestStreams.seeded(rows));
        ComplexMatrix right = RandomChannels.matrix(inner, columns, TestStreams.seeded(100 + columns));
        ComplexMatrix product = left.times(right);
        assertThat(product.rows()).isEqualTo(rows);
        assertThat(product.columns()).isEqualTo(columns);
        for (int row = 0; row < rows; row++) {
            for (int col = 0; col < columns; col++) {
                Complex sum = Complex.ZERO;
                for (int i = 0; i < inner; i++) {
                    sum = sum.add(new Complex(left.re(row, i), left.im(row, i))
                            .multiply(new Complex(right.re(i, col), right.im(i, col))));
                }
                // at most 33 terms below 2 in size
                assertThat(product.re(row, col)).isCloseTo(sum.getReal(), within(1e-13));
                assertThat(product.im(row, col)).isCloseTo(sum.getImaginary(), within(1e-13));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 4, 5", "4, 7, 33", "2, 1, 9"})
    void termsAreAddedInTheOrderOfTheInnerIndex(int rows, int inner, int columns) {
        ComplexMatrix left = RandomChannels.matrix(rows, inner, TestStreams.seeded(3));
        ComplexMatrix right = RandomChannels.matrix(inner, columns, TestStreams.seeded(4));
        ComplexMatrix product = left.times(right);
        for (int row = 0; row < rows; row++) {
            for (int col = 0; col < columns; col++) {
                double re = 0;
                double im = 0;
                for (int i = 0; i < inner; i++) {
                    re += left.re(row, i) * right.re(i, col) - left.im(row, i) * right.im(i, col);
                    im += left.re(row, i) * right.im(i, col) + left.im(row, i) * right.re(i, col);
                }
                assertThat(product.re(row, col)).isEqualTo(re);
                assertThat(product.im(row, col)).isEqualTo(im);
            }
        }
    }

    @Test
    void aRowOfTheProductDoesNotDependOnTheOtherRows() {
        ComplexMatrix left = RandomChannels.matrix(6, 9, TestStreams.seeded(1));
        ComplexMatrix right = RandomChannels.matrix(9, 5, TestStreams.seeded(2));
        ComplexMatrix all = left.times(right);
        double[] re = new double[9];
        double[] im = new double[9];
        for (int i = 0; i < 9; i++) {
            re[i] = left.re(4, i);
            im[i] = left.im(4, i);
        }
        ComplexMatrix one = ComplexMatrix.of(1, 9, re, im).times(right);
        for (int col = 0; col < 5; col++) {
            assertThat(one.re(0, col)).isEqualTo(all.re(4, col));
            assertThat(one.im(0, col)).isEqualTo(all.im(4, col));
        }
    }

    @Test
    void noInnerTermsLeaveZerosAndNoRowsLeaveNothing() {
        assertThat(ComplexMatrix.empty(2, 0).times(ComplexMatrix.empty(0, 3))).isEqualTo(ComplexMatrix.empty(2, 3));
        assertThat(ComplexMatrix.empty(2, 3).re(1, 2)).isEqualTo(0.0);
        assertThat(ComplexMatrix.empty(0, 4).copyRe()).isEmpty();
    }

    @Test
    void arraysAreCopiedInAndOut() {
        double[] re = {1, 2};
        double[] im = {3, 4};
        ComplexMatrix matrix = ComplexMatrix.of(2, 1, re, im);
        re[0] = 9;
        im[0] = 9;
        matrix.copyRe()[1] = 9;
        matrix.copyIm()[1] = 9;
        assertThat(matrix).isEqualTo(ComplexMatrix.of(2, 1, new double[] {1, 2}, new double[] {3, 4}));
        assertThat(matrix).hasSameHashCodeAs(ComplexMatrix.of(2, 1, new double[] {1, 2}, new double[] {3, 4}));
        assertThat(matrix).isNotEqualTo(ComplexMatrix.of(1, 2, new double[] {1, 2}, new double[] {3, 4}));
    }

    @Test
    void shapesAndEntriesAreChecked() {
        assertThatThrownBy(() -> ComplexMatrix.of(2, 2, new double[3], new double[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("re must hold 2 x 2 entries, was 3");
        assertThatThrownBy(() -> ComplexMatrix.of(1, 2, new double[2], new double[] {0, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("im of entry (0, 1)");
        assertThatThrownBy(() -> ComplexMatrix.of(-1, 2, new double[0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ComplexMatrix.empty(2, 3).times(ComplexMatrix.empty(2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 x 3 times 2 x 3");
        // without the check column 3 of row 0 would silently be column 0 of row 1
        assertThatThrownBy(() -> ComplexMatrix.empty(2, 3).re(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ComplexMatrix.empty(2, 3).im(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 7", "2, 5", "3, 4", "4, 4", "6, 7"})
    void rowsOfAProductAreThoseOfTheWhole(int from, int to) {
        ComplexMatrix left = RandomChannels.matrix(7, 5, TestStreams.seeded(8));
        ComplexMatrix right = RandomChannels.matrix(5, 3, TestStreams.seeded(9));
        ComplexMatrix whole = left.times(right);
        double[] re = new double[3 * 7];
        double[] im = new double[3 * 7];
        Arrays.fill(re, 4);
        left.times(from, to, right, re, im);
        for (int i = 0; i < re.length; i++) {
            boolean written = i < 3 * (to - from);
            assertThat(re[i]).isEqualTo(written ? whole.re(from + i / 3, i % 3) : 4);
            assertThat(im[i]).isEqualTo(written ? whole.im(from + i / 3, i % 3) : 0);
        }
    }

    @Test
    void rowsOfAProductWantRowsAndRoom() {
        ComplexMatrix left = RandomChannels.matrix(7, 5, TestStreams.seeded(8));
        ComplexMatrix right = RandomChannels.matrix(5, 3, TestStreams.seeded(9));
        double[] room = new double[6];
        assertThatThrownBy(() -> left.times(5, 8, right, room, room)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> left.times(5, 4, right, room, room)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> left.times(0, 2, left, room, room)).hasMessageContaining("does not fit");
        assertThatThrownBy(() -> left.times(0, 3, right, room, room))
                .hasMessageContaining("9 entries is needed, was 6");
        assertThatThrownBy(() -> left.times(0, 3, right, new double[9], room)).hasMessageContaining("was 9 and 6");
    }
}
