package io.splitwave.optimizer.vrsl.phases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of the sums is part of every published figure, so products are compared bit by bit. */
class SplitMatrixTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 4, 5", "5, 7, 33", "2, 8, 16", "6, 13, 100", "3, 0, 4"})
    void productsAddFourTermsAtATime(int rows, int inner, int columns) {
        SplitMatrix a = SplitMatrices.random(rows, inner, 1);
        SplitMatrix b = SplitMatrices.random(inner, columns, 2);
        SplitMatrix product = SplitMatrices.random(rows, columns, 3);
        SplitMatrix expected = SplitMatrices.random(rows, columns, 3);
        add(a, b, expected);
        product.addProduct(a, b);
        assertThat(product.re).isDeepEqualTo(expected.re);
        assertThat(product.im).isDeepEqualTo(expected.im);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 4, 5", "5, 7, 33", "2, 8, 16", "6, 13, 100"})
    void theTransposedProductIsThatOfTheTranspose(int rows, int inner, int columns) {
        SplitMatrix a = SplitMatrices.random(inner, rows, 4);
        SplitMatrix b = SplitMatrices.random(inner, columns, 5);
        SplitMatrix product = SplitMatrices.random(rows, columns, 6);
        SplitMatrix expected = SplitMatrices.random(rows, columns, 6);
        add(transpose(a), b, expected);
        product.addTransposedProduct(a, b);
        assertThat(product.re).isDeepEqualTo(expected.re);
        assertThat(product.im).isDeepEqualTo(expected.im);
    }

    /** to += a b by its definition: groups of four terms, each summed before it is added, then single terms. */
    private static void add(SplitMatrix a, SplitMatrix b, SplitMatrix to) {
        for (int i = 0; i < to.rows; i++) {
            for (int j = 0; j < to.columns; j++) {
                int p = 0;
                for (; p + 3 < a.columns; p += 4) {
                    to.re[i][j] += termRe(a, b, i, p, j)
                            + termRe(a, b, i, p + 1, j)
                            + termRe(a, b, i, p + 2, j)
                            + termRe(a, b, i, p + 3, j);
                    to.im[i][j] += termIm(a, b, i, p, j)
                            + termIm(a, b, i, p + 1, j)
                            + termIm(a, b, i, p + 2, j)
                            + termIm(a, b, i, p + 3, j);
                }
                for (; p < a.columns; p++) {
                    to.re[i][j] += termRe(a, b, i, p, j);
                    to.im[i][j] += termIm(a, b, i, p, j);
                }
            }
        }
    }

    private static double termRe(SplitMatrix a, SplitMatrix b, int i, int p, int j) {
        return a.re[i][p] * b.re[p][j] - a.im[i][p] * b.im[p][j];
    }

    private static double termIm(SplitMatrix a, SplitMatrix b, int i, int p, int j) {
        return a.re[i][p] * b.im[p][j] + a.im[i][p] * b.re[p][j];
    }

    private static SplitMatrix transpose(SplitMatrix a) {
        SplitMatrix transpose = new SplitMatrix(a.columns, a.rows);
        for (int i = 0; i < a.rows; i++) {
            for (int j = 0; j < a.columns; j++) {
                transpose.re[j][i] = a.re[i][j];
                transpose.im[j][i] = a.im[i][j];
            }
        }
        return transpose;
    }
}
