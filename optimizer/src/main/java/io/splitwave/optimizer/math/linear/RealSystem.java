package io.splitwave.optimizer.math.linear;

/**
 * A x = b for a real square A by LU with partial pivoting. Nothing is allocated after the constructor. Not for more than one
 * thread at a time.
 */
public final class RealSystem {
    private final int order;
    private final double[] matrix; // [row * order + column]
    private final double[] right;

    /**
     * Room for one system.
     *
     * @param order n, at least 1
     * @throws IllegalArgumentException if {@code order} is less than 1
     */
    public RealSystem(int order) {
        if (order < 1) {
            throw new IllegalArgumentException("linear system: order must be >= 1, was " + order);
        }
        this.order = order;
        matrix = new double[Math.multiplyExact(order, order)];
        right = new double[order];
    }

    /**
     * Sets an entry of A. All have to be set anew before each {@link #solve}, which overwrites them.
     *
     * @param row 0..n-1
     * @param column 0..n-1
     * @param value finite
     */
    public void set(int row, int column, double value) {
        matrix[row * order + column] = value;
    }

    /**
     * Sets an entry of b, likewise.
     *
     * @param row 0..n-1
     * @param value finite
     */
    public void setRight(int row, double value) {
        right[row] = value;
    }

    /**
     * Solves the system.
     *
     * @param x where the solution is put, length n
     * @return false if a pivot is 0 or not a number; then {@code x} is not changed
     */
    public boolean solve(double[] x) {
        for (int column = 0; column < order; column++) {
            int pivot = column;
            for (int row = column + 1; row < order; row++) {
                if (Math.abs(matrix[row * order + column]) > Math.abs(matrix[pivot * order + column])) {
                    pivot = row;
                }
            }
            if (!(Math.abs(matrix[pivot * order + column]) > 0)) {
                return false;
            }
            if (pivot != column) {
                swap(pivot, column);
            }
            eliminate(column);
        }
        for (int row = order - 1; row >= 0; row--) {
            double sum = right[row];
            for (int column = row + 1; column < order; column++) {
                sum -= matrix[row * order + column] * x[column];
            }
            x[row] = sum / matrix[row * order + row];
        }
        return true;
    }

    private void swap(int one, int other) {
        for (int column = 0; column < order; column++) {
            double kept = matrix[one * order + column];
            matrix[one * order + column] = matrix[other * order + column];
            matrix[other * order + column] = kept;
        }
        double kept = right[one];
        right[one] = right[other];
        right[other] = kept;
    }

    private void eliminate(int column) {
        int top = column * order;
        for (int row = column + 1; row < order; row++) {
            double factor = matrix[row * order + column] / matrix[top + column];
            if (factor != 0) {
                for (int next = column + 1; next < order; next++) {
                    matrix[row * order + next] -= factor * matrix[top + next];
                }
                right[row] -= factor * right[column];
            }
        }
    }
}
