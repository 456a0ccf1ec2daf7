package io.splitwave.optimizer.math.relaxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LowRankSdpTest {
    private static final double TOLERANCE = 1e-6;

    private final LowRankSdp solver = new LowRankSdp(TOLERANCE);

    @ParameterizedTest
    @CsvSource({"3, 2.25", "5, 4.522542485937", "7, 6.653391037658", "50, 50"})
    void maxCutOfACycle(int n, double value) {
        // n/2 (1 + cos(pi/n)) for odd n, n for even n (Delorme and Poljak, 1993)
        assertOptimum(Matrices.cycle(n), value);
    }

    @Test
    void maxCutOfThePetersenGraph() {
        // 15 edges, largest Laplacian eigenvalue 5, vertex-transitive: n/4 * 5
        assertOptimum(Matrices.petersen(), 12.5);
    }

    @Test
    void diagonalGivesItsTrace() {
        assertOptimum(Matrices.real(new double[][] {{1, 0, 0}, {0, 5, 0}, {0, 0, 0.25}}), 6.25);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 31, 130})
    void identityGivesItsOrder(int n) {
        double[][] re = new double[n][n];
        for (int i = 0; i < n; i++) {
            re[i][i] = 1;
        }
        assertOptimum(Matrices.real(re), n);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 32, 140})
    void rankOneGivesTheSquareOfTheSumOfModuli(int n) {
        HermitianMatrix q = Matrices.gram(n, 1, 7);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.sqrt(q.re(i, i)); // q q^H has |q_i|^2 on its diagonal
        }
        assertOptimum(q, sum * sum);
    }

    @Test
    void twoElementsAlignWhateverTheirCoupling() {
        // N = 2: Q_11 + Q_22 + 2 |Q_12|
        HermitianMatrix q =
                HermitianMatrix.of(new double[][] {{2, 0.3}, {0.3, 1}}, new double[][] {{0, -0.4}, {0.4, 0}});
        assertOptimum(q, 4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-20, 1e-9, 1, 1e9, 1e20})
    void isFreeOfScale(double scale) {
        assertOptimum(Matrices.scaled(Matrices.cycle(7), scale), 6.653391037658 * scale);
    }

    @Test
    void aPowerOfTwoChangesNothingButTheExponent() {
        SdpSolution one = solver.solve(Matrices.gram(20, 5, 3));
        SdpSolution scaled = solver.solve(Matrices.scaled(Matrices.gram(20, 5, 3), 0x1p-40));
        assertThat(scaled.value()).isEqualTo(one.value() * 0x1p-40);
        assertThat(scaled.sweeps()).isEqualTo(one.sweeps());
    }

    @Test
    void aDeadElementAddsNothing() {
        assertOptimum(Matrices.withDeadRow(Matrices.cycle(5)), 4.522542485937);
        assertOptimum(Matrices.real(new double[4][4]), 0);
    }

    @Test
    void anIndefiniteMatrixIsSolvedToo() {
        // -A/4 of C5: the value falls by the constant diagonal, 5/2
        HermitianMatrix laplacian = Matrices.cycle(5);
        double[][] re = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                re[i][j] = i == j ? 0 : laplacian.re(i, j);
            }
        }
        assertOptimum(Matrices.real(re), 4.522542485937 - 2.5);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "3, 2", "6, 3", "12, 12", "24, 4", "32, 32", "48, 8", "48, 100"})
    void agreesWithAnInteriorPointMethod(int n, int rank) {
        for (long seed = 1; seed <= 3; seed++) {
            HermitianMatrix q = Matrices.gram(n, rank, seed);
            assertOptimum(q, InteriorPointOracle.value(q, 1e-9));
        }
    }

    @Test
    void everyLargerProblemIsCertifiedAsWell() {
        for (int n : new int[] {64, 127, 128, 200}) {
            SdpSolution solution = solver.solve(Matrices.gram(n, 32, n));
            assertCertified(Matrices.gram(n, 32, n), solution);
        }
    }

    @Test
    void theAnswerDependsOnTheMatrixAlone() {
        SdpSolution first = new LowRankSdp(TOLERANCE).solve(Matrices.gram(30, 6, 1));
        solver.solve(Matrices.gram(17, 3, 2));
        solver.solve(Matrices.gram(30, 4, 3));
        SdpSolution second = solver.solve(Matrices.gram(30, 6, 1));
        assertThat(second.value()).isEqualTo(first.value());
        assertThat(second.upperBound()).isEqualTo(first.upperBound());
        for (int c = 0; c < first.rank(); c++) {
            assertThat(second.factorRe(29, c)).isEqualTo(first.factorRe(29, c));
            assertThat(second.factorIm(29, c)).isEqualTo(first.factorIm(29, c));
        }
    }

    @Test
    void anEndBeforeTheOptimumIsSaidAndItsBoundStillHolds() {
        for (long seed = 1; seed <= 5; seed++) {
            HermitianMatrix q = Matrices.gram(24, 6, seed);
            SdpSolution early = new LowRankSdp(TOLERANCE, 2, 0).solve(q);
            double optimum = InteriorPointOracle.value(q, 1e-9);
            assertThat(early.certified()).isFalse();
            assertThat(early.value()).isLessThan(optimum);
            assertThat(early.upperBound()).isGreaterThan(optimum * (1 - 1e-9)).isLessThan(2 * optimum);
        }
    }

    @Test
    void noPointOnTheWayIsCertifiedTooEarlyAndNoBoundIsTooLow() {
        int certified = 0;
        int refusedClose = 0;
        for (long seed = 11; seed <= 15; seed++) {
            HermitianMatrix q = Matrices.gram(24, 8, seed);
            double optimum = InteriorPointOracle.value(q, 1e-10);
            for (int passes = 1; passes <= 60; passes++) {
                SdpSolution solution = new LowRankSdp(TOLERANCE, passes, 0).solve(q);
                double gap = optimum / solution.value() - 1;
                assertThat(solution.upperBound()).isGreaterThanOrEqualTo(optimum * (1 - 1e-10));
                if (solution.certified()) {
                    certified++;
                    assertThat(gap).isLessThanOrEqualTo(2 * TOLERANCE);
                } else if (gap < 100 * TOLERANCE) {
                    refusedClose++;
                }
            }
        }
        assertThat(certified).isGreaterThan(10);
        assertThat(refusedClose).as("points almost there, and refused").isGreaterThan(10);
    }

    @Test
    void aStartOfTooSmallARankGrowsAlongTheDirectionTheProofFailsOn() {
        int grown = 0;
        for (long seed = 1; seed <= 20; seed++) {
            HermitianMatrix q = Matrices.gram(40, 40, seed);
            SdpSolution solution = new LowRankSdp(TOLERANCE, 20_000, 1).solve(q);
            assertCertified(q, solution);
            assertThat(solution.value()).isCloseTo(solver.solve(q).value(), within(2 * TOLERANCE * solution.value()));
            grown += solution.rank() > 1 ? 1 : 0;
        }
        assertThat(grown).as("problems whose optimum has rank above one").isGreaterThan(10);
    }

    @Test
    void refusesAnEmptyMatrixAndAnImpossibleTolerance() {
        assertThatThrownBy(() -> solver.solve(Matrices.real(new double[0][0])))
                .hasMessageContaining("at least one row");
        assertThatThrownBy(() -> new LowRankSdp(0)).hasMessageContaining("in 1.0E-9..0.1, was 0.0");
        assertThatThrownBy(() -> new LowRankSdp(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertOptimum(HermitianMatrix q, double optimum) {
        SdpSolution solution = solver.solve(q);
        assertCertified(q, solution);
        // constants are given to 12 digits, the oracle to 1e-9
        assertThat(solution.upperBound()).isGreaterThanOrEqualTo(optimum - 1e-9 * Math.abs(optimum));
        assertThat(solution.value()).isLessThanOrEqualTo(optimum + 1e-9 * Math.abs(optimum));
        assertThat(solution.value()).isCloseTo(optimum, within(3 * TOLERANCE * Math.abs(optimum)));
    }

    private static void assertCertified(HermitianMatrix q, SdpSolution solution) {
        int n = q.order();
        assertThat(solution.certified()).isTrue();
        assertThat(solution.upperBound()).isGreaterThanOrEqualTo(solution.value());
        double weight = 0;
        double value = 0;
        for (int i = 0; i < n; i++) {
            double row = 0;
            for (int c = 0; c < solution.rank(); c++) {
                row += square(solution.factorRe(i, c)) + square(solution.factorIm(i, c));
            }
            assertThat(row).as("V_ii").isCloseTo(1, within(1e-12));
            weight += 2 * Math.abs(q.re(i, i));
            for (int j = 0; j < n; j++) {
                double vRe = 0; // V_ji
                double vIm = 0;
                for (int c = 0; c < solution.rank(); c++) {
                    vRe += solution.factorRe(j, c) * solution.factorRe(i, c)
                            + solution.factorIm(j, c) * solution.factorIm(i, c);
                    vIm += solution.factorIm(j, c) * solution.factorRe(i, c)
                            - solution.factorRe(j, c) * solution.factorIm(i, c);
                }
                value += q.re(i, j) * vRe - q.im(i, j) * vIm;
            }
        }
        assertThat(solution.value()).as("Tr(QV)").isCloseTo(value, within(1e-11 * (Math.abs(value) + weight)));
        // the promised gap, plus what the proof adds for rounding
        assertThat(solution.upperBound() - solution.value())
                .isLessThanOrEqualTo(1.01 * TOLERANCE * (Math.abs(value) + weight));
    }

    private static double square(double x) {
        return x * x;
    }
}
