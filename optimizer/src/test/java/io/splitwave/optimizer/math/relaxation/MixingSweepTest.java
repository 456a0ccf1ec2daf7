package io.splitwave.optimizer.math.relaxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixingSweepTest {
    private static final double RESIDUAL = 1e-7;
    private static final int MANY = 5_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 16, 33})
    void noPassLosesValueAndRowsStayOfLengthOne(int n) {
        for (long seed = 1; seed <= 20; seed++) {
            Factor factor = loaded(Matrices.gram(n, 1 + n / 3, seed), 3);
            MixingSweep mixing = new MixingSweep();
            double value = value(factor);
            for (int pass = 0; pass < 60; pass++) {
                mixing.run(factor);
                double next = value(factor);
                assertThat(next).isGreaterThanOrEqualTo(value - 1e-13 * Math.abs(value));
                value = next;
            }
            for (int i = 0; i < n; i++) {
                double square = 0;
                for (int c = 0; c < 2 * factor.rank; c++) {
                    square += factor.y[c][i] * factor.y[c][i];
                }
                assertThat(square).isCloseTo(1, within(1e-14));
            }
        }
    }

    /** Rows are turned in blocks for speed alone: the published figures are those of one row after the other. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 16, 33, 34, 64, 67})
    void blocksOfRowsEndAtTheBitsOfSingleOnes(int n) {
        requireBitsOfSingleRows(n, new MixingSweep(0));
        requireBitsOfSingleRows(n, new MixingSweep());
    }

    private static void requireBitsOfSingleRows(int n, MixingSweep mixing) {
        for (HermitianMatrix q :
                List.of(Matrices.gram(n, 1 + n / 3, 7), Matrices.withDeadRow(Matrices.gram(n, 1 + n / 3, 8)))) {
            Factor blocks = loaded(q, 3);
            Factor single = loaded(q, 3);
            mixing.restart();
            double residual = mixing.run(blocks);
            assertThat(residual).isEqualTo(firstPass(single, 0.3));
            assertThat(blocks.y).isDeepEqualTo(single.y);
            assertThat(blocks.g).isDeepEqualTo(single.g);
        }
    }

    @Test
    void theMaintainedImageIsThatOfTheRows() {
        Factor factor = loaded(Matrices.gram(20, 6, 4), 4);
        MixingSweep mixing = new MixingSweep();
        for (int pass = 0; pass < 50; pass++) {
            mixing.run(factor);
        }
        double[][] image = new double[factor.g.length][20];
        factor.multiply(factor.y, image);
        for (int c = 0; c < 2 * factor.rank; c++) {
            assertThat(Arrays.copyOf(factor.g[c], 20)).containsExactly(image[c], within(1e-12));
        }
    }

    @Test
    void aStationaryFactorStaysAndHasNoResidual() {
        // Q = x x^H with |x_i| = 1: the maximum is V = Q, and y_i = x_i attains it
        int n = 7;
        double[][] re = new double[n][n];
        double[][] im = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                re[i][j] = Math.cos(i * i - j * j);
                im[i][j] = Math.sin(i * i - j * j);
            }
        }
        Factor factor = loaded(HermitianMatrix.of(re, im), 1);
        for (int i = 0; i < n; i++) {
            factor.y[0][i] = Math.cos(i * i);
            factor.y[1][i] = Math.sin(i * i);
        }
        factor.multiply(factor.y, factor.g);
        assertThat(new MixingSweep().run(factor)).isLessThan(1e-15);
        for (int i = 0; i < n; i++) {
            assertThat(factor.y[0][i]).isCloseTo(Math.cos(i * i), within(1e-15));
            assertThat(factor.y[1][i]).isCloseTo(Math.sin(i * i), within(1e-15));
        }
    }

    /** What over-relaxation is for: against passes that take each row to its best, on matrices of a channel's kind. */
    @Test
    void overRelaxedPassesNeedHalfAsManyAsPlainOnes() {
        int plain = 0;
        int overRelaxed = 0;
        for (long seed = 1; seed <= 20; seed++) {
            HermitianMatrix q = Matrices.gram(32, 12, seed);
            Factor factor = loaded(q, 4);
            for (double residual = 1; residual > RESIDUAL && plain < MANY; plain++) {
                residual = plainPass(factor);
            }
            factor = loaded(q, 4);
            MixingSweep mixing = new MixingSweep();
            for (double residual = 1; residual > RESIDUAL && overRelaxed < MANY; overRelaxed++) {
                residual = mixing.run(factor);
            }
        }
        assertThat(plain).isLessThan(MANY);
        assertThat(overRelaxed).isLessThan(plain / 2);
    }

    private static double plainPass(Factor f) {
        double moved = 0;
        double weight = 0;
        for (int i = 0; i < f.order; i++) {
            f.multiply(f.y, f.g);
            double square = 0;
            for (int c = 0; c < 2 * f.rank; c++) {
                square += f.g[c][i] * f.g[c][i];
            }
            double norm = Math.sqrt(square);
            for (int c = 0; c < 2 * f.rank; c++) {
                double off = f.g[c][i] / norm - f.y[c][i];
                moved += norm * off * off;
                f.y[c][i] = f.g[c][i] / norm;
            }
            weight += norm;
        }
        return Math.sqrt(moved / weight);
    }

    /** One over-relaxed pass by its definition, G brought up to date after every row. */
    private static double firstPass(Factor f, double beyond) {
        double moved = 0;
        double weight = 0;
        int width = 2 * f.rank;
        for (int i = 0; i < f.order; i++) {
            double square = 0;
            for (int c = 0; c < width; c++) {
                square += f.g[c][i] * f.g[c][i];
            }
            if (square == 0) {
                continue;
            }
            double norm = Math.sqrt(square);
            double[] to = new double[width];
            double off = 0;
            double length = 0;
            for (int c = 0; c < width; c++) {
                double unit = f.g[c][i] * (1 / norm);
                to[c] = unit + beyond * (unit - f.y[c][i]);
                off += (unit - f.y[c][i]) * (unit - f.y[c][i]);
                length += to[c] * to[c];
            }
            moved += norm * off;
            weight += norm;
            for (int c = 0; c < width; c += 2) {
                double re = to[c] * (1 / Math.sqrt(length)) - f.y[c][i];
                double im = to[c + 1] * (1 / Math.sqrt(length)) - f.y[c + 1][i];
                f.y[c][i] = to[c] * (1 / Math.sqrt(length));
                f.y[c + 1][i] = to[c + 1] * (1 / Math.sqrt(length));
                for (int k = 0; k < f.order; k++) {
                    f.g[c][k] += f.columnRe[i][k] * re - f.columnIm[i][k] * im;
                    f.g[c + 1][k] += f.columnRe[i][k] * im + f.columnIm[i][k] * re;
                }
            }
        }
        return weight > 0 ? Math.sqrt(moved / weight) : 0;
    }

    private static Factor loaded(HermitianMatrix q, int rank) {
        Factor factor = new Factor();
        factor.load(q, rank, rank);
        return factor;
    }

    private static double value(Factor factor) {
        factor.multiply(factor.y, factor.g);
        return factor.rowValues(new double[factor.order]);
    }
}
