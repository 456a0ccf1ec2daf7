package io.splitwave.optimizer.vrsl.phases;

import java.util.SplittableRandom;

/** Matrices for tests and benchmarks. */
final class SplitMatrices {
    private SplitMatrices() {}

    /** Entries with parts in -1..1. */
    static SplitMatrix random(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SplitMatrix matrix = new SplitMatrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                matrix.re[i][j] = 2 * random.nextDouble() - 1;
                matrix.im[i][j] = 2 * random.nextDouble() - 1;
            }
        }
        return matrix;
    }
}
