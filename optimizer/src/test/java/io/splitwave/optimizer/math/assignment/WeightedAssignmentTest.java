package io.splitwave.optimizer.math.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against all assignments of small problems, and against its own bound in large ones. */
class WeightedAssignmentTest {
    private static double bruteForce(double[][] weight, int row, boolean[] taken) {
        if (row == weight.length) {
            return 0;
        }
        double best = bruteForce(weight, row + 1, taken);
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column] && weight[row][column] > 0) {
                taken[column] = true;
                best = Math.max(best, weight[row][column] + bruteForce(weight, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }

    /** Checks that no column is used twice and no pair of weight 0. */
    private static double weightOf(double[][] weight, int[] columns) {
        boolean[] taken = new boolean[weight[0].length];
        double sum = 0;
        for (int row = 0; row < weight.length; row++) {
            int column = columns[row];
            if (column != WeightedAssignment.NONE) {
                assertThat(taken[column]).isFalse();
                assertThat(weight[row][column]).isPositive();
                taken[column] = true;
                sum += weight[row][column];
            }
        }
        return sum;
    }

    private static double[][] drawn(Random random, int rows, int columns, int values) {
        double[][] weight = new double[rows][columns];
        for (double[] row : weight) {
            for (int column = 0; column < columns; column++) {
                boolean none = random.nextInt(4) == 0;
                double drawn = values == 0 ? random.nextDouble() : 1 + random.nextInt(values);
                row[column] = none ? 0 : drawn;
            }
        }
        return weight;
    }

    /** Continuous weights, and few whole ones, so that most assignments tie. */
    @ParameterizedTest
    @CsvSource({"0,1000", "2,1000", "5,1000"})
    void shouldEqualBruteForceAndItsBound(int values, int cases) {
        Random random = new Random(values);
        for (int i = 0; i < cases; i++) {
            double[][] weight = drawn(random, 1 + random.nextInt(5), 1 + random.nextInt(5), values);
            WeightedAssignment assignment = WeightedAssignment.of(weight);
            double best = bruteForce(weight, 0, new boolean[weight[0].length]);
            assertThat(weightOf(weight, assignment.columns())).isCloseTo(best, within(1e-12));
            assertThat(assignment.upperBound()).isCloseTo(best, within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({"200,50,0", "50,200,0", "120,120,0", "120,120,3", "1,300,0", "300,1,2"})
    void shouldProveALargeOne(int rows, int columns, int values) {
        double[][] weight = drawn(new Random(rows + values), rows, columns, values);
        WeightedAssignment assignment = WeightedAssignment.of(weight);
        assertThat(weightOf(weight, assignment.columns())).isCloseTo(assignment.upperBound(), within(1e-10));
    }

    /** Of 3 x 3 with 1 for (0,0), (0,1), (1,0): greedy by rows takes (0,0) and gets 1, the best is 2. */
    @Test
    void shouldGiveAwayWhatAnotherRowNeeds() {
        double[][] weight = {{1, 1, 0}, {1, 0, 0}, {0, 0, 0}};
        assertThat(WeightedAssignment.of(weight).columns()).containsExactly(1, 0, WeightedAssignment.NONE);
    }

    @Test
    void shouldTakeTheFirstOfEquals() {
        double[][] weight = {{2, 2}, {2, 2}, {2, 2}};
        assertThat(WeightedAssignment.of(weight).columns()).containsExactly(0, 1, WeightedAssignment.NONE);
        assertThat(WeightedAssignment.of(new double[0][0]).columns()).isEmpty();
    }

    @Test
    void shouldRefuseWeightsOutOfRange() {
        assertThatThrownBy(() -> WeightedAssignment.of(new double[][] {{1, -1}}))
                .hasMessage("assignment: a weight must be finite and >= 0, was -1.0");
        assertThatThrownBy(() -> WeightedAssignment.of(new double[][] {{Double.NaN}}))
                .hasMessageContaining("was NaN");
        assertThatThrownBy(() -> WeightedAssignment.of(new double[][] {{1, 2}, {1}}))
                .hasMessage("assignment: all rows must have 2 weights, one had 1");
    }
}
