package io.splitwave.learning.estimate;

import java.util.Arrays;

/** The newest rows of numbers, oldest first. Before as many were added as it holds, the first one stands for those that miss. */
final class Past {
    private final int rows;
    private final int width;
    private final double[] kept; // twice the rows, so that the newest lie in one piece
    private int next;
    private boolean empty = true;

    Past(int rows, int width) {
        this.rows = rows;
        this.width = width;
        this.kept = new double[2 * rows * width];
    }

    void add(double[] row) {
        if (empty) {
            empty = false;
            for (int i = 0; i < 2 * rows; i++) {
                System.arraycopy(row, 0, kept, i * width, width);
            }
        }
        System.arraycopy(row, 0, kept, next * width, width);
        System.arraycopy(row, 0, kept, (next + rows) * width, width);
        next = (next + 1) % rows;
    }

    void requireSome() {
        requireSome(!empty);
    }

    /** @throws IllegalStateException if the estimator has seen no step yet */
    static void requireSome(boolean some) {
        if (!some) {
            throw new IllegalStateException("estimator: a step of the link must be shown before the first estimate");
        }
    }

    /** Product with weights, oldest row first. */
    double dot(double[] weights) {
        int from = next * width;
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * kept[from + i];
        }
        return sum;
    }

    double[] all() {
        return Arrays.copyOfRange(kept, next * width, (next + rows) * width);
    }
}
