package io.splitwave.optimizer.math.assignment;

import java.util.Arrays;

/**
 * Maximum-weight assignment in a bipartite graph: each row to at most one column, each column to at most one row. Rows enter
 * one after the other; each gets a column by an augmenting path of least loss, or one row of the path is left free (Kuhn,
 * "The Hungarian method for the assignment problem", 1955; Munkres 1957). O(N^2 M) at most for N rows and M columns.
 *
 * <p>Row values u and column values v prove the result: with u, v at least 0 and u_n + v_m at least the weight of each pair, no
 * assignment weighs more than their sum, and the result weighs as much, up to rounding.
 */
public final class WeightedAssignment {
    /** In place of a column, for a row that gets none. */
    public static final int NONE = -1;

    private final double[][] weight; // [n][m]
    private final double[] rowValue; // u, [n]
    private final double[] columnValue; // v, [m]
    private final int[] columnOf; // [n]
    private final int[] rowOf; // [m]

    private WeightedAssignment(double[][] weight, int columns) {
        this.weight = weight;
        rowValue = new double[weight.length];
        columnValue = new double[columns];
        columnOf = new int[weight.length];
        rowOf = new int[columns];
        Arrays.fill(columnOf, NONE);
        Arrays.fill(rowOf, NONE);
    }

    /**
     * Solves the problem. Of paths of equal loss the first found is taken, so rows and columns of low index are preferred where
     * all are alike.
     *
     * @param weight finite, at least 0; 0 marks a pair that is not to be used, {@code [row][column]}; it is not written to
     * @return an assignment that uses pairs of weight above 0 only
     * @throws IllegalArgumentException if a weight is out of its range, or rows differ in length
     */
    public static WeightedAssignment of(double[][] weight) {
        int columns = weight.length == 0 ? 0 : weight[0].length;
        for (double[] row : weight) {
            if (row.length != columns) {
                throw new IllegalArgumentException(
                        "assignment: all rows must have " + columns + " weights, one had " + row.length);
            }
            for (double one : row) {
                if (!(one >= 0 && one < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("assignment: a weight must be finite and >= 0, was " + one);
                }
            }
        }
        WeightedAssignment assignment = new WeightedAssignment(weight, columns);
        for (int row = 0; row < weight.length; row++) {
            assignment.enter(row);
        }
        return assignment;
    }

    /**
     * The column of each row.
     *
     * @return a copy, {@link #NONE} where there is none
     */
    public int[] columns() {
        return columnOf.clone();
    }

    /**
     * A value that no assignment exceeds, from the column values: each row can add at most its best weight less the value of the
     * column.
     *
     * @return at least the weight of every assignment, up to the rounding of one sum
     */
    public double upperBound() {
        double bound = 0;
        for (double value : columnValue) {
            bound += value;
        }
        for (double[] row : weight) {
            bound += bestMargin(row);
        }
        return bound;
    }

    private double bestMargin(double[] row) {
        double best = 0;
        for (int column = 0; column < row.length; column++) {
            best = Math.max(best, row[column] - columnValue[column]);
        }
        return best;
    }

    private void enter(int entering) {
        rowValue[entering] = bestMargin(weight[entering]);
        int columns = columnValue.length;
        double[] slack = new double[columns];
        int[] from = new int[columns];
        boolean[] reached = new boolean[columns];
        boolean[] inTree = new boolean[weight.length];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        int added = entering;
        while (true) {
            inTree[added] = true;
            for (int column = 0; column < columns; column++) {
                double tight = Math.max(0, rowValue[added] + columnValue[column] - weight[added][column]);
                if (!reached[column] && weight[added][column] > 0 && tight < slack[column]) {
                    slack[column] = tight;
                    from[column] = added;
                }
            }
            int next = least(slack, reached);
            int freed = lowest(inTree);
            double step = next == NONE ? rowValue[freed] : Math.min(slack[next], rowValue[freed]);
            move(step, inTree, reached, slack);
            if (next == NONE || slack[next] > 0) {
                rowValue[freed] = 0;
                int column = columnOf[freed];
                columnOf[freed] = NONE;
                pass(column, from, entering);
                return;
            }
            if (rowOf[next] == NONE) {
                pass(next, from, entering);
                return;
            }
            reached[next] = true;
            added = rowOf[next];
        }
    }

    /** The column not yet reached with the least slack, the first of equals; {@link #NONE} if none can be reached. */
    private static int least(double[] slack, boolean[] reached) {
        int best = NONE;
        for (int column = 0; column < slack.length; column++) {
            boolean open = !reached[column] && slack[column] < Double.POSITIVE_INFINITY;
            if (open && (best == NONE || slack[column] < slack[best])) {
                best = column;
            }
        }
        return best;
    }

    /** The row of the tree with the least value, the last of equals. */
    private int lowest(boolean[] inTree) {
        int best = NONE;
        for (int row = 0; row < inTree.length; row++) {
            if (inTree[row] && (best == NONE || rowValue[row] <= rowValue[best])) {
                best = row;
            }
        }
        return best;
    }

    private void move(double step, boolean[] inTree, boolean[] reached, double[] slack) {
        for (int row = 0; row < inTree.length; row++) {
            if (inTree[row]) {
                rowValue[row] -= step;
            }
        }
        for (int column = 0; column < slack.length; column++) {
            if (reached[column]) {
                columnValue[column] += step;
            } else {
                slack[column] -= step;
            }
        }
    }

    /** Hands a column, and those along the path to the row that entered, to the rows from which they were reached. */
    private void pass(int first, int[] from, int entering) {
        int column = first;
        while (column != NONE) {
            int row = from[column];
            int before = row == entering ? NONE : columnOf[row];
            columnOf[row] = column;
            rowOf[column] = row;
            column = before;
        }
    }
}
