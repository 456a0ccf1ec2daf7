package io.splitwave.learning.estimate;

import java.util.ArrayList;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/**
 * Weights of a long short-term memory of one layer and a linear map of its output to one number, or numbers of the same shape.
 * The gates in a row of 4 H are input, forget, cell, output, H each.
 *
 * @param input {@code [feature][4 H]}
 * @param recurrent {@code [hidden][4 H]}
 * @param bias {@code [4 H]}
 * @param out {@code [H + 1]}, the bias last
 */
record LstmWeights(float[][] input, float[][] recurrent, float[] bias, float[] out) {
    static final int GATES = 4;

    static LstmWeights zero(int features, int hidden) {
        return new LstmWeights(
                new float[features][GATES * hidden],
                new float[hidden][GATES * hidden],
                new float[GATES * hidden],
                new float[hidden + 1]);
    }

    /** Uniform within 1 / sqrt(H), as usual; the bias of the forget gate is 1 higher, so that it remembers at first. */
    static LstmWeights draw(int features, int hidden, RandomStream chance) {
        LstmWeights weights = zero(features, hidden);
        double bound = 1 / Math.sqrt(hidden);
        for (float[] row : weights.rows()) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) (bound * (2 * chance.nextDouble() - 1));
            }
        }
        for (int h = hidden; h < 2 * hidden; h++) {
            weights.bias[h] += 1;
        }
        return weights;
    }

    int hidden() {
        return recurrent.length;
    }

    int features() {
        return input.length;
    }

    /** All rows; not copies. */
    List<float[]> rows() {
        List<float[]> rows = new ArrayList<>(List.of(input));
        rows.addAll(List.of(recurrent));
        rows.add(bias);
        rows.add(out);
        return rows;
    }

    /**
     * One step of the memory.
     *
     * @param x features
     * @param h output before, {@code [H]}
     * @param cell before and, on return, after, {@code [H]}
     * @param gates on return their values, {@code [4 H]}
     * @param squashed on return tanh of the cell, {@code [H]}
     * @param next on return the output, {@code [H]}; may be h
     */
    void step(float[] x, float[] h, float[] cell, float[] gates, float[] squashed, float[] next) {
        int hidden = hidden();
        System.arraycopy(bias, 0, gates, 0, gates.length);
        FloatRows.addProducts(gates, x, input);
        FloatRows.addProducts(gates, h, recurrent);
        FloatRows.sigmoid(gates, 0, 2 * hidden);
        FloatRows.tanh(gates, 2 * hidden, 3 * hidden);
        FloatRows.sigmoid(gates, 3 * hidden, GATES * hidden);
        for (int i = 0; i < hidden; i++) {
            cell[i] = gates[hidden + i] * cell[i] + gates[i] * gates[2 * hidden + i];
            squashed[i] = cell[i];
        }
        FloatRows.tanh(squashed, 0, hidden);
        for (int i = 0; i < hidden; i++) {
            next[i] = gates[3 * hidden + i] * squashed[i];
        }
    }

    /** The number that the output h stands for. */
    float value(float[] h) {
        float sum = out[h.length];
        for (int i = 0; i < h.length; i++) {
            sum += out[i] * h[i];
        }
        return sum;
    }
}
