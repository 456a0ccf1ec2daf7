package io.splitwave.learning.estimate;

import java.util.Arrays;

/**
 * Mean squared error of a memory over some steps of several links, and its gradient by back-propagation through these steps. The
 * states are carried on from the steps before, which the gradient does not reach.
 */
final class LstmGradient {
    private final LstmWeights weights;
    private final LstmWeights gradient;
    private final float[][] transposed; // recurrent, [4 H][H]
    private final int hidden;
    private final int links;
    private final float[][][] outputs; // [step + 1][link][H]
    private final float[][][] cells; // [step + 1][link][H]
    private final float[][][] gates; // [step][link][4 H]; in the way back, the gradient by what goes into them
    private final float[][][] squashed; // [step][link][H]

    /**
     * For a memory.
     *
     * @param weights read anew in each call
     * @param links how many at a time
     * @param steps at most
     */
    LstmGradient(LstmWeights weights, int links, int steps) {
        this.weights = weights;
        this.links = links;
        this.hidden = weights.hidden();
        this.gradient = LstmWeights.zero(weights.features(), hidden);
        this.transposed = new float[LstmWeights.GATES * hidden][hidden];
        this.outputs = new float[steps + 1][links][hidden];
        this.cells = new float[steps + 1][links][hidden];
        this.gates = new float[steps][links][LstmWeights.GATES * hidden];
        this.squashed = new float[steps][links][hidden];
    }

    /** Of the last call; not a copy. */
    LstmWeights gradient() {
        return gradient;
    }

    /** Forgets all states. */
    void forget() {
        for (int link = 0; link < links; link++) {
            Arrays.fill(outputs[0][link], 0);
            Arrays.fill(cells[0][link], 0);
        }
    }

    /**
     * Goes on over some steps.
     *
     * @param x features, {@code [step][link][feature]}
     * @param targets {@code [step][link]}; NaN where there is none
     * @param steps how many, at least 1
     * @return mean squared error; 0 if there is no target
     */
    double of(float[][][] x, float[][] targets, int steps) {
        int count = 0;
        double squares = 0;
        float[][] errors = new float[steps][links];
        for (int t = 0; t < steps; t++) {
            for (int link = 0; link < links; link++) {
                System.arraycopy(cells[t][link], 0, cells[t + 1][link], 0, hidden);
                weights.step(
                        x[t][link],
                        outputs[t][link],
                        cells[t + 1][link],
                        gates[t][link],
                        squashed[t][link],
                        outputs[t + 1][link]);
                if (!Float.isNaN(targets[t][link])) {
                    errors[t][link] = weights.value(outputs[t + 1][link]) - targets[t][link];
                    squares += (double) errors[t][link] * errors[t][link];
                    count++;
                }
            }
        }
        gradient.rows().forEach(row -> Arrays.fill(row, 0));
        if (count > 0) {
            back(x, errors, steps, 2f / count);
        }
        for (int link = 0; link < links; link++) {
            System.arraycopy(outputs[steps][link], 0, outputs[0][link], 0, hidden);
            System.arraycopy(cells[steps][link], 0, cells[0][link], 0, hidden);
        }
        return count > 0 ? squares / count : 0;
    }

    private void back(float[][][] x, float[][] errors, int steps, float scale) {
        for (int h = 0; h < hidden; h++) {
            for (int j = 0; j < transposed.length; j++) {
                transposed[j][h] = weights.recurrent()[h][j];
            }
        }
        float[][] byOutput = new float[links][hidden];
        float[][] byCell = new float[links][hidden];
        float[] factors = new float[links];
        for (int t = steps - 1; t >= 0; t--) {
            for (int link = 0; link < links; link++) {
                head(errors[t][link] * scale, outputs[t + 1][link], byOutput[link]);
                gates(t, link, byOutput[link], byCell[link]);
                Arrays.fill(byOutput[link], 0);
                FloatRows.addProducts(byOutput[link], gates[t][link], transposed);
                FloatRows.add(gradient.bias(), 1, gates[t][link]);
            }
            for (int h = 0; h < hidden; h++) {
                for (int link = 0; link < links; link++) {
                    factors[link] = outputs[t][link][h];
                }
                FloatRows.addProducts(gradient.recurrent()[h], factors, gates[t]);
            }
            for (int f = 0; f < weights.features(); f++) {
                for (int link = 0; link < links; link++) {
                    factors[link] = x[t][link][f];
                }
                FloatRows.addProducts(gradient.input()[f], factors, gates[t]);
            }
        }
    }

    private void head(float error, float[] output, float[] byOutput) {
        float[] out = gradient.out();
        for (int h = 0; h < hidden; h++) {
            byOutput[h] += error * weights.out()[h];
            out[h] += error * output[h];
        }
        out[hidden] += error;
    }

    /** Replaces the values of the gates by the gradient by what goes into them. */
    private void gates(int t, int link, float[] byOutput, float[] byCell) {
        float[] gate = gates[t][link];
        float[] squash = squashed[t][link];
        float[] before = cells[t][link];
        for (int h = 0; h < hidden; h++) {
            float in = gate[h];
            float forget = gate[hidden + h];
            float cell = gate[2 * hidden + h];
            float out = gate[3 * hidden + h];
            float through = byCell[h] + byOutput[h] * out * (1 - squash[h] * squash[h]);
            gate[h] = through * cell * in * (1 - in);
            gate[hidden + h] = through * before[h] * forget * (1 - forget);
            gate[2 * hidden + h] = through * in * (1 - cell * cell);
            gate[3 * hidden + h] = byOutput[h] * squash[h] * out * (1 - out);
            byCell[h] = through * forget;
        }
    }
}
